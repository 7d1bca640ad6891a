import School
import Storage

/// A student of a class over some days, with their stays in it and the cases that touch those days.
struct ClassMember: Sendable {
    let id: ID<Student>
    let name: PersonName
    let sex: Sex?
    var stays: [Span]
    var cases: [FiledCase]

    func isIn(on day: Day) -> Bool { stays.contains { $0.contains(day) } }
}

extension Reading {
    private static let ofClass = SQL(
        """
        SELECT p.id, p.surname, p.given, p.patronymic, p.sex, m.from_day, m.to_day, a.id, a.student, a.from_day,
            a.to_day,
            a.first_lesson, a.last_lesson, a.reason, a.document_kind, a.document_number, a.presented, a.note, a.why,
            a.cancelled_at, a.entered_at, a.document_from, a.document_to
        FROM membership m JOIN person p ON p.id = m.student
        LEFT JOIN absence_case a ON a.student = m.student AND a.cancelled_at IS NULL AND a.from_day <= ?3
            AND a.to_day >= ?2
        WHERE m.class = ?1 AND m.from_day <= ?3 AND (m.to_day IS NULL OR m.to_day >= ?2)
        ORDER BY p.sort_key, p.id, m.from_day, a.id
        """)

    /// Everybody who stood in the class on any of the days, by the alphabet.
    func members(ofClass id: ID<SchoolClass>, from: Day, to: Day) throws -> [ClassMember] {
        var found: [ClassMember] = []
        try each(Self.ofClass, id, from, to) { row in
            let stay = Span(from: row.day(5), to: row.dayOrNil(6))
            if found.last?.id.number != row.int(0) {
                let name = PersonName(surname: row.text(1), given: row.text(2), patronymic: row.textOrNil(3))
                found.append(
                    ClassMember(id: row.id(0), name: name, sex: Sex(rawValue: row.int(4)), stays: [], cases: []))
            }
            let last = found.count - 1
            if found[last].stays.last != stay { found[last].stays.append(stay) }
            guard !row.isNull(7) else { return }
            let filed = FiledCase(row, at: 7)
            // Somebody who left the class and came back has each case twice.
            if !found[last].cases.contains(filed) { found[last].cases.append(filed) }
        }
        return found
    }
}
