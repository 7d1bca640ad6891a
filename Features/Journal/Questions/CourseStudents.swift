import School
import Storage

/// A student of a course's group, with every span of days in it.
struct CourseStudent: Sendable {
    let id: ID<Student>
    let name: PersonName
    let sex: Sex?
    var spans: [Span]

    func isIn(on day: Day) -> Bool { spans.contains { $0.contains(day) } }
}

extension Reading {
    private static let ofGroup = SQL(
        """
        SELECT p.id, p.surname, p.given, p.patronymic, p.sex, m.from_day, m.to_day
        FROM group_member m JOIN person p ON p.id = m.student
        WHERE m.study_group = ?1 AND m.from_day <= ?3 AND (m.to_day IS NULL OR m.to_day >= ?2)
        ORDER BY p.sort_key, p.id, m.from_day
        """)

    /// Everybody who stood in the group on any of the days, by the alphabet.
    func students(ofGroup group: ID<StudyGroup>, from: Day, to: Day) throws -> [CourseStudent] {
        var found: [CourseStudent] = []
        try each(Self.ofGroup, group, from, to) { row in
            let span = Span(from: row.day(5), to: row.dayOrNil(6))
            if found.last?.id.number == row.int(0) {
                found[found.count - 1].spans.append(span)
            } else {
                let name = PersonName(surname: row.text(1), given: row.text(2), patronymic: row.textOrNil(3))
                found.append(
                    CourseStudent(
                        id: row.id(0), name: name, sex: row.intOrNil(4).flatMap { Sex(rawValue: $0) }, spans: [span]))
            }
        }
        return found
    }
}
