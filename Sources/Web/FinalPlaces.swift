import Markup
import School

/// Signposts to final marks.
extension Link {
    /// The final marks of a course: of the period that is due, or of the one that is named.
    package static func finals(_ course: CourseAddress, year: Int, period: String? = nil) -> Link {
        period.map { Link("/journal/\(course.schoolClass)/\(course.subject)/final?y=\(year)&p=\($0)") }
            ?? Link("/journal/\(course.schoolClass)/\(course.subject)/final?y=\(year)")
    }
}
