import School

extension Official {
    static let acceptance = Official(
        .acceptance, fields: ["Кто", "Локальный акт", "Когда"],
        live: SQL("SELECT id, 0, 0, person, local_act, at FROM acceptance"))
}

extension Reading {
    // ?1 who, ?2 the day, ?3 whether they are staff by a duty, ?4 whether they are a parent.
    private static let owed = SQL(
        """
        SELECT a.id FROM local_act a
        WHERE a.from_day <= ?2 AND (a.to_day IS NULL OR a.to_day >= ?2)
            AND (a.binds_parents = 1 AND ?4 = 1 OR a.binds_staff = 1 AND (?3 = 1 OR EXISTS (
                SELECT 1 FROM employment e WHERE e.person = ?1 AND e.from_day <= ?2
                    AND (e.to_day IS NULL OR e.to_day >= ?2))))
            AND NOT EXISTS (SELECT 1 FROM acceptance c WHERE c.local_act = a.id AND c.person = ?1)
        ORDER BY a.from_day, a.id
        """)
    private static let accepted = SQL(
        "SELECT local_act, at FROM acceptance WHERE person = ?1 ORDER BY at DESC, id DESC")

    /// The local acts in force on a day that bind somebody who has not accepted them, the oldest first.
    package func actsOwed(by person: ID<Person>, isStaff: Bool, isParent: Bool, on day: Day) throws -> [ID<LocalAct>] {
        try rows(Self.owed, person, day, isStaff, isParent) { $0.id(0) }
    }

    /// What somebody has accepted and when, the latest first.
    package func acceptances(of person: ID<Person>) throws -> [(act: ID<LocalAct>, at: Moment)] {
        try rows(Self.accepted, person) { ($0.id(0), $0.moment(1)) }
    }
}

extension Writing {
    private static let accept = SQL(
        "INSERT INTO acceptance (person, local_act, at) VALUES (?1, ?2, ?3) RETURNING id")

    /// Writes down that somebody has read an act and agrees to it.
    package func accept(_ act: ID<LocalAct>, by person: ID<Person>) throws {
        let id = try insert(Self.accept, person, act, now)
        try remember(.acceptance, id, became: [person, act, now])
    }
}
