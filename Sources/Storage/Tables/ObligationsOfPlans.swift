import School

extension Reading {
    private static let ofYear = SQL(
        """
        SELECT o.key, o.object, o.part, o.n, o.day, o.owner, o.due, o.done, o.clause, o.soft, o.fill_due
        FROM obligation o JOIN course c ON c.id = o.part WHERE o.key = 6 AND c.year = ?1
        """)

    private static let ofCourse = SQL(
        """
        SELECT o.key, o.object, o.part, o.n, o.day, o.owner, o.due, o.done, o.clause, o.soft, o.fill_due
        FROM obligation o WHERE o.object = ?1 AND o.key = 6
        """)

    /// What a course owes in its thematic plan, done or not; nil where nothing was asked.
    package func planObligation(of course: ID<Course>) throws -> Obligation? {
        try first(Self.ofCourse, course) { Obligation($0) }
    }

    /// What the courses of a year owe in thematic plans, done or not, by course.
    package func planObligations(of year: Int) throws -> [ID<Course>: Obligation] {
        let all = try rows(Self.ofYear, year) { Obligation($0) }
        return Dictionary(all.map { (ID($0.place.part), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// By when the thematic plans of a year are to be there; nil where the rules name no day.
    package func planDeadline(of year: SchoolYear, begun: Day? = nil) throws -> Deadline? {
        guard let regulation = try regulationsByDay().naming(.planTerm, of: year) else { return nil }
        let begins = begun ?? year.starts
        let terms = Terms(calendar: SchoolCalendar(), zone: try zone(on: begins), under: regulation)
        return terms.planDeadline(under: regulation, of: year, begun: begins)
    }
}

extension Writing {
    // A course begins with the first load of it; whoever has it now owes its plan.
    private static let courses = SQL(
        """
        SELECT c.id, c.kind, (SELECT min(d.from_day) FROM duty d WHERE d.kind = 6 AND d.object = c.id),
            (SELECT min(d.person) FROM duty d WHERE d.kind = 6 AND d.object = c.id AND d.from_day <= ?2
                AND (d.to_day IS NULL OR d.to_day >= ?2)),
            (SELECT min(coalesce(p.submitted_at, p.decided_at)) FROM plan p
                WHERE p.course = c.id AND p.status IN (2, 3))
        FROM course c WHERE c.year = ?1
        """)
    private static let settle = SQL(
        """
        UPDATE obligation SET done = (SELECT min(coalesce(p.submitted_at, p.decided_at)) FROM plan p
            WHERE p.course = ?1 AND p.status IN (2, 3))
        WHERE object = ?1 AND key = 6
        """)
    private static let forget = SQL(
        """
        DELETE FROM obligation WHERE key = 6
            AND NOT EXISTS (SELECT 1 FROM course c WHERE c.id = obligation.part AND (c.year = ?1 OR done IS NOT NULL))
        """)

    /// Lays what the courses of a year owe in thematic plans; what earlier years did not make is owed no longer.
    package func layPlans(of year: SchoolYear) throws {
        try execute(Self.forget, year.number)
        var left = try planObligations(of: year.number)
        if let regulation = try regulationsByDay().naming(.planTerm, of: year) {
            let terms = Terms(calendar: SchoolCalendar(), zone: try zone(on: year.starts), under: regulation)
            let wanted = try owedPlans(of: year, terms, regulation)
            try put(wanted.filter { left.removeValue(forKey: ID($0.place.part)) != $0 })
        }
        try take(left.values.map(\.place))
    }

    /// Closes what a course owes once its plan is submitted, and opens it again when all of it has come back.
    func settlePlan(of course: ID<Course>) throws { try execute(Self.settle, course) }

    private func owedPlans(of year: SchoolYear, _ terms: Terms, _ regulation: Regulation) throws -> [Obligation] {
        try rows(Self.courses, year.number, permit.caller.today) { row -> Obligation? in
            guard let kind = CourseKind(rawValue: row.int(1)), ObligationKey.plan.isAsked(of: kind, isMarkless: false)
            else { return nil }
            let begins = max(row.dayOrNil(2) ?? year.starts, year.starts)
            let deadline = terms.planDeadline(under: regulation, of: year, begun: begins)
            guard deadline.due != nil else { return nil }
            return Obligation(
                Obligation.Place(.plan, object: row.int(0), part: row.int(0)), day: begins, owner: row.idOrNil(3),
                deadline, done: row.momentOrNil(4))
        }.compactMap { $0 }
    }
}
