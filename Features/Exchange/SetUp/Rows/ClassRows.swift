import School
import Web

extension ReadSheet {
    func classRows() -> [ListRow<ClassCells>] {
        body.compactMap { place, cells in
            var row = CellReading(cells, columns)
            guard let name = row.schoolClass() else {
                row.object("не указан класс", .schoolClass, .level, .letter)
                return listed(
                    row, place, title: "без названия",
                    ClassCells(
                        name: ClassName(gradeLevel: nil, letter: ""), profile: "", shift: nil, leaders: []))
            }
            let leaders = row.text(.leader).split { ",;\n".contains($0) }.map { TeacherName.read(String($0).clean) }
                .filter { !$0.full.isEmpty && $0.full != "-" && $0.full != "нет" }
            let cells = ClassCells(
                name: name, profile: profile(row.text(.profile)), shift: shift(&row), leaders: leaders)
            return listed(row, place, title: "Класс \(name.text)", cells)
        }
    }

    private func shift(_ row: inout CellReading) -> Int? {
        let text = row.text(.shift).plain
        switch text.split(separator: " ").first.map(String.init) ?? "" {
        case "": return nil
        case "1", "i", "первая", "1я": return 1
        case "2", "ii", "вторая", "2я": return 2
        default:
            row.object("смена «\(text.prefix(20))» — нужно 1 или 2", .shift)
            return nil
        }
    }

    private func profile(_ text: String) -> String {
        ["нет", "-", "—", "общеобразовательный"].contains(text.lowercased()) ? "" : String(text.lowercased().prefix(80))
    }

    func listed<Cells>(
        _ row: CellReading, _ place: PersonRow.Place, title: String, _ cells: Cells
    ) -> ListRow<Cells> {
        ListRow(place: place, title: title, cells: cells, problems: row.problems, wrong: row.wrong)
    }
}
