import School

extension Reading {
    static let laidOut = SQL(
        """
        SELECT slot, day FROM lesson WHERE day BETWEEN ?1 AND ?2 AND slot IS NOT NULL AND planned_day IS NULL
        UNION ALL SELECT slot, planned_day FROM lesson WHERE planned_day BETWEEN ?1 AND ?2
        """)
}

extension Writing {
    private static let add = SQL(
        """
        INSERT INTO lesson (key, day, n, starts, ends, room, status, slot) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 1, ?7)
        """)
    static let openRecords = SQL(
        """
        INSERT INTO lesson_record (course, day, lesson, known_at)
        SELECT sc.course, l.day, l.id, t.published_at FROM lesson l JOIN slot_course sc ON sc.slot = l.slot
            JOIN slot s ON s.id = l.slot JOIN timetable t ON t.id = s.timetable
        WHERE l.day BETWEEN ?1 AND ?2
            AND NOT EXISTS (SELECT 1 FROM lesson_record r WHERE r.lesson = l.id AND r.course = sc.course)
        ORDER BY sc.course, l.day, l.id
        """)
    private static let addOne = SQL(
        """
        INSERT INTO lesson (key, day, n, starts, ends, room, status, slot) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 1, NULL)
        RETURNING id
        """)
    private static let openOne = SQL("INSERT INTO lesson_record (course, day, lesson) VALUES (?1, ?2, ?3)")

    /// Lays out the lessons of these days by the timetables in force, with an empty record for each course they serve;
    /// lessons already there stay. Answers how many were made.
    ///
    /// History remembers the act once, by its days and number of lessons: a planned lesson says nothing that the
    /// timetable does not, and what is written of it later is remembered there. Lesson rows are not `Official`.
    @discardableResult package func layOutLessons(_ days: ClosedRange<Day>, of year: SchoolYear) throws -> Int {
        let plan = try LessonPlan(self, year: year)
        var there: Set<[Int]> = []
        try each(Self.laidOut, days.lowerBound, days.upperBound) { there.insert([$0.int(0), $0.int(1)]) }
        var slots = try SlotBook(self, year: year.number)
        var drafts: [LessonPlan.Draft] = []
        for day in days where year.contains(day) {
            let known = try slots.slots(on: day)
            drafts += try plan.drafts(known, on: day).filter { !there.contains([$0.slot.id, $0.day.number]) }
        }
        try add(drafts)
        try execute(Self.openRecords, days.lowerBound, days.upperBound)
        if !drafts.isEmpty { try followEvents(days) }
        try coverLessons(days)
        try remember(
            .batch, days.lowerBound, days.upperBound, year.number,
            became: ["Уроки по расписанию", days.lowerBound, days.upperBound, drafts.count])
        if !drafts.isEmpty { try termsChanged(days) }
        return drafts.count
    }

    /// Makes the lessons of a timetable from a day to the end of the year; answers how many.
    package func makeLessons(of timetable: Int, year: SchoolYear, from day: Day) throws -> Int {
        guard day <= year.ends else { return 0 }
        return try layOutLessons(day...year.ends, of: year)
    }

    func add(_ drafts: [LessonPlan.Draft]) throws { try executeAll(Self.add, drafts.map(values)) }

    private func values(_ draft: LessonPlan.Draft) -> [any Bindable] {
        [
            Sodium.random(16), draft.day, draft.slot.n, draft.bell.starts, draft.bell.ends, draft.slot.room,
            draft.slot.id,
        ]
    }

    /// Adds one lesson outside the timetable, for these courses together.
    package func addLesson(
        _ courses: [ID<Course>], on day: Day, _ bell: Bell, room: String = ""
    ) throws -> ID<Lesson> {
        let id = try insert(Self.addOne, Sodium.random(16), day, bell.n, bell.starts, bell.ends, room)
        for course in courses { try execute(Self.openOne, course, day, id) }
        try remember(
            .lesson, id, became: [day, bell.n, bell.starts, bell.ends, room])
        try termsMoved(ID(id), day)
        return ID(id)
    }
}
