import School

/// A post that somebody holds or has held at the school.
package struct Employment: Sendable, Hashable {
    /// Who.
    package let person: ID<Person>
    /// Their name now.
    package let name: PersonName
    /// «учитель математики».
    package let post: String
    /// The days of it.
    package let days: Span
}

extension Official {
    static let employment = Official(
        .employment, fields: ["Человек", "Должность", "С", "По", "Приказ"],
        live: SQL("SELECT id, 0, 0, person, post, from_day, to_day, order_id FROM employment"))
}

extension Reading {
    private static let onDay = SQL(
        """
        SELECT e.person, p.surname, p.given, p.patronymic, e.post, e.from_day, e.to_day
        FROM employment e JOIN person p ON p.id = e.person
        WHERE e.from_day <= ?1 AND (e.to_day IS NULL OR e.to_day >= ?1) ORDER BY p.sort_key, p.id, e.from_day
        """)
    private static let ofPerson = SQL(
        """
        SELECT e.person, p.surname, p.given, p.patronymic, e.post, e.from_day, e.to_day
        FROM employment e JOIN person p ON p.id = e.person WHERE e.person = ?1 ORDER BY e.from_day
        """)

    /// The staff on a day, by name; whoever holds two posts stands twice.
    package func staff(on day: Day) throws -> [Employment] { try rows(Self.onDay, day, as: line) }

    /// The posts of a person, oldest first.
    package func posts(of person: ID<Person>) throws -> [Employment] { try rows(Self.ofPerson, person, as: line) }

    private func line(_ row: Row) -> Employment {
        Employment(
            person: row.id(0), name: PersonName(row, at: 1), post: row.text(4),
            days: Span(from: row.day(5), to: row.dayOrNil(6)))
    }
}

extension Writing {
    private static let add = SQL(
        "INSERT INTO employment (person, post, from_day, to_day, order_id) VALUES (?1, ?2, ?3, ?4, ?5) RETURNING id")

    /// Writes down a person's post from a day on.
    @discardableResult
    package func employ(_ person: ID<Person>, as post: String, from: Day, to: Day? = nil, order: ID<Order>? = nil)
        throws -> Int
    {
        let id = try insert(Self.add, person, post, from, to, order)
        try remember(.employment, id, became: [person, post, from, to, order])
        return id
    }

    private static let end = SQL("UPDATE employment SET to_day = ?2, order_id = coalesce(?3, order_id) WHERE id = ?1")
    private static let one = SQL("SELECT person, post, from_day, 0, order_id FROM employment WHERE id = ?1")

    /// Ends a post after its last day; the order that ended it stands in place of the one that gave it.
    package func endPost(_ id: Int, of person: ID<Person>, lastDay: Day, order: ID<Order>? = nil) throws {
        let old = try first(Self.one, id) { row in
            (
                person: row.id(0, of: Person.self), post: row.text(1), from: row.day(2),
                order: row.idOrNil(4, of: Order.self)
            )
        }
        guard let old, old.person == person else { throw NotFound() }
        guard old.from <= lastDay else {
            throw Objection(
                "Должность начинается \(old.from.russian): последний день не может быть раньше.", field: "lastday")
        }
        try execute(Self.end, id, lastDay, order)
        try remember(.employment, id, became: [person, old.post, old.from, lastDay, order ?? old.order])
    }
}
