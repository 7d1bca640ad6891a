import School

extension Official {
    static let ownTimetable = Official(
        .ownTimetable, fields: ["Ученик", "Учебный год", "С", "По", "Уроков в неделю"],
        live: SQL(
            """
            SELECT t.id, 0, 0, t.student, t.year, t.from_day, t.to_day,
                (SELECT count(*) FROM slot s WHERE s.timetable = t.id)
            FROM timetable t WHERE t.student IS NOT NULL
            """))
}

extension Reading {
    private static let ofStudent = SQL(
        "SELECT id, name, from_day, to_day FROM timetable WHERE student = ?1 AND year = ?2 ORDER BY from_day, id")
    private static let lastWritten = SQL(
        """
        SELECT max(l.day) FROM timetable t JOIN slot s ON s.timetable = t.id JOIN lesson l ON l.slot = s.id
        WHERE t.student = ?1 AND t.year = ?2 AND (
            {TOUCHED l.id}
            OR EXISTS (SELECT 1 FROM substitution u WHERE u.lesson = l.id AND u.stand_in IS NULL)
            OR EXISTS (SELECT 1 FROM lesson_change v WHERE v.lesson = l.id OR v.other = l.id))
        """)

    /// The timetables that a student taught alone had and has in a year, the oldest first.
    package func timetables(of student: ID<Student>, year: Int) throws -> [ListedTimetable] {
        try rows(Self.ofStudent, student, year) {
            ListedTimetable(id: $0.int(0), name: $0.text(1), from: $0.day(2), to: $0.dayOrNil(3))
        }
    }

    /// The last day on which something is written in a lesson of a student's own timetables; nil where nothing is.
    package func lastWrittenLesson(ofOwnTimetables student: ID<Student>, year: Int) throws -> Day? {
        try first(Self.lastWritten, student, year) { $0.dayOrNil(0) } ?? nil
    }
}

extension Writing {
    private static let add = SQL(
        """
        INSERT INTO timetable (year, name, from_day, published_at, student) VALUES (?1, ?2, ?3, ?4, ?5) RETURNING id
        """)
    private static let end = SQL("UPDATE timetable SET to_day = ?2 WHERE id = ?1")
    private static let dropCourses = SQL(
        "DELETE FROM slot_course WHERE slot IN (SELECT id FROM slot WHERE timetable = ?1)")
    private static let dropSlots = SQL("DELETE FROM slot WHERE timetable = ?1")
    private static let drop = SQL("DELETE FROM timetable WHERE id = ?1")
    private static let slotCount = SQL("SELECT count(*) FROM slot WHERE timetable = ?1")
    private static let standing = SQL(
        """
        SELECT l.id, l.slot, coalesce(l.planned_day, l.day), l.starts, l.ends FROM timetable t JOIN slot s ON s.timetable = t.id
            JOIN lesson l ON l.slot = s.id
        WHERE t.student = ?1 AND t.year = ?2 AND coalesce(l.planned_day, l.day) >= ?3 ORDER BY l.id
        """)
    private static let open = SQL(
        """
        INSERT INTO lesson_record (course, day, lesson, known_at)
        SELECT sc.course, l.day, l.id, t.published_at FROM timetable t JOIN slot s ON s.timetable = t.id
            JOIN slot_course sc ON sc.slot = s.id JOIN lesson l ON l.slot = s.id
        WHERE t.student = ?1 AND t.year = ?2 AND l.day >= ?3
            AND NOT EXISTS (SELECT 1 FROM lesson_record r WHERE r.lesson = l.id AND r.course = sc.course)
        ORDER BY sc.course, l.day, l.id
        """)

    /// Publishes a student's own timetable from a day on (003 п. 2.3): the one before ends the day before, and lessons
    /// follow as by the school's. Days on which something is written already, and lessons at which the teacher or the
    /// student is elsewhere, meet an objection. No places at all end the timetable. Answers how many lessons were made.
    @discardableResult
    package func publish(own slots: [SlotFacts], of student: ID<Student>, year: SchoolYear, from day: Day) throws
        -> RelaidLessons
    {
        if let written = try lastWrittenLesson(ofOwnTimetables: student, year: year.number), written >= day {
            throw Objection(
                "В уроках ученика уже есть записи по \(written.russian): новое расписание может быть только позже.",
                field: "from")
        }
        try objectToClashes(of: slots, student, year: year, from: day)
        try end(timetablesOf: student, year: year, lastDay: day - 1)
        if !slots.isEmpty {
            let id = try insert(Self.add, year.number, "", day, now, student)
            try add(slots, to: id)
            try remember(.ownTimetable, id, became: [student, year.number, day, Day?.none, slots.count])
        }
        return try layOutOwnLessons(of: student, year: year, from: day)
    }

    /// Ends a student's timetables after a day; one that was to begin later goes, with its lessons.
    private func end(timetablesOf student: ID<Student>, year: SchoolYear, lastDay: Day) throws {
        for old in try timetables(of: student, year: year.number) where old.to.map({ $0 > lastDay }) ?? true {
            let count = try first(Self.slotCount, old.id) { $0.int(0) } ?? 0
            if old.from <= lastDay {
                try execute(Self.end, old.id, lastDay)
                try remember(.ownTimetable, old.id, became: [student, year.number, old.from, lastDay, count])
                continue
            }
            _ = try settle(
                rows(Self.standing, student, year.number, old.from) { StandingLesson($0) }, [:])
            for sql in [Self.dropCourses, Self.dropSlots, Self.drop] { try execute(sql, old.id) }
            try remember(
                .ownTimetable, old.id, became: [student, year.number, old.from, old.to, count], gone: true)
        }
    }

    /// Makes the lessons of a student taught alone agree with the own timetables and the days in the own group: what is
    /// written stays, empty lessons go and come.
    @discardableResult
    func layOutOwnLessons(of student: ID<Student>, year: SchoolYear, from day: Day) throws -> RelaidLessons {
        guard day <= year.ends, try !timetables(of: student, year: year.number).isEmpty else { return RelaidLessons() }
        let from = max(day, year.starts), plan = try LessonPlan(self, year: year)
        let slots = try SlotBook(self, year: year.number, student: student)
        var planned: [StandingLesson.Place: LessonPlan.Draft] = [:]
        for day in from...year.ends {
            for draft in try plan.drafts(slots.own(on: day), on: day) {
                planned[StandingLesson.Place(slot: draft.slot.id, day: day.number)] = draft
            }
        }
        let settled = try settle(
            rows(Self.standing, student, year.number, from) { StandingLesson($0) }, planned)
        var done = settled.done
        try add(settled.left.values.sorted { ($0.day, $0.slot.n) < ($1.day, $1.slot.n) })
        try execute(Self.open, student, year.number, from)
        done.made = settled.left.count
        if done.made + done.takenBack + done.moved > 0 { try lessonsChanged(from...year.ends) }
        guard done.made + done.takenBack > 0 else { return done }
        try remember(
            .batch, from, year.ends, year.number,
            became: ["Уроки ученика по расписанию", from, year.ends, done.takenBack, done.made])
        return done
    }

    /// The same for a student who came into the own group or left it; most have no timetable of their own.
    func settleOwnLessons(of student: ID<Student>, from day: Day) throws {
        guard let year = try year(on: day) else { return }
        try layOutOwnLessons(of: student, year: year, from: day)
    }
}
