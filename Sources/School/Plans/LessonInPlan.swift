/// A lesson of a course as the thematic plan sees it.
package struct LessonInPlan: Sendable, Hashable {
    /// The lesson.
    package let id: ID<Lesson>
    /// The day it is, or was to be, held.
    package let day: Day
    /// Whether it takes place: a cancelled lesson and one that was moved away do not.
    package let takesPlace: Bool
    /// Whether its time is over.
    package let isOver: Bool
    /// What was written as its topic; empty until then.
    package let topic: String
    /// Which planned topic it was said to carry: nil where nothing was said, 0 where none was («вне плана»).
    package let item: Int?

    /// A lesson by its facts.
    package init(id: ID<Lesson>, day: Day, takesPlace: Bool = true, isOver: Bool, topic: String = "", item: Int? = nil)
    {
        (self.id, self.day, self.takesPlace) = (id, day, takesPlace)
        (self.isOver, self.topic, self.item) = (isOver, topic, item)
    }
}
