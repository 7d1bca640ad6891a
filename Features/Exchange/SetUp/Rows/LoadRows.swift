import School
import Web

extension ReadSheet {
    /// Who teaches whom what: one a row, or one a cell of a square table. A name above empty cells holds for them.
    func loadRows() -> [ListRow<LoadCells>] {
        var teacher: PersonName?, subject = ""
        let isSquare = columns.values.contains(where: \.isCross)
        return body.flatMap { place, cells -> [ListRow<LoadCells>] in
            var row = CellReading(cells, columns)
            let own = row.name()
            if own != nil { (teacher, subject) = (own, "") }
            if !row.text(.subjects).isEmpty { subject = row.text(.subjects) }
            // A name alone is a heading of the rows under it.
            if own != nil, cells.count(where: { !$0.isEmpty }) == 1 { return [] }
            if teacher == nil { row.object("не указан учитель", .name(.full), .name(.surname)) }
            if subject.isEmpty { row.object("не указан предмет", .subjects) }
            let (named, inSubject) = GroupInCell.split(subject)
            let group = row.text(.group).isEmpty ? inSubject : GroupInCell.name(row.text(.group))
            guard isSquare else {
                let tenths = row.tenths(row.text(.hours), .hours) ?? 0
                let classes = row.classes()
                if classes.isEmpty { row.object("не указан класс", .schoolClass, .level) }
                return [made(row, place, teacher, classes, named, group, tenths)]
            }
            return row.crosses.flatMap { title, text in
                cross(row, place, teacher, title, text, subject: named, group: group)
            }
        }
    }

    /// «3» are three hours with the class; «3/3» are three with each of two groups.
    private func cross(
        _ row: CellReading, _ place: PersonRow.Place, _ teacher: PersonName?, _ title: String, _ text: String,
        subject: String, group: String
    ) -> [ListRow<LoadCells>] {
        guard let cross = CrossTitle(title), case .of(let schoolClass, _) = cross, !["-", "—", "0"].contains(text)
        else {
            return []
        }
        let parts = text.split(separator: "/").map { String($0).clean }
        return parts.enumerated().map { n, part in
            var cell = row
            let tenths = cell.tenths(part, .cross(title)) ?? 0
            return made(
                cell, place, teacher, [schoolClass], subject, parts.count > 1 ? "\(n + 1)" : group, tenths)
        }
    }

    private func made(
        _ row: CellReading, _ place: PersonRow.Place, _ teacher: PersonName?, _ classes: [ClassName],
        _ subject: String, _ group: String, _ tenths: Int
    ) -> ListRow<LoadCells> {
        let teacher = teacher ?? PersonName(surname: "", given: "")
        let whose = classes.map(\.text).joined(separator: ", ") + (group.isEmpty ? "" : ", гр. \(group)")
        return listed(
            row, place, title: "\(teacher.full): \(subject), \(whose) — \(Hours.text(tenths))",
            LoadCells(teacher: teacher, classes: classes, subject: subject, group: group, tenths: tenths))
    }
}
