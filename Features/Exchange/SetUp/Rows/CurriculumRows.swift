import School
import Web

extension ReadSheet {
    /// A subject's hours by grade level or profile: one a row, or one a cell of a square table.
    func curriculumRows() -> [ListRow<CurriculumCells>] {
        var area = ""
        return body.flatMap { place, cells -> [ListRow<CurriculumCells>] in
            var row = CellReading(cells, columns)
            let subject = row.text(.subjects), told = row.text(.area)
            if !told.isEmpty { area = told }
            // A line that names an area alone is a heading inside the table.
            guard !subject.isEmpty, row.cells.count(where: { !$0.isEmpty }) > 1 else {
                if subject.isEmpty, !row.text(.hours).isEmpty || !row.crosses.isEmpty {
                    row.object("не указан предмет", .subjects)
                    return [unread(row, place)]
                }
                return []
            }
            let parts = Int(row.text(.parts)) ?? 1
            let crosses = row.crosses
            guard columns.values.contains(where: \.isCross) else {
                return inList(&row, place, subject, area: area, parts: parts)
            }
            return crosses.compactMap { title, text in
                guard let cross = CrossTitle(title), case .of(let named, let profile) = cross else { return nil }
                guard !["-", "—", "0"].contains(text) else { return nil }
                var cell = CellReading(cells, columns)
                let (hours, divided) = Self.hours(text)
                let tenths = cell.tenths(hours, .cross(title)) ?? 0
                return made(
                    cell, place, named, profile: profile, subject, area: area, tenths: tenths,
                    parts: max(parts, divided))
            }
        }
    }

    /// «3/3» says three hours with each of two groups.
    private static func hours(_ text: String) -> (String, parts: Int) {
        let parts = text.split(separator: "/").map { String($0).clean }
        let isDivided = parts.count > 1 && parts.allSatisfy { $0 == parts[0] }
        return isDivided ? (parts[0], parts.count) : (text, 1)
    }

    private func inList(
        _ row: inout CellReading, _ place: PersonRow.Place, _ subject: String, area: String, parts: Int
    ) -> [ListRow<CurriculumCells>] {
        let tenths = row.tenths(row.text(.hours), .hours) ?? 0
        guard let named = row.schoolClass(), named.gradeLevel != nil else {
            row.object("не указаны класс или параллель", .schoolClass, .level)
            return [unread(row, place)]
        }
        var profile = row.text(.profile).lowercased()
        var schoolClass = named
        if named.letter.count > 2, profile.isEmpty {
            (profile, schoolClass) = (named.letter.lowercased(), ClassName(gradeLevel: named.gradeLevel, letter: ""))
        }
        return [made(row, place, schoolClass, profile: profile, subject, area: area, tenths: tenths, parts: parts)]
    }

    private func made(
        _ row: CellReading, _ place: PersonRow.Place, _ named: ClassName, profile: String, _ subject: String,
        area: String, tenths: Int, parts: Int
    ) -> ListRow<CurriculumCells> {
        let cells = CurriculumCells(
            gradeLevel: named.gradeLevel ?? 0, schoolClass: named.letter.isEmpty ? nil : named, profile: profile,
            subject: subject, area: area, tenths: tenths, parts: max(1, min(parts, 10)))
        let whose = profile.isEmpty ? named.text : "\(named.text) \(profile)"
        return listed(row, place, title: "\(subject), \(whose) — \(Hours.text(tenths))", cells)
    }

    private func unread(_ row: CellReading, _ place: PersonRow.Place) -> ListRow<CurriculumCells> {
        listed(
            row, place, title: row.text(.subjects).isEmpty ? "без предмета" : row.text(.subjects),
            CurriculumCells(
                gradeLevel: 0, schoolClass: nil, profile: "", subject: "", area: "", tenths: 0, parts: 1))
    }
}

/// Hours a week in words: «3 ч», «2,5 ч».
enum Hours {
    static func text(_ tenths: Int) -> String {
        tenths % 10 == 0 ? "\(tenths / 10) ч" : "\(tenths / 10),\(tenths % 10) ч"
    }
}
