/// Which lesson carries which topic: the n-th topic falls on the n-th lesson that takes place, unless a lesson was
/// said to carry another, or the words written in it are another topic's. Nothing is moved by hand: where a lesson is
/// lost, all that follows moves by itself.
package struct PlanBinding: Sendable {
    /// A lesson that takes place with its topic's place in the plan; nil for a lesson outside the plan or after its end.
    package struct Bound: Sendable, Hashable {
        /// The lesson.
        package let lesson: LessonInPlan
        /// The place of its topic in the plan, from 0.
        package let place: Int?
    }

    /// The plan.
    package let topics: [PlannedTopic]
    /// The lessons that take place, in order of time.
    package let bound: [Bound]
    /// The days of all lessons that are over, also of those that did not take place.
    let scheduled: [Day]

    /// Binds a plan to lessons in order of time.
    package init(_ topics: [PlannedTopic], to lessons: [LessonInPlan]) {
        let places = Dictionary(
            topics.enumerated().map { ($0.element.item, $0.offset) }, uniquingKeysWith: { first, _ in first })
        let held = lessons.filter(\.takesPlace)
        var left = topics.map(\.hours)
        for lesson in held {
            if let item = lesson.item, let place = places[item] { left[place] -= 1 }
        }
        var words = TopicWords(topics)
        let written = held.map { lesson -> Int? in
            let isSaid = lesson.item.map { $0 == 0 || places[$0] != nil } ?? false
            guard !isSaid, let place = words.place(of: lesson.topic, left: left) else { return nil }
            left[place] -= 1
            return place
        }
        var cursor = 0
        bound = zip(held, written).map { lesson, written in
            if let written { return Bound(lesson: lesson, place: written) }
            // A number that this version does not know says nothing; 0 says outside the plan.
            if let item = lesson.item, item == 0 || places[item] != nil {
                return Bound(lesson: lesson, place: places[item])
            }
            while cursor < left.count, left[cursor] <= 0 { cursor += 1 }
            guard cursor < left.count else { return Bound(lesson: lesson, place: nil) }
            left[cursor] -= 1
            return Bound(lesson: lesson, place: cursor)
        }
        self.topics = topics
        scheduled = lessons.filter(\.isOver).map(\.day)
    }

    /// The lessons of each topic, in order of time.
    package func lessons() -> [[LessonInPlan]] {
        var found = [[LessonInPlan]](repeating: [], count: topics.count)
        for pair in bound { if let place = pair.place { found[place].append(pair.lesson) } }
        return found
    }

    /// The topic of a lesson; nil outside the plan.
    package func topic(at lesson: ID<Lesson>) -> (place: Int, topic: PlannedTopic)? {
        bound.first { $0.lesson.id == lesson }?.place.map { ($0, topics[$0]) }
    }

    /// «По факту»: the first lesson of each topic that is over and has its topic written.
    package var factDays: [Day?] {
        lessons().map { $0.first { $0.isOver && !$0.topic.isEmpty }?.day }
    }

    /// The day of each topic's first lesson, given or to come; nil where the lessons do not suffice.
    package var days: [Day?] { lessons().map { $0.first?.day } }
}
