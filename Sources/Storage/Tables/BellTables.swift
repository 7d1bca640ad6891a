import School

extension Reading {
    private static let schoolBells = SQL(
        """
        SELECT b.n, b.starts, b.ends FROM bell b WHERE b.bells = (
            SELECT id FROM bells WHERE shift = ?1 AND weekday = 0 AND grade_level = 0 AND from_day <= ?2
                AND (to_day IS NULL OR to_day >= ?2)
            ORDER BY from_day DESC, id DESC LIMIT 1)
        ORDER BY b.n
        """)
    private static let ownBells = SQL("SELECT n, starts, ends FROM bell WHERE bells = ?1 ORDER BY n")

    /// The bells of a shift on a day, or nil where the school has set none.
    package func bells(shift: Int, on day: Day) throws -> Bells? {
        let bells = try rows(Self.schoolBells, shift, day, as: Self.bell)
        return bells.isEmpty ? nil : Bells(bells)
    }

    /// The bells with this number, or nil where there are none.
    package func bells(_ id: Int) throws -> Bells? {
        let bells = try rows(Self.ownBells, id, as: Self.bell)
        return bells.isEmpty ? nil : Bells(bells)
    }

    private static func bell(_ row: Row) -> Bell {
        Bell(n: row.int(0), starts: TimeOfDay(minutes: row.int(1)), ends: TimeOfDay(minutes: row.int(2)))
    }
}

extension Writing {
    private static let insertBells = SQL(
        "INSERT INTO bells (name, shift, weekday, grade_level, from_day) VALUES (?1, ?2, ?3, ?4, ?5) RETURNING id")
    private static let insertBell = SQL("INSERT INTO bell (bells, n, starts, ends) VALUES (?1, ?2, ?3, ?4)")

    /// Sets bells from a day on: for a shift, and where not 0 for a weekday or a grade level only.
    @discardableResult
    package func add(
        bells: Bells, named name: String, shift: Int = 1, weekday: Int = 0, gradeLevel: Int = 0, from day: Day
    ) throws -> Int {
        let id = try insert(Self.insertBells, name, shift, weekday, gradeLevel, day)
        for bell in bells.bells { try execute(Self.insertBell, id, bell.n, bell.starts, bell.ends) }
        let times = bells.bells.map { "\($0.n) \($0.starts.text)–\($0.ends.text)" }.joined(separator: ", ")
        try remember(.bells, id, became: [name, shift, weekday, gradeLevel, day, times])
        return id
    }
}
