import School
import Storage
import Web

/// Puts a work of a plan on another day or lesson, or makes it another sort of work.
struct ChangeAssessment: Action {
    static let path = AssessmentPage.path
    static let act = Act.keepAssessments
    static let page: (any Page.Type)? = AssessmentPage.self

    private let id: Int
    private let typed: TypedAssessment
    private let form: Form

    init(_ form: Form) throws {
        id = try form.assessment()
        typed = try TypedAssessment(form)
        self.form = form
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard let listed = try records.assessment(id) else { throw NotFound() }
        let desk = try records.assessmentDesk(of: listed.work.schoolClass)
        let work = typed.work(of: listed.work.schoolClass, in: listed.work.subject)
        try listed.seen.check(form)
        if work != listed.work {
            try work.checkDay(in: desk.year)
            try desk.check(work, besides: id)
            try desk.checkApproved(
                from: listed.work, to: work, because: typed.reason, on: asking.today, anyway: typed.anyway)
            let isApproved = [listed.work, work].contains {
                desk.approval(of: HalfYear(of: $0.day, in: desk.year)) != nil
            }
            try records.change(assessment: listed, to: work, because: isApproved ? typed.reason : "")
        }
        return .see(.assessments(desk.level, half: HalfYear(of: work.day, in: desk.year)))
    }
}

/// Takes a work out of its plan.
struct RemoveAssessment: Action {
    static let path = "/assessments/:assessment/remove"
    static let act = Act.keepAssessments
    static let page: (any Page.Type)? = AssessmentPage.self

    private let id: Int
    private let reason: String
    private let form: Form

    init(_ form: Form) throws {
        id = try form.assessment()
        reason = try form.text("why", called: "Почему убрали", limit: 200)
        self.form = form
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard let listed = try records.assessment(id) else { throw NotFound() }
        let desk = try records.assessmentDesk(of: listed.work.schoolClass)
        try listed.seen.check(form)
        try desk.checkApproved(from: listed.work, to: nil, because: reason, on: asking.today, field: "why")
        let half = HalfYear(of: listed.work.day, in: desk.year)
        try records.change(
            assessment: listed, to: listed.work, because: desk.approval(of: half) == nil ? "" : reason, removed: true)
        return .see(.assessments(desk.level, half: half))
    }
}
