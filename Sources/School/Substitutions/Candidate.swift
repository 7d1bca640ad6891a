/// A teacher who might take a lesson, and why.
package struct Candidate: Sendable, Hashable {
    /// What binds the teacher to the lesson; the closest comes first.
    package enum Tie: Int, Sendable, Comparable {
        /// Teaches this class, and this subject somewhere.
        case classAndSubject = 0
        /// Teaches this class another subject.
        case ofClass = 1
        /// Teaches this subject to other classes.
        case ofSubject = 2
        case none = 3

        /// The closer one comes first.
        package static func < (left: Tie, right: Tie) -> Bool { left.rawValue < right.rawValue }
    }

    /// Where the teacher is at that time; the freest comes first.
    package enum Time: Int, Sendable, Comparable {
        /// Between two of the own lessons.
        case window = 0
        /// Before the first of the own lessons or after the last.
        case aside = 1
        /// Has no lessons at all that day.
        case dayOff = 2
        /// Gives another lesson.
        case busy = 3

        /// The freer one comes first.
        package static func < (left: Time, right: Time) -> Bool { left.rawValue < right.rawValue }
    }

    /// Who.
    package let person: ID<Person>
    /// What binds them to the lesson.
    package let tie: Tie
    /// Where they are.
    package let time: Time
    /// The lesson that keeps them, where one does.
    package let busyAt: ID<Lesson>?
    /// How many lessons they have substituted at in the month.
    package let given: Int

    /// Whether nothing keeps them from the lesson.
    package var isFree: Bool { time != .busy }
}
