import School
import Web

extension SetUpWork {
    /// The folded title of a subject; one that nobody has met yet will be added.
    mutating func subject(_ title: String, area: String = "") -> String {
        let key = title.plain
        if teaching.subjects[key] == nil, changes.subjects[key] == nil { changes.subjects[key] = (title, area) }
        return key
    }

    /// Lines by grade level and profile; hours told class by class become those of the grade level or the profile.
    mutating func settleCurriculum() {
        var rows: [Place: (line: TeachingChanges.LineWish, at: PersonRow.Place)] = [:]
        var order: [Place] = []
        for row in usable(book.curriculum) where row.cells.tenths > 0 {
            let cells = row.cells
            if let named = cells.schoolClass, !has(named) {
                people.refuse("класса \(named.text) нет ни в файлах, ни в школе.", at: row.place, .schoolClass)
                continue
            }
            let profile = cells.profile.isEmpty ? cells.schoolClass.map(profile) ?? "" : cells.profile
            let line = TeachingChanges.LineWish(
                gradeLevel: cells.gradeLevel, profile: profile, subject: subject(cells.subject, area: cells.area),
                tenths: cells.tenths, parts: cells.parts)
            let place = Place(line)
            if let earlier = rows[place], earlier.line != line {
                let whose = "\(line.gradeLevel)\(profile.isEmpty ? "" : " \(profile)")"
                people.refuse(
                    "\(cells.subject), \(whose): \(Hours.text(line.tenths)), а раньше \(Hours.text(earlier.line.tenths)) "
                        + "(\(people.text(earlier.at))). Исправьте часы или исключите строку.", at: row.place, .hours)
                continue
            }
            if rows[place] == nil {
                order.append(place)
                rows[place] = (line, row.place)
            }
            note(line, at: row.place)
        }
        changes.curriculum = order.compactMap { rows[$0]?.line }
    }

    private struct Place: Hashable {
        let level: Int, profile: String, subject: String

        init(_ line: TeachingChanges.LineWish) {
            (level, profile, subject) = (line.gradeLevel, line.profile, line.subject)
        }
    }

    private func profile(of schoolClass: ClassName) -> String {
        changes.classes[schoolClass]?.profile ?? teaching.classes[schoolClass]?.profile ?? ""
    }

    private mutating func note(_ line: TeachingChanges.LineWish, at place: PersonRow.Place) {
        let old = teaching.curriculum.first { Place($0) == Place(line) }
        if let old, old.tenths != line.tenths {
            people.note(
                "\(line.gradeLevel): было \(Hours.text(old.tenths)), станет \(Hours.text(line.tenths)).", at: place)
        }
        raise(old == nil ? .new : old == line ? .same : .changed, at: place)
    }

    /// A row of a square table says many things: it is as new as the newest of them.
    mutating func raise(_ status: PeoplePlan.Status, at place: PersonRow.Place) {
        switch (people.statuses[place], status) {
        case (nil, _), (.same, _), (.changed, .new): people.set(status, at: place)
        default: break
        }
    }
}
