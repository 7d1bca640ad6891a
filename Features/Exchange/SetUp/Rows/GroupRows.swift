import School
import Web

extension ReadSheet {
    /// Which group a student goes to in which subject: one a row, or one a cell of a square table.
    func groupRows() -> [ListRow<GroupCells>] {
        var section = ClassInCell.usual(sheet.name)
        return body.flatMap { place, cells -> [ListRow<GroupCells>] in
            if cells.count(where: { !$0.isEmpty }) == 1,
                let named = ClassInCell.usual(cells.first { !$0.isEmpty } ?? "")
            {
                section = named
                return []
            }
            var row = CellReading(cells, columns)
            let student = row.name() ?? PersonName(surname: "", given: "")
            if student.full.isEmpty { row.object("не указан ученик", .name(.full), .name(.surname)) }
            let schoolClass = row.schoolClass() ?? section, birth = row.birth(.birth)
            let told: [(subject: String, group: String)] =
                columns.values.contains(where: \.isCross)
                ? row.crosses.filter { !["нет", "-", "—"].contains($0.text) }.map { ($0.title, $0.text) }
                : [(row.text(.subjects), row.text(.group))]
            return told.map { subject, text in
                var cell = row
                let group = GroupInCell.name(text)
                if subject.isEmpty { cell.object("не указан предмет", .subjects) }
                if group.isEmpty { cell.object("не указана группа", .group, .cross(subject)) }
                let cells = GroupCells(
                    student: student, schoolClass: schoolClass, birth: birth, subject: subject, group: group)
                return listed(
                    cell, place,
                    title: "\(student.full)\(schoolClass.map { ", \($0.text)" } ?? ""): \(subject), гр. \(group)", cells
                )
            }
        }
    }
}
