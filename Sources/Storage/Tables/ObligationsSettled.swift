import School

extension Writing {
    private static let settle = SQL(
        """
        UPDATE obligation SET done = CASE WHEN key = 1 AND CAST(?3 AS BIGINT) = 1 OR key = 2 AND CAST(?4 AS BIGINT) = 1
            OR key = 3 AND CAST(?5 AS BIGINT) = 1 THEN coalesce(done, CAST(?6 AS BIGINT)) END
        WHERE object = ?1 AND key <= 3 AND part = ?2
        """)
    // Present is whoever was in the group on the day and was not noted as away: neither the late (5), nor whoever
    // was at the lesson from home (7) or with a limit of health (8) was away.
    private static let countOwed = SQL(
        """
        UPDATE obligation SET owed = (
            SELECT count(*) FROM course c JOIN group_member g ON g.study_group = c.study_group
            WHERE c.id = obligation.part AND g.from_day <= obligation.day
                AND (g.to_day IS NULL OR g.to_day >= obligation.day)
                AND NOT EXISTS (SELECT 1 FROM attendance a WHERE a.student = g.student AND a.day = obligation.day
                    AND a.lesson = obligation.object AND a.code IS NOT NULL AND a.code NOT IN (5, 7, 8))
                AND NOT EXISTS (SELECT 1 FROM exemption e WHERE e.student = g.student AND e.subject = c.subject
                    AND e.from_day <= obligation.day AND (e.to_day IS NULL OR e.to_day >= obligation.day))
                AND NOT EXISTS (SELECT 1 FROM mark m WHERE m.student = g.student AND m.day = obligation.day
                    AND m.lesson = obligation.object AND m.slot BETWEEN obligation.n * 16 AND obligation.n * 16 + 15
                    AND m.value IS NOT NULL))
        WHERE object = ?1 AND key = 4
        """)
    private static let close = SQL(
        """
        UPDATE obligation SET done = CASE WHEN owed = 0 THEN coalesce(done, (SELECT
                max(CASE WHEN m.entered_at = CAST(?3 AS BIGINT) THEN CAST(?2 AS BIGINT) ELSE m.entered_at END) FROM mark m
            WHERE m.lesson = obligation.object AND m.slot BETWEEN obligation.n * 16 AND obligation.n * 16 + 15
                AND m.course = obligation.part), CAST(?2 AS BIGINT)) END
        WHERE object = ?1 AND key = 4
        """)
    private static let asked = SQL("SELECT 1 FROM obligation WHERE object = ?1 AND key = 4 LIMIT 1")
    private static let writtenWork = SQL("SELECT is_written FROM work_kind WHERE id = ?1")
    private static let fulfil = SQL(
        """
        INSERT INTO obligation (key, object, part, day, owner, due, done, clause)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        ON CONFLICT (object, key, part, n) DO UPDATE SET
            done = CASE WHEN obligation.day = ?4 THEN obligation.done ELSE ?7 END, day = ?4, owner = ?5, due = ?6,
            clause = ?8
        """)

    /// Closes what a lesson's record now has, and opens again what was taken out of it.
    func settleRecord(_ lesson: ID<Lesson>, of course: ID<Course>, topic: Bool, roll: Bool, homework: Bool) throws {
        try execute(Self.settle, lesson, course, topic, roll, homework, done)
    }

    /// Counts anew who is owed a mark of a lesson's written works; where it has none this is one question.
    func settleMarks(in lesson: ID<Lesson>) throws {
        guard try first(Self.asked, lesson, as: { _ in true }) != nil else { return }
        try execute(Self.countOwed, lesson)
        // A mark that is written now and was typed before counts as of then.
        try execute(Self.close, lesson, done, now)
    }

    /// A work was named, or another kind given to it: its marks may be owed from now on, or no longer.
    func settleWork(in lesson: ID<Lesson>, kind: Int) throws {
        guard let day = try listedLesson(lesson)?.day, try isLaid(day) else { return }
        let isWritten = try first(Self.writtenWork, kind) { $0.flag(0) } ?? false
        if try isWritten || first(Self.asked, lesson, as: { _ in true }) != nil {
            try layTerms(on: day, ofClassesAt: lesson)
        }
    }

    /// Notes something that was owed and is done in one act, as the reason of an absence is.
    package func fulfil(
        _ place: Obligation.Place, on day: Day, by owner: ID<Person>?, _ deadline: Deadline
    ) throws {
        try execute(
            Self.fulfil, place.key.rawValue, place.object, place.part, day, owner, deadline.due, now, deadline.clause)
    }
}

extension Writing {
    // Whoever stands in for an absent teacher keeps earlier pages too, but owes nothing from before the own days.
    private static let ownerAtLesson = SQL(
        """
        UPDATE obligation SET owner = coalesce((SELECT u.substitute FROM substitution u
                WHERE u.lesson = obligation.object AND u.course = obligation.part),
            (SELECT d.person FROM duty d WHERE d.kind = 6 AND d.object = obligation.part
                AND coalesce(CASE WHEN d.absent_teacher IS NULL THEN d.since END, d.from_day) <= obligation.day
                AND (d.to_day IS NULL OR d.to_day >= ?2)
                ORDER BY CASE WHEN d.absent_teacher IS NULL THEN 0 ELSE 1 END, d.person LIMIT 1))
        WHERE object = ?1 AND key <= 4 AND done IS NULL
        """)
    private static let owners = SQL(
        """
        UPDATE obligation SET owner = coalesce((SELECT u.substitute FROM substitution u
                WHERE u.lesson = obligation.object AND u.course = obligation.part),
            (SELECT d.person FROM duty d WHERE d.kind = 6 AND d.object = obligation.part
                AND coalesce(CASE WHEN d.absent_teacher IS NULL THEN d.since END, d.from_day) <= obligation.day
                AND (d.to_day IS NULL OR d.to_day >= ?1)
                ORDER BY CASE WHEN d.absent_teacher IS NULL THEN 0 ELSE 1 END, d.person LIMIT 1))
        WHERE done IS NULL AND key <= 4
            AND day >= (SELECT coalesce(max(y.starts), 0) FROM school_year y WHERE y.starts <= ?1)
        """)
    private static let openWorks = SQL(
        """
        SELECT DISTINCT object FROM obligation WHERE done IS NULL AND key = 4
            AND day >= (SELECT coalesce(max(y.starts), 0) FROM school_year y WHERE y.starts <= ?1)
        """)

    /// Gives what a lesson still owes to whoever keeps its record now: its substitute, else the course's teacher.
    package func settleOwner(at lesson: ID<Lesson>) throws {
        try execute(Self.ownerAtLesson, lesson, permit.caller.today)
    }

    /// Gives everything that is still owed of the year that people work in to whoever keeps it as of today, and counts
    /// marks owed anew: loads, memberships and exemptions may have changed meanwhile.
    package func settleOwners() throws {
        let today = permit.caller.today
        try execute(Self.owners, today)
        for lesson in try rows(Self.openWorks, today, as: { $0.id(0) as ID<Lesson> }) { try settleMarks(in: lesson) }
    }
}
