/// Hours of a plan against its lessons, as of a day (domain: lag = planned hours to date − held hours).
package struct PlanSums: Sendable, Hashable {
    /// Hours that the plan holds.
    package let planned: Int
    /// Lessons in the timetable of the year that take place, or have.
    package let lessons: Int
    /// Hours of the plan that are given.
    package let given: Int
    /// Hours of the plan that were to be given by now.
    package let due: Int
    /// Lessons still to come.
    package let lessonsLeft: Int
    /// Lessons that are over and have no topic written.
    package let unwritten: Int

    /// How many hours the course is behind its plan; below zero it is ahead.
    package var lag: Int { due - given }
    /// Hours of the plan that are still to be given.
    package var hoursLeft: Int { planned - given }
    /// Lessons that will be short at the end of the year; below zero they are left over.
    package var shortage: Int { hoursLeft - lessonsLeft }

    /// The sums of a bound plan; `day` is the last day whose lessons count as over.
    package init(_ binding: PlanBinding, by day: Day) {
        let over = binding.bound.filter(\.lesson.isOver)
        planned = binding.topics.reduce(0) { $0 + $1.hours }
        lessons = binding.bound.count
        lessonsLeft = lessons - over.count
        unwritten = over.count { $0.lesson.topic.isEmpty }
        var counts = [Int](repeating: 0, count: binding.topics.count)
        for pair in over { if let place = pair.place { counts[place] += 1 } }
        given = zip(counts, binding.topics).reduce(0) { $0 + min($1.0, $1.1.hours) }
        due = PlanSums.due(binding, by: day, planned)
    }

    /// An approved plan is due by its frozen days; another by the lessons that the timetable had.
    private static func due(_ binding: PlanBinding, by day: Day, _ planned: Int) -> Int {
        let topics = binding.topics
        guard topics.contains(where: { $0.day != nil }) else { return min(planned, binding.scheduled.count) }
        return topics.indices.reduce(0) { sum, place in
            guard let first = topics[place].day, first <= day else { return sum }
            let next = place + 1 < topics.count ? topics[place + 1].day : nil
            if let next, next <= day { return sum + topics[place].hours }
            // Of a topic of several hours as many are due as lessons were to be held since its day.
            let had = binding.scheduled.count { first <= $0 && $0 <= day }
            return sum + min(topics[place].hours, max(1, had))
        }
    }
}

extension PlanSums {
    /// The last day by which a plan is judged: of the last lesson that is over, yesterday at the earliest.
    package static func lastDay(of lessons: [LessonInPlan], today: Day) -> Day {
        max(today - 1, lessons.last(where: \.isOver)?.day ?? today - 1)
    }
}
