import Markup
import School

/// Signposts to final marks.
extension Link {
    /// The final marks of a course: of the period that is due, or of the one that is named; `isWhole` means
    /// the subject that its own is a part of.
    package static func finals(_ course: CourseAddress, year: Int, period: String? = nil, isWhole: Bool = false) -> Link
    {
        if isWhole, let period {
            return Link("/journal/\(course.schoolClass)/\(course.subject)/final?y=\(year)&p=\(period)&s=whole")
        }
        return period.map { Link("/journal/\(course.schoolClass)/\(course.subject)/final?y=\(year)&p=\($0)") }
            ?? Link("/journal/\(course.schoolClass)/\(course.subject)/final?y=\(year)")
    }

    /// What a family has seen of a final mark of its child; of a period, or of the year where none is named.
    package static func ownFinalHistory(
        _ student: ID<Student>, _ subject: ID<Subject>, year: Int, _ kind: FinalKind, period: ID<Period>? = nil
    ) -> Link {
        let place = period.map { "\($0.number)" } ?? kind.slug
        return Link("/diary/\(student.number)/final/\(subject.number)/\(place)/history?y=\(year)")
    }
}
