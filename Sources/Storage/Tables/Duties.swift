import School

extension Official {
    static let duty = Official(
        .duty, fields: ["кто", "обязанность", "в отношении", "с", "по", "приказ", "вместо кого", "страница с"],
        live: SQL("SELECT id, 0, 0, person, kind, object, from_day, to_day, order_id, absent_teacher, since FROM duty"))
}

extension Reading {
    // A student's and a parent's duties are not rows of their own: they follow from memberships and parenthood, so
    // that a departure or a block ends them at once. Eight and nine are the kinds `.student` and `.parent`.
    private static let ofPerson = SQL(
        """
        SELECT d.kind, d.object, d.from_day, d.to_day, d.order_id, g.acts, d.since
        FROM duty d LEFT JOIN delegation g ON g.duty = d.id WHERE d.person = ?1
        UNION ALL
        SELECT 8, student, min(from_day), CASE WHEN count(*) = count(to_day) THEN max(to_day) END, NULL, NULL, NULL
        FROM membership WHERE student = ?1 GROUP BY student
        UNION ALL
        SELECT 9, student, from_day, to_day, NULL, NULL, NULL FROM parenthood WHERE parent = ?1 AND blocked = 0
        ORDER BY 1, 2, 3
        """)
    private static let holders = SQL(
        """
        SELECT person FROM duty WHERE kind = ?1 AND object = ?2 AND from_day <= ?3 AND (to_day IS NULL OR to_day >= ?3)
        ORDER BY id
        """)

    /// Every duty that a person holds, has held or will hold, with its days and order.
    package func duties(of person: ID<Person>) throws -> [DatedDuty] {
        try rows(Self.ofPerson, person) { DatedDuty($0, acts: 5, since: 6) }.compactMap { $0 }
    }

    /// Who holds a duty on a day: teachers of a course, class teachers of a class, holders of an office (object 0).
    package func holders(of kind: DutyKind, object: Int = 0, on day: Day) throws -> [ID<Person>] {
        try rows(Self.holders, kind.rawValue, object, day) { $0.id(0) }
    }
}

extension Reading {
    private static let sinceOf = SQL("SELECT coalesce(since, from_day) FROM duty WHERE id = ?1")

    private static let left = SQL(
        """
        SELECT coalesce(d.since, d.from_day) FROM duty d
        WHERE d.kind = 6 AND d.object = ?1 AND d.to_day >= d.from_day AND d.to_day < ?2
            AND NOT EXISTS (SELECT 1 FROM duty o WHERE o.kind = 6 AND o.object = ?1
                AND o.from_day <= ?2 AND (o.to_day IS NULL OR o.to_day >= ?2))
        ORDER BY d.to_day DESC, d.id DESC LIMIT 1
        """)

    /// Since which day the page of a course that nobody teaches on a day was kept by whoever had it last: whoever takes
    /// it up takes its open columns with it. Nil where somebody teaches it, or nobody ever did.
    func dayLeft(_ course: ID<Course>, before day: Day) throws -> Day? {
        try first(Self.left, course, day) { $0.day(0) }
    }

    /// Since which day a teacher's page is theirs, with the lessons that came from those before.
    func dayOwned(by duty: Int) throws -> Day? { try first(Self.sinceOf, duty) { $0.day(0) } }
}

extension Writing {
    private static let insertDuty = SQL(
        """
        INSERT INTO duty (person, kind, object, from_day, to_day, order_id, absent_teacher, since)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) RETURNING id
        """)
    private static let endDuty = SQL("UPDATE duty SET to_day = ?2 WHERE id = ?1")
    private static let standing = SQL(
        """
        SELECT id FROM duty
        WHERE person = ?1 AND kind = ?2 AND object = ?3 AND (to_day IS NULL OR to_day > ?4)
        """)
    private static let oneDuty = SQL(
        "SELECT person, kind, object, from_day, to_day, order_id, absent_teacher, since FROM duty WHERE id = ?1")

    /// Gives a person a duty over days; `object` is the course, class or lesson it reaches, 0 for an office;
    /// `since` makes a successor's the earlier lessons of a course too.
    @discardableResult
    package func give(
        _ kind: DutyKind, to person: ID<Person>, object: Int = 0, from: Day, to: Day? = nil, order: ID<Order>? = nil,
        instead absent: ID<Person>? = nil, since: Day? = nil
    ) throws -> Int {
        let id = try insert(Self.insertDuty, person, kind.rawValue, object, from, to, order, absent, since)
        try remember(.duty, id, became: [person, kind.rawValue, object, from, to, order, absent, since])
        if kind == .teacher { try wakeTerms() }
        return id
    }

    /// Ends a person's duty after its last day, and a teacher's load with it; one that was to begin later never holds.
    package func end(_ kind: DutyKind, of person: ID<Person>, object: Int = 0, lastDay: Day) throws {
        for duty in try rows(Self.standing, person, kind.rawValue, object, lastDay, as: { $0.int(0) }) {
            try end(duty: duty, lastDay: lastDay)
            for line in try standingLoads(ofDuty: duty, after: lastDay) { try end(line, lastDay: lastDay) }
        }
    }

    /// Ends one row of a duty after its last day; one that has ended before stays as it is.
    func end(duty id: Int, lastDay: Day) throws {
        let standing = try first(Self.oneDuty, id) { row in (fields: (0..<8).map { row.value($0) }, to: row.dayOrNil(4))
        }
        guard var fields = standing?.fields, standing?.to.map({ $0 > lastDay }) ?? true else { return }
        try execute(Self.endDuty, id, lastDay)
        fields[4] = lastDay.value
        try remember(.duty, id, became: fields)
        try wakeTerms()
    }
}
