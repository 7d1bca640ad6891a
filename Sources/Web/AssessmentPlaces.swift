import Markup
import School

/// Signposts to plans of assessments.
extension Link {
    /// The plan of a parallel in a half of the year, where it is made.
    package static func assessments(_ gradeLevel: Int? = nil, half: HalfYear? = nil) -> Link {
        guard let gradeLevel, let half else { return Link("/assessments") }
        return Link("/assessments?l=\(gradeLevel)&h=\(half.rawValue)")
    }
    /// The approved plans of the whole school, as they are published.
    package static func publishedAssessments(_ half: HalfYear, file: Bool = false) -> Link {
        file
            ? Link("/assessments/school?h=\(half.rawValue)&format=csv") : Link("/assessments/school?h=\(half.rawValue)")
    }
    /// The same as a workbook.
    package static func assessmentsBook(_ half: HalfYear) -> Link { Link("/assessments/file?h=\(half.rawValue)") }
    /// Where a plan is approved.
    package static let approveAssessments = Link("/assessments/approve")
    /// One work of a plan.
    package static func assessment(_ id: Int) -> Link { Link("/assessments/\(id)") }
    /// Where a work is taken out of its plan.
    package static func removeAssessment(_ id: Int) -> Link { Link("/assessments/\(id)/remove") }
    /// What is approved for a class.
    package static func assessments(ofClass slug: String) -> Link { Link("/assessments/class/\(slug)") }
    /// What is approved for a student's class.
    package static func assessments(of student: ID<Student>) -> Link { Link("/assessments/child/\(student.number)") }
}
