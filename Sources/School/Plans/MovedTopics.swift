/// What becomes of a plan's topics when its lessons fall on other days, as another timetable would have them.
package struct MovedTopics: Sendable, Hashable {
    /// A topic that is to be given on another day.
    package struct Topic: Sendable, Hashable {
        /// Its words.
        package let topic: String
        /// The day of its first lesson until now.
        package let was: Day
        /// The day of its first lesson then.
        package let now: Day

        /// A topic of the words given, the day it has and the day it would have.
        package init(topic: String, was: Day, now: Day) {
            (self.topic, self.was, self.now) = (topic, was, now)
        }
    }

    /// How many topics are to be given on another day.
    package let moved: Int
    /// The first of them in the plan's order; nil where none moves.
    package let first: Topic?
    /// How many topics have lessons enough now, or some, and would have fewer.
    package let lost: Int

    /// Compares one plan bound to two sets of lessons; nil where nothing changes. An hour in reserve counts for
    /// nothing: it is there to be moved and to be lost.
    package init?(from before: PlanBinding, to after: PlanBinding) {
        let was = before.lessons(), now = after.lessons()
        var moved: [Topic] = [], lost = 0
        for (place, topic) in before.topics.enumerated() {
            let isLost = now[place].count < min(was[place].count, topic.hours)
            let old = was[place].first?.day, new = now[place].first?.day
            guard isLost || old != new, !topic.isReserve else { continue }
            if isLost {
                lost += 1
            } else if let old, let new {
                moved.append(Topic(topic: topic.topic, was: old, now: new))
            }
        }
        if moved.isEmpty, lost == 0 { return nil }
        (self.moved, self.first, self.lost) = (moved.count, moved.first, lost)
    }
}
