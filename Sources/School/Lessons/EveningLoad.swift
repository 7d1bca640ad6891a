/// How much homework a class has for one evening (СанПиН 1.2.3685-21): what is due on a day, in minutes.
package struct EveningLoad: Hashable, Sendable {
    /// A homework that is due on the day.
    package struct Task: Hashable, Sendable {
        /// The subject: of groups that learn it apart, everybody is in one.
        package let subject: ID<Subject>
        /// The course that set it.
        package let course: ID<Course>
        /// Whether the course is the whole class's.
        package let isWhole: Bool
        /// How long it takes; nil where the teacher has not said.
        package let minutes: Int?

        /// A homework by its facts.
        package init(_ subject: ID<Subject>, _ course: ID<Course>, isWhole: Bool, minutes: Int?) {
            (self.subject, self.course, self.isWhole, self.minutes) = (subject, course, isWhole, minutes)
        }
    }

    /// The minutes of all homework that has them: the most that a student of the class may have.
    package private(set) var minutes = 0
    /// How many say nothing of their time.
    package private(set) var unknown = 0

    /// The load of a day. Whole-class homework adds up; of groups of one subject the longest counts.
    package init(_ tasks: [Task] = []) {
        for ofSubject in Dictionary(grouping: tasks, by: \.subject).values {
            var whole = 0, apart: [ID<Course>: Int] = [:]
            for task in ofSubject {
                guard let time = task.minutes else { continue }
                if task.isWhole { whole += time } else { apart[task.course, default: 0] += time }
            }
            minutes += whole + (apart.values.max() ?? 0)
        }
        unknown = tasks.count { $0.minutes == nil }
    }

    /// The most minutes for an evening of a grade level; nil where no norm is set. In the first year homework is set
    /// only if the school has decided so.
    package static func norm(_ gradeLevel: Int?) -> Int? {
        switch gradeLevel {
        case 1: 60
        case 2, 3: 90
        case 4, 5: 120
        case 6, 7, 8: 150
        case 9, 10, 11: 210
        default: nil
        }
    }

    /// Whether another homework of so many minutes is more than the norm of the grade level.
    package func exceeds(_ gradeLevel: Int?, with own: Int) -> Bool {
        Self.norm(gradeLevel).map { minutes + own > $0 } ?? false
    }
}
