import School

/// One look at a sealed field in clear: who, when, what for.
package struct Reveal: Sendable, Hashable {
    /// Whose field.
    package let person: ID<Person>
    /// Which.
    package let field: CardField
    /// Who looked.
    package let by: ID<Person>
    /// Their name.
    package let name: PersonName
    /// When.
    package let at: Moment
    /// What for, as they typed it.
    package let purpose: String
}

extension Official {
    static let reveal = Official(
        .reveal, fields: ["чья карточка", "поле", "кто открыл", "когда", "цель"],
        live: SQL("SELECT id, 0, 0, person, field, by_person, at, purpose FROM reveal"))
}

extension Reading {
    private static let reveals = SQL(
        """
        SELECT r.by_person, p.surname, p.given, p.patronymic, r.at, r.purpose
        FROM reveal r JOIN person p ON p.id = r.by_person WHERE r.person = ?1 AND r.field = ?2
        ORDER BY r.at DESC, r.id DESC LIMIT 20
        """)

    /// The last twenty times that a field of a card was revealed, the latest first.
    package func reveals(of field: CardField, _ person: ID<Person>) throws -> [Reveal] {
        try rows(Self.reveals, person, field.rawValue) { row in
            Reveal(
                person: person, field: field, by: row.id(0), name: PersonName(row, at: 1), at: row.moment(4),
                purpose: row.text(5))
        }
    }
}

extension Writing {
    private static let add = SQL(
        "INSERT INTO reveal (person, field, by_person, at, purpose) VALUES (?1, ?2, ?3, ?4, ?5) RETURNING id")

    /// Notes that a field was revealed and what for: whoever looks at it signs for it.
    package func reveal(_ field: CardField, of person: ID<Person>, by reader: ID<Person>, purpose: String) throws {
        let id = try insert(Self.add, person, field.rawValue, reader, now, purpose)
        try remember(.reveal, id, became: [person, field.rawValue, reader, now, purpose])
    }
}
