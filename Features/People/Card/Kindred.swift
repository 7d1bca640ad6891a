import School
import Storage

/// A parent of a student, or a child of a parent.
struct Kindred: Sendable {
    let id: ID<Person>
    let name: PersonName
    let kin: Kin
    let isChild: Bool
    let isBlocked: Bool
    let days: Span
    /// The child's class; empty for a parent.
    let about: String
    /// The number of the tie.
    let tie: Int
    /// The paper by which it was shut.
    let basis: String
}

extension Reading {
    private static let kindred = SQL(
        """
        SELECT 0, p.id, p.surname, p.given, p.patronymic, h.kind, h.blocked, h.from_day, h.to_day, '', p.sort_key, h.id, h.basis
        FROM parenthood h JOIN person p ON p.id = h.parent WHERE h.student = ?1
        UNION ALL SELECT 1, p.id, p.surname, p.given, p.patronymic, h.kind, h.blocked, h.from_day, h.to_day,
            coalesce(c.name, ''), p.sort_key, h.id, h.basis
        FROM parenthood h JOIN person p ON p.id = h.student
        LEFT JOIN membership m ON m.student = h.student AND m.from_day <= ?2 AND (m.to_day IS NULL OR m.to_day >= ?2)
        LEFT JOIN school_class c ON c.id = m.class
        WHERE h.parent = ?1
        ORDER BY 1, 6, 2
        """)

    /// Parents and children of a person, as the school knows them.
    func kindred(of person: ID<Person>, on day: Day) throws -> [Kindred] {
        try rows(Self.kindred, person, day) { row in
            Kindred(
                id: row.id(1), name: PersonName(surname: row.text(2), given: row.text(3), patronymic: row.textOrNil(4)),
                kin: Kin(rawValue: row.int(5)) ?? .representative, isChild: row.int(0) == 1, isBlocked: row.flag(6),
                days: Span(from: row.day(7), to: row.dayOrNil(8)), about: row.text(9), tie: row.int(11),
                basis: row.text(12))
        }
    }
}
