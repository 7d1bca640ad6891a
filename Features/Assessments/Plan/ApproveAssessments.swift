import School
import Storage
import Web

/// Approves a parallel's plan of a half of the year: one that breaks a norm with a written reason alone. From then on
/// it is changed with a reason, and families and teachers see it.
struct ApproveAssessments: Action {
    static let path = "/assessments/approve"
    static let act = Act.keepAssessments
    static let page: (any Page.Type)? = AssessmentsPage.self

    private let choice: AssessmentChoice
    private let reason: String
    private let form: Form

    init(_ form: Form) throws {
        choice = AssessmentChoice(form)
        reason = try form.text("why", called: "Почему утверждается с нарушениями", limit: 200)
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
        if let first = findings.first, reason.isEmpty {
            let more = findings.count == 1 ? "" : " Всего нарушений: \(findings.count), они перечислены ниже."
            throw Objection(
                "Утвердить нельзя. \(first.words(desk.names))\(more) Исправьте график или напишите, почему он "
                    + "утверждается с нарушениями.", field: "why")
        }
        try records.approve(
            AssessmentPlanPlace(desk.year.number, half, desk.level), because: findings.isEmpty ? "" : reason)
        return .see(.assessments(desk.level, half: half))
    }
}
