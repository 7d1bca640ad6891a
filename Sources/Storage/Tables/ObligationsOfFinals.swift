import School

extension Reading {
    static let finalsLaid = SQL(
        """
        SELECT o.key, o.object, o.part, o.n, o.day, o.owner, o.due, o.done, o.clause, o.soft, o.fill_due
        FROM obligation o JOIN course c ON c.id = o.part WHERE o.key = 7 AND c.year = ?1
        """)

    private static let owing = SQL(
        "SELECT count(*), count(DISTINCT owner), max(reminded) FROM obligation WHERE key = 7 AND object = ?1 AND done IS NULL"
    )

    /// How many pages still owe final marks of a period, how many teachers keep them, and when they were last reminded.
    package func owingFinals(for period: ID<Period>) throws -> (pages: Int, teachers: Int, reminded: Moment?) {
        try first(Self.owing, period) { ($0.int(0), $0.int(1), $0.momentOrNil(2)) } ?? (0, 0, nil)
    }

    /// By when the final marks of a period are to be there, by the rules of its last day (001 п. 3.2).
    package func finalDeadline(of ends: Day, zone: Zone) throws -> Deadline {
        let regulation = try regulationsByDay().on(ends), rule = regulation.rule(.finalMarkTerm)
        let terms = try terms(for: rule, of: SchoolYear.number(on: ends), zone: zone, under: regulation)
        return terms.deadline(rule, from: TermStart(day: ends))
    }
}

extension Writing {
    // A page that was not kept in a period owes nothing for it: the journal may have begun later than the year.
    private static let ended = SQL(
        """
        SELECT p.id, p.ends, c.id, c.kind, c.grade_level,
            (SELECT min(d.person) FROM duty d WHERE d.kind = 6 AND d.object = c.id AND d.from_day <= ?2
                AND (d.to_day IS NULL OR d.to_day >= ?2))
        FROM period_scheme s JOIN period p ON p.scheme = s.id AND p.ends < ?2
            JOIN course c ON c.scheme = s.id AND c.year = ?1 AND c.scale <> 0
        WHERE s.year = ?1 AND EXISTS (
            SELECT 1 FROM lesson_record r WHERE r.course = c.id AND r.day BETWEEN p.starts AND p.ends AND r.ver > 0)
        """)
    private static let count = SQL(
        """
        UPDATE obligation SET owed = (
            SELECT count(*) FROM course c JOIN period p ON p.id = obligation.object
                JOIN group_member m ON m.study_group = c.study_group AND m.from_day <= p.ends
                    AND (m.to_day IS NULL OR m.to_day >= p.ends)
            WHERE c.id = obligation.part AND NOT EXISTS (
                SELECT 1 FROM final_mark f WHERE f.student = m.student AND f.year = c.year AND f.subject = c.subject
                    AND f.kind = 1 AND f.period = p.id AND f.value IS NOT NULL))
        WHERE key = 7 AND object = ?1 AND part = ?2
        """)
    private static let close = SQL(
        """
        UPDATE obligation SET done = CASE WHEN owed = 0 THEN coalesce(done, CAST(?3 AS BIGINT)) END
        WHERE key = 7 AND object = ?1 AND part = ?2
        """)
    private static let pages = SQL(
        """
        SELECT o.part FROM obligation o JOIN course c ON c.id = o.part AND c.subject = ?2
            JOIN group_member m ON m.study_group = c.study_group AND m.student = ?3
        WHERE o.object = ?1 AND o.key = 7
        """)

    /// Lays what the courses of a year owe in final marks of periods that are over; what is no longer owed goes.
    package func layFinals(of year: SchoolYear) throws {
        let today = permit.caller.today
        let all = try rows(Self.finalsLaid, year.number) { Obligation($0) }
        let known = Dictionary(all.map { ($0.place, $0) }) { first, _ in first }
        var left = known
        var deadlines: [Day: Deadline] = [:], wanted: [Obligation] = []
        let firstToo = try regulationsByDay().on(today).marksFirstYear
        let ended = try rows(Self.ended, year.number, today) { row -> (Obligation.Place, Day, ID<Person>?)? in
            guard CourseKind(rawValue: row.int(3))?.hasMarks ?? false, firstToo || row.intOrNil(4) != 1 else {
                return nil
            }
            return (Obligation.Place(.finalMarks, object: row.int(0), part: row.int(2)), row.day(1), row.idOrNil(5))
        }
        for case let (place, ends, owner)? in ended {
            let deadline = try deadlines[ends] ?? finalDeadline(of: ends, zone: zone(on: ends))
            deadlines[ends] = deadline
            let old = left.removeValue(forKey: place)
            wanted.append(Obligation(place, day: ends, owner: owner, deadline, done: old?.done))
        }
        try put(wanted.filter { known[$0.place] != $0 })
        try take(left.keys)
        for one in wanted { try settleFinals(one.place.object, of: one.place.part) }
    }

    private static let remind = SQL(
        "UPDATE obligation SET reminded = ?2 WHERE key = 7 AND object = ?1 AND done IS NULL")

    /// Reminds everybody who still owes final marks of a period: their lists of debts say so.
    package func remindFinals(of period: ID<Period>) throws { try execute(Self.remind, period, now) }

    /// Counts anew what the pages of a student's subject owe for a period.
    func settleFinals(_ place: FinalPlace) throws {
        guard place.kind == .period, let period = place.period?.number else { return }
        for course in try rows(Self.pages, period, place.subject, place.student, as: { $0.int(0) }) {
            try settleFinals(period, of: course)
        }
    }

    private func settleFinals(_ period: Int, of course: Int) throws {
        try execute(Self.count, period, course)
        try execute(Self.close, period, course, now)
    }
}
