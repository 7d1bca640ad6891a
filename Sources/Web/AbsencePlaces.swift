import Markup
import School

/// Signposts to what parents tell of absences, and to releases from lessons.
extension Link {
    /// The form by which a parent tells of a child's absence, and what became of earlier ones.
    package static func tellAbsence(_ student: ID<Student>) -> Link { Link("/absence/new/\(student.number)") }
    /// The same with the day filled in.
    package static func tellAbsence(_ student: ID<Student>, from day: Day) -> Link {
        Link("/absence/new/\(student.number)?from=\(day.iso)")
    }
    /// Where a notice is taken back.
    package static func withdrawAbsence(_ student: ID<Student>) -> Link {
        Link("/absence/new/\(student.number)/withdraw")
    }
    /// Where the class teacher decides about a notice.
    package static func notice(_ slug: String, _ id: ID<AbsenceNotice>) -> Link {
        Link("/class/\(slug)/notices/\(id.number)")
    }
    /// The scan that came with it.
    package static func noticePaper(_ slug: String, _ id: ID<AbsenceNotice>) -> Link {
        Link("/class/\(slug)/notices/\(id.number)/paper")
    }
    /// The scan of a case's document.
    package static func casePaper(_ slug: String, _ id: ID<AbsenceCase>) -> Link {
        Link("/class/\(slug)/absences/\(id.number)/paper")
    }
    /// Where a student is let go from a lesson to the end of the day.
    package static func release(_ slug: String) -> Link { Link("/class/\(slug)/release") }
    /// Where a reason is taken back.
    package static func cancelCase(_ slug: String, _ id: ID<AbsenceCase>) -> Link {
        Link("/class/\(slug)/absences/\(id.number)/cancel")
    }
}
