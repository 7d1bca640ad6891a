import School

extension Writing {
    private static let add = SQL(
        """
        INSERT INTO bells (name, shift, weekday, grade_level, short, from_day, to_day, building)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) RETURNING id
        """)
    private static let ring = SQL("INSERT INTO bell (bells, n, starts, ends) VALUES (?1, ?2, ?3, ?4)")
    private static let end = SQL("UPDATE bells SET to_day = ?2 WHERE id = ?1")

    /// Adds a schedule of bells for a shift; weekday and grade level narrow it, 0 is any.
    @discardableResult
    package func add(
        bells: Bells, named name: String, shift: Int = 1, weekday: Int = 0, gradeLevel: Int = 0, isShort: Bool = false,
        from: Day, to: Day? = nil
    ) throws -> Int {
        var facts = BellFacts(name, from: from, to: to)
        (facts.shift, facts.weekday, facts.gradeLevel, facts.isShort) = (shift, weekday, gradeLevel, isShort)
        return try add(bells, facts)
    }

    /// Adds a schedule of bells for what is said of it; of two for the same lessons the later one rings.
    @discardableResult
    package func add(_ bells: Bells, _ facts: BellFacts) throws -> Int {
        let id = try insert(
            Self.add, facts.name, facts.shift, facts.weekday, facts.gradeLevel, facts.isShort, facts.days.from,
            facts.days.to, facts.building)
        for bell in bells.bells {
            try execute(Self.ring, id, bell.n, bell.starts, bell.ends)
            try remember(bell, of: id, facts)
        }
        return id
    }

    /// Adds a schedule in the place of the one that rings for the same lessons, which ends the day before; one for some
    /// days only rings instead of it, and it goes on after them. One that begins on that day or later meets an objection.
    @discardableResult
    package func replace(with bells: Bells, _ facts: BellFacts) throws -> Int {
        for old in try bellSchedules() where old.facts.rivals(facts) && old.facts.days.overlaps(facts.days) {
            guard old.facts.days.from < facts.days.from else {
                throw Objection(
                    "Для тех же уроков уже есть звонки «\(old.facts.name)» с \(old.facts.days.from.russian). "
                        + "Завершите их или выберите другой день.", field: "from")
            }
            if facts.days.to == nil { try end(bells: old.id, lastDay: facts.days.from - 1) }
        }
        return try add(bells, facts)
    }

    /// Ends a schedule after a day.
    package func end(bells id: Int, lastDay: Day) throws {
        guard let old = try bellSchedules().first(where: { $0.id == id }) else { throw NotFound() }
        guard old.facts.days.from <= lastDay else {
            throw Objection(
                "Звонки действуют с \(old.facts.days.from.russian): последний день не может быть раньше.",
                field: "lastday")
        }
        try execute(Self.end, id, lastDay)
        var facts = old.facts
        facts.days = Span(from: facts.days.from, to: lastDay)
        for bell in old.bells { try remember(bell, of: id, facts) }
    }

    private func remember(_ bell: Bell, of id: Int, _ facts: BellFacts) throws {
        try remember(
            .bells, id, bell.n,
            became: [
                facts.name, facts.shift, facts.weekday, facts.gradeLevel, facts.isShort, facts.days.from,
                facts.days.to, bell.starts, bell.ends, facts.building,
            ])
    }
}
