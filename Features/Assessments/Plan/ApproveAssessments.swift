import School
import Storage
import Web

/// Approves a parallel's plan of a half of the year: only one that breaks nothing. From then on it is changed with a
/// reason, and families and teachers see it.
struct ApproveAssessments: Action {
    static let path = "/assessments/approve"
    static let act = Act.keepAssessments
    static let page: (any Page.Type)? = AssessmentsPage.self

    private let choice: AssessmentChoice
    private let form: Form

    init(_ form: Form) throws {
        choice = AssessmentChoice(form)
        self.form = form
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let (desk, half, _) = try choice.find(records, asking)
        guard desk.approval(of: half) == nil else { throw Objection("Этот график уже утверждён.") }
        try desk.seen(half).check(form)
        guard !desk.works(of: half).isEmpty else {
            throw Objection("В графике нет ни одной работы: утверждать нечего.")
        }
        let findings = desk.findings(in: half)
        if let first = findings.first {
            let more = findings.count == 1 ? "" : " Всего нарушений: \(findings.count), они перечислены ниже."
            throw Objection("Утвердить нельзя. \(first.words(desk.names))\(more)", field: "findings")
        }
        try records.approve(AssessmentPlanPlace(desk.year.number, half, desk.level))
        return .see(.assessments(desk.level, half: half))
    }
}
