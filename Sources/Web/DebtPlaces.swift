import Markup
import School

/// Signposts to academic debts and to results of exams.
extension Link {
    /// Results of exams, and when they came.
    package static let exams = Link("/exams")
    /// Those of one exam.
    package static func exam(_ id: ID<Exam>) -> Link { Link("/exams/\(id.number)") }
    /// Where it is put right when they came.
    package static func examReceived(_ id: ID<Exam>) -> Link { Link("/exams/\(id.number)/received") }
    /// Where one that was noted by mistake is withdrawn.
    package static func withdrawExam(_ id: ID<Exam>) -> Link { Link("/exams/\(id.number)/withdraw") }
    /// The school's debts.
    package static let debts = Link("/debts")
    /// Those of a class.
    package static func debts(ofClass slug: String) -> Link { Link("/class/\(slug)/debts") }
    /// One of them.
    package static func debt(_ id: ID<AcademicDebt>) -> Link { Link("/debts/\(id.number)") }
}
