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
            AND NOT EXISTS (SELECT 1 FROM marked_since v WHERE v.course = c.id AND v.day > p.ends)
        """)
    // Under the rule that a subject is marked by the marks of its parts, the parts have no final marks of their own.
    private static let countOne = SQL(
        """
        UPDATE obligation SET owed = w.lacking, done = CASE WHEN w.lacking = 0 THEN coalesce(done, CAST(?4 AS BIGINT)) END
        FROM (SELECT count(*) AS lacking FROM course c JOIN period p ON p.id = ?1
                JOIN group_member m ON m.study_group = c.study_group AND m.from_day <= p.ends
                    AND (m.to_day IS NULL OR m.to_day >= p.ends)
            WHERE c.id = ?2 AND NOT EXISTS (
                SELECT 1 FROM final_mark f WHERE f.student = m.student AND f.year = c.year AND f.kind = 1
                    AND f.subject = CASE WHEN CAST(?3 AS BIGINT) = 1 THEN coalesce(c.composed_into, c.subject)
                        ELSE c.subject END
                    AND f.period = p.id AND f.value IS NOT NULL)) w
        WHERE key = 7 AND object = ?1 AND part = ?2
        """)
    private static let countAll = SQL(
        """
        UPDATE obligation SET owed = w.lacking, done = CASE WHEN w.lacking = 0 THEN coalesce(done, CAST(?3 AS BIGINT)) END
        FROM (SELECT o.object AS period, o.part AS course, count(m.student) AS lacking
            FROM obligation o JOIN course c ON c.id = o.part AND c.year = ?1 JOIN period p ON p.id = o.object
                LEFT JOIN group_member m ON m.study_group = c.study_group AND m.from_day <= p.ends
                    AND (m.to_day IS NULL OR m.to_day >= p.ends) AND NOT EXISTS (
                        SELECT 1 FROM final_mark f WHERE f.student = m.student AND f.year = c.year AND f.kind = 1
                            AND f.subject = CASE WHEN CAST(?2 AS BIGINT) = 1 THEN coalesce(c.composed_into, c.subject)
                                ELSE c.subject END
                            AND f.period = p.id AND f.value IS NOT NULL)
            WHERE o.key = 7 GROUP BY o.object, o.part) w
        WHERE key = 7 AND object = w.period AND part = w.course
            AND (owed <> w.lacking OR CASE WHEN w.lacking = 0 THEN 1 ELSE 0 END <> CASE WHEN done IS NULL THEN 0 ELSE 1 END)
        """)
    private static let pages = SQL(
        """
        SELECT DISTINCT o.part, c.composed_into FROM obligation o JOIN course c ON c.id = o.part AND (c.subject = ?2 OR c.composed_into = ?2)
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
        let rules = try regulationsByDay().on(today), firstToo = rules.marksFirstYear
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
        try execute(Self.countAll, year.number, rules.composesMarks, now)
    }

    /// Counts anew what the pages of a student's subject owe for a period.
    func settleFinals(_ place: FinalPlace) throws {
        guard place.kind == .period, let period = place.period?.number else { return }
        let pages = try rows(Self.pages, period, place.subject, place.student) { ($0.int(0), !$0.isNull(1)) }
        let isComposed = pages.contains { $0.1 }
        let composes = try isComposed && regulationsByDay().on(permit.caller.today).composesMarks
        for (course, _) in pages { try execute(Self.countOne, period, course, composes, now) }
    }
}
