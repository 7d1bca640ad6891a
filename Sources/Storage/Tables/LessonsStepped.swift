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
    private static let setPlace = SQL(
        "UPDATE lesson SET slot = ?2, n = ?3, starts = ?4, ends = ?5, room = ?6 WHERE id = ?1")

    /// Does what the steps say: lessons take their new places, empty ones go, missing ones are made. Recorded lessons of
    /// the past and lessons changed by hand keep everything but the slot they are counted under.
    func take(_ steps: LessonSteps, _ days: ClosedRange<Day>, of year: SchoolYear, standing: [SteppingLesson]) throws {
        try step(steps.kept, days, standing)
        _ = try settle(
            steps.taken.map { StandingLesson(id: $0.id, slot: $0.slot, day: $0.planned, $0.starts, $0.ends) }, [:])
        try add(steps.made)
        try execute(Self.openRecords, days.lowerBound, days.upperBound)
        if !steps.made.isEmpty { try followEvents(days) }
        try coverLessons(days)
        try remember(
            .batch, days.lowerBound, days.upperBound, year.number,
            became: [
                "Уроки по новому расписанию", days.lowerBound, days.upperBound, steps.taken.count, steps.made.count,
            ])
    }

    private struct Slots: Hashable {
        let old: Int
        let new: Int
    }

    private func step(
        _ kept: [(lesson: SteppingLesson, draft: LessonPlan.Draft)], _ days: ClosedRange<Day>,
        _ standing: [SteppingLesson]
    ) throws {
        let today = permit.caller.today
        var alike: [Slots: [Int]] = [:]
        for (lesson, draft) in kept {
            let isSame =
                lesson.n == draft.slot.n && lesson.room == draft.slot.room
                && lesson.starts == draft.bell.starts.minutes && lesson.ends == draft.bell.ends.minutes
            if isSame || !lesson.follows(after: today) {
                alike[Slots(old: lesson.slot, new: draft.slot.id), default: []].append(lesson.id)
            } else {
                try execute(
                    Self.setPlace, lesson.id, draft.slot.id, draft.slot.n, draft.bell.starts, draft.bell.ends,
                    draft.slot.room)
            }
        }
        // Most slots go on as they are: one statement for all their lessons.
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
}
