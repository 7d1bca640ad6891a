import School

/// A lesson's planned topic, as the lesson's page offers it.
package struct OfferedTopic: Sendable, Hashable {
    /// Its number in the plan, from 1.
    package let n: Int
    /// How many topics the plan holds.
    package let count: Int
    /// The topic.
    package let topic: PlannedTopic
}

extension Reading {
    private static let ofCourse = SQL(
        """
        SELECT l.id, l.day, l.status, l.ends, r.topic, r.plan_item
        FROM lesson_record r JOIN lesson l ON l.id = r.lesson WHERE r.course = ?1 ORDER BY l.day, l.n, l.id
        """)

    /// The lessons of a course in order of time, also those that do not take place, as its plan sees them at a moment.
    package func lessonsInPlan(of course: ID<Course>, zone: Zone, now: Moment) throws -> [LessonInPlan] {
        let (today, time, _) = zone.local(now)
        return try rows(Self.ofCourse, course) { row in
            let day = row.day(1), ends = TimeOfDay(minutes: row.int(3))
            return LessonInPlan(
                id: row.id(0), day: day, takesPlace: LessonStatus(rawValue: row.int(2))?.isOn ?? true,
                isOver: day < today || day == today && ends <= time, topic: row.text(4), item: row.intOrNil(5))
        }
    }

    /// The plan that a course's lessons follow, bound to them; nil where the course has none.
    package func planBinding(of course: ID<Course>, zone: Zone, now: Moment) throws -> PlanBinding? {
        guard let plan = try plans(of: course).inForce else { return nil }
        return PlanBinding(try topics(of: plan.id), to: try lessonsInPlan(of: course, zone: zone, now: now))
    }

    /// Whether the plan that a course's lessons follow has a topic of these words.
    package func planNames(_ words: String, for course: ID<Course>) throws -> Bool {
        guard let plan = try plans(of: course).inForce else { return false }
        return try topics(of: plan.id).contains { !$0.isReserve && $0.says(words) }
    }

    /// The planned topic of a lesson of a course: the one it was said to carry, else the next in turn.
    package func plannedTopic(
        of course: ID<Course>, at lesson: ID<Lesson>, zone: Zone, now: Moment
    ) throws -> OfferedTopic? {
        guard let binding = try planBinding(of: course, zone: zone, now: now), let found = binding.topic(at: lesson)
        else { return nil }
        return OfferedTopic(n: found.place + 1, count: binding.topics.count, topic: found.topic)
    }
}
