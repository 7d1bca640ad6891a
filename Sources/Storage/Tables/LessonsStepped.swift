import School

extension Reading {
    /// What becomes of the lessons of these days when the timetables in force, and `trial` among them as if it were
    /// published, are to hold.
    func lessonSteps(_ days: ClosedRange<Day>, of year: SchoolYear, trial: ListedTimetable?, today: Day) throws
        -> (steps: LessonSteps, standing: [SteppingLesson], plan: LessonPlan)
    {
        let plan = try LessonPlan(self, year: year), standing = try steppingLessons(days, of: year.number)
        var slots = try SlotBook(self, year: year.number, trial: trial), planned: [LessonPlan.Draft] = []
        for day in days where year.contains(day) { planned += try plan.drafts(slots.school(on: day), on: day) }
        return (LessonSteps(standing, planned, plan, today: today), standing, plan)
    }
}

extension Writing {
    private static let setSlot = SQL("UPDATE lesson SET slot = ?2 WHERE id = ?1")
    private static let setSlots = SQL(
        "UPDATE lesson SET slot = ?2 WHERE slot = ?1 AND coalesce(planned_day, day) BETWEEN ?3 AND ?4")
    private static let erased = SQL(
        "SELECT course FROM lesson_record WHERE lesson = ?1 AND ver > 0 ORDER BY course")
    private static let dropRecords = SQL("DELETE FROM lesson_record WHERE lesson = ?1")
    private static let retire = SQL(
        """
        UPDATE lesson SET slot = NULL, planned_day = NULL, status = 3
        WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM lesson_record r WHERE r.lesson = ?1)
        """)
    private static let setPlace = SQL(
        "UPDATE lesson SET slot = ?2, n = ?3, starts = ?4, ends = ?5, room = ?6 WHERE id = ?1")

    /// Does what the steps say: lessons take their new places, empty ones go, missing ones are made. Recorded lessons of
    /// the past and lessons changed by hand keep everything but the slot they are counted under.
    func take(_ steps: LessonSteps, _ days: ClosedRange<Day>, of year: SchoolYear, standing: [SteppingLesson]) throws {
        let anew = try step(steps.kept, days, standing)
        try takeOff(steps.taken)
        try add(steps.made)
        try execute(Self.openRecords, days.lowerBound, days.upperBound)
        if !steps.made.isEmpty || !anew.isEmpty { try followEvents(days, anew: anew) }
        try coverLessons(days)
        try remember(
            .batch, days.lowerBound, days.upperBound, year.number,
            became: [
                "Уроки по новому расписанию", days.lowerBound, days.upperBound, steps.taken.count, steps.made.count,
            ])
        try lessonsChanged(days)
    }

    /// Makes the lessons from a day to the end of the year agree with the timetables in force: what goes on stays the same
    /// lesson, and is known since when it was; points are aimed anew. Answers how many lessons they give.
    package func followTimetables(of year: SchoolYear, from day: Day) throws -> Int {
        guard day <= year.ends else { return 0 }
        let days = max(day, year.starts)...year.ends, points = try aimedPoints(of: year.number, from: day)
        let (steps, standing, _) = try lessonSteps(days, of: year, trial: nil, today: permit.caller.today)
        try take(steps, days, of: year, standing: standing)
        try aim(points, steps.days)
        return steps.kept.count + steps.made.count
    }

    private struct Slots: Hashable {
        let old: Int
        let new: Int
    }

    /// Gives lessons their new places; answers those from which an event's change was taken, for it to reach them anew.
    private func step(
        _ kept: [(lesson: SteppingLesson, draft: LessonPlan.Draft)], _ days: ClosedRange<Day>,
        _ standing: [SteppingLesson]
    ) throws -> Set<Int> {
        let today = permit.caller.today
        var alike: [Slots: [Int]] = [:], anew: Set<Int> = []
        for (lesson, draft) in kept {
            let isSame =
                lesson.n == draft.slot.n && lesson.room == draft.slot.room
                && lesson.starts == draft.bell.starts.minutes && lesson.ends == draft.bell.ends.minutes
            if isSame || !lesson.follows(after: today) {
                alike[Slots(old: lesson.slot, new: draft.slot.id), default: []].append(lesson.id)
            } else {
                if lesson.isOfEvent {
                    try takeEvents(off: lesson)
                    anew.insert(lesson.id)
                }
                try execute(
                    Self.setPlace, lesson.id, draft.slot.id, draft.slot.n, draft.bell.starts, draft.bell.ends,
                    draft.slot.room)
            }
        }
        try follow(alike, days, standing)
        return anew
    }

    /// Most slots go on as they are: one statement for all their lessons.
    private func follow(_ alike: [Slots: [Int]], _ days: ClosedRange<Day>, _ standing: [SteppingLesson]) throws {
        let counts = Dictionary(grouping: standing, by: \.slot).mapValues(\.count)
        for (slots, lessons) in alike.sorted(by: { ($0.key.old, $0.key.new) < ($1.key.old, $1.key.new) })
        where slots.old != slots.new {
            if lessons.count == counts[slots.old] {
                try execute(Self.setSlots, slots.old, slots.new, days.lowerBound, days.upperBound)
            } else {
                for lesson in lessons { try execute(Self.setSlot, lesson, slots.new) }
            }
        }
    }

    /// Takes lessons back in which nothing stands. One that the log or history tells of keeps its number there and
    /// serves no page any more.
    private func takeOff(_ lessons: [SteppingLesson]) throws {
        let known = lessons.filter { $0.isLogged || $0.isWritten }
        for lesson in known {
            try takeEvents(off: lesson)
            for course in try rows(Self.erased, lesson.id, as: { $0.int(0) }) {
                try remember(.lessonRecord, lesson.id, course, 0, became: [], gone: true)
            }
            try execute(Self.dropRecords, lesson.id)
            try execute(Self.retire, lesson.id)
        }
        let never = lessons.filter { !$0.isLogged && !$0.isWritten }
        _ = try settle(
            never.map { StandingLesson(id: $0.id, slot: $0.slot, day: $0.planned, $0.starts, $0.ends) }, [:])
        try execute(Self.uncoverEmpty)
    }

    private func takeEvents(off lesson: SteppingLesson) throws {
        for change in try changes(of: ID<Lesson>(lesson.id)).reversed() { try takeBack(change) }
    }
}
