import School

extension SetUpWork {
    /// Ties a parent's own row to the child it names.
    mutating func settle(_ row: ListRow<KinCells>) {
        let cells = row.cells
        switch student(cells.child, cells.schoolClass, cells.birth) {
        case .success(let index): people.sources[index].parents.append(cells.parent)
        case .failure(.nobody):
            let whose = cells.child.full + (cells.schoolClass.map { ", \($0.text)" } ?? "")
            people.refuse(
                "ученика «\(whose)» нет ни в файлах, ни в школе. Исправьте имя или класс, или исключите строку.",
                at: row.place, .child(.full), .child(.surname), .schoolClass)
        case .failure(.several):
            people.refuse(
                "учеников с именем \(cells.child.full) несколько. Укажите класс или дату рождения ребёнка.",
                at: row.place, .schoolClass, .childBirth)
        }
    }
}
