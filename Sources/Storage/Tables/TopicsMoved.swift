import School

extension Reading {
    private static let topicsOfYear = SQL(
        """
        SELECT p.course, i.item, i.topic, i.hours
        FROM plan p JOIN course c ON c.id = p.course JOIN plan_item i ON i.plan = p.id
        WHERE c.year = ?1 AND p.id = coalesce(
            (SELECT max(a.id) FROM plan a WHERE a.course = p.course AND a.status = 3),
            (SELECT max(a.id) FROM plan a WHERE a.course = p.course)) ORDER BY p.id, i.n
        """)
    private static let lessonsOfYear = SQL(
        """
        SELECT r.course, l.id, l.day, l.status, r.topic, r.plan_item
        FROM lesson_record r JOIN lesson l ON l.id = r.lesson JOIN course c ON c.id = r.course
        WHERE c.year = ?1 AND EXISTS (SELECT 1 FROM plan p WHERE p.course = r.course)
        ORDER BY r.course, l.day, l.n, l.id
        """)

    /// What becomes of the plans of a year's courses when the steps are done: two questions, however many courses.
    func topicsMoved(by steps: LessonSteps, _ year: SchoolYear) throws -> [TimetableForecast.Topics] {
        let touched = steps.touched
        guard !touched.isEmpty else { return [] }
        var topics: [ID<Course>: [PlannedTopic]] = [:]
        try each(Self.topicsOfYear, year.number) { row in
            let course = row.id(0, of: Course.self)
            guard touched.contains(course) else { return }
            topics[course, default: []].append(PlannedTopic(item: row.int(1), topic: row.text(2), hours: row.int(3)))
        }
        let before = try lessonsInPlans(of: touched, year), after = steps.lessons(after: before)
        return topics.keys.sorted().compactMap { course in
            let own = topics[course] ?? []
            let moved = MovedTopics(
                from: PlanBinding(own, to: before[course] ?? []), to: PlanBinding(own, to: after[course] ?? []))
            return moved.map { TimetableForecast.Topics(course: course, moved: $0) }
        }
    }

    /// Whether a lesson is over moves no topic, and is not asked.
    private func lessonsInPlans(of courses: Set<ID<Course>>, _ year: SchoolYear) throws -> [ID<Course>: [LessonInPlan]]
    {
        var found: [ID<Course>: [LessonInPlan]] = [:]
        try each(Self.lessonsOfYear, year.number) { row in
            let course = row.id(0, of: Course.self)
            guard courses.contains(course) else { return }
            found[course, default: []].append(
                LessonInPlan(
                    id: row.id(1), day: row.day(2), takesPlace: LessonStatus(rawValue: row.int(3))?.isOn ?? true,
                    isOver: false, topic: row.text(4), item: row.intOrNil(5)))
        }
        return found
    }
}

extension LessonSteps {
    /// The pages that lose lessons or get some.
    fileprivate var touched: Set<ID<Course>> {
        var found = Set(taken.flatMap(\.courses))
        for draft in made { found.formUnion(draft.slot.courses) }
        for (lesson, draft) in kept { found.formUnion(Set(draft.slot.courses).subtracting(lesson.courses)) }
        return found
    }

    /// The lessons of each page afterwards, in order of their days: what stood before without what is taken back, and
    /// what is made, which has no number yet.
    fileprivate func lessons(after before: [ID<Course>: [LessonInPlan]]) -> [ID<Course>: [LessonInPlan]] {
        let gone = Set(taken.map(\.id))
        var after = before.mapValues { $0.filter { !gone.contains($0.id.number) } }
        for (lesson, draft) in kept where lesson.isOn {
            for course in Set(draft.slot.courses).subtracting(lesson.courses) {
                after[course, default: []].append(LessonInPlan(id: ID(lesson.id), day: lesson.day, isOver: false))
            }
        }
        for draft in made {
            for course in draft.slot.courses {
                after[course, default: []].append(LessonInPlan(id: ID(0), day: draft.day, isOver: false))
            }
        }
        return after.mapValues { $0.sorted { $0.day < $1.day } }
    }
}
