import School

extension Official {
    static let duty = Official(
        .duty, fields: ["кто", "обязанность", "в отношении", "с", "по", "приказ", "вместо кого"],
        live: SQL("SELECT id, 0, 0, person, kind, object, from_day, to_day, order_id, absent_teacher FROM duty"))
    static let employment = Official(
        .employment, fields: ["кто", "должность", "с", "по", "приказ"],
        live: SQL("SELECT id, 0, 0, person, post, from_day, to_day, order_id FROM employment"))
}

extension Reading {
    private static let holders = SQL(
        """
        SELECT person FROM duty WHERE kind = ?1 AND object = ?2 AND from_day <= ?3 AND (to_day IS NULL OR to_day >= ?3)
        ORDER BY id
        """)

    /// Who holds a duty on a day: teachers of a course, class teachers of a class, holders of an office (object 0).
    package func holders(of kind: DutyKind, object: Int = 0, on day: Day) throws -> [ID<Person>] {
        try rows(Self.holders, kind.rawValue, object, day) { $0.id(0) }
    }
}

extension Writing {
    private static let insertDuty = SQL(
        """
        INSERT INTO duty (person, kind, object, from_day, to_day, order_id, absent_teacher)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) RETURNING id
        """)
    private static let insertEmployment = SQL(
        "INSERT INTO employment (person, post, from_day, to_day, order_id) VALUES (?1, ?2, ?3, ?4, ?5) RETURNING id")

    /// Gives a person a duty over days; `object` is the course, class or lesson it reaches, 0 for an office.
    @discardableResult
    package func give(
        _ kind: DutyKind, to person: ID<Person>, object: Int = 0, from: Day, to: Day? = nil, order: ID<Order>? = nil,
        instead absent: ID<Person>? = nil
    ) throws -> Int {
        let id = try insert(Self.insertDuty, person, kind.rawValue, object, from, to, order, absent)
        try remember(.duty, id, became: [person, kind.rawValue, object, from, to, order, absent])
        return id
    }

    /// Writes down a person's post from a day on.
    @discardableResult
    package func employ(_ person: ID<Person>, as post: String, from: Day, to: Day? = nil, order: ID<Order>? = nil)
        throws -> Int
    {
        let id = try insert(Self.insertEmployment, person, post, from, to, order)
        try remember(.employment, id, became: [person, post, from, to, order])
        return id
    }
}
