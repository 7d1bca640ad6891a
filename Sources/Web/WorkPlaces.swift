import Markup
import School

/// Signposts to the works of a lesson.
extension Link {
    /// The works of a lesson on a course's page.
    package static func works(_ lesson: ID<Lesson>, _ course: ID<Course>) -> Link {
        Link("/lesson/\(lesson.number)/\(course.number)/works")
    }
    /// One of them, to be changed.
    package static func work(_ n: Int, _ lesson: ID<Lesson>, _ course: ID<Course>) -> Link {
        Link("/lesson/\(lesson.number)/\(course.number)/works?n=\(n)")
    }
    /// The works after one was changed.
    package static func savedWorks(_ lesson: ID<Lesson>, _ course: ID<Course>) -> Link {
        Link("/lesson/\(lesson.number)/\(course.number)/works?saved=1")
    }
    /// Where a work is taken out of its lesson.
    package static func removeWork(_ lesson: ID<Lesson>, _ course: ID<Course>) -> Link {
        Link("/lesson/\(lesson.number)/\(course.number)/works/remove")
    }
    /// Where a work is hidden from families or shown to them.
    package static func hideWork(_ lesson: ID<Lesson>, _ course: ID<Course>) -> Link {
        Link("/lesson/\(lesson.number)/\(course.number)/works/hide")
    }
    /// The journal of a course over a period, the cursor in the column of a lesson's work.
    package static func journal(_ course: CourseAddress, period: String, at lesson: ID<Lesson>, _ n: Int) -> Link {
        Link("/journal/\(course.schoolClass)/\(course.subject)?p=\(period)&at=\(lesson.number).\(n)")
    }
}
