import School
import Storage
import Web

/// Puts a national test in the place of lessons of a grade level on a day.
struct HoldTest: Action {
    static let path = "/changes/national-test"
    static let act = Act.changeLessons
    static var page: (any Page.Type)? { NationalTestPage.self }

    let draft: TestDraft

    init(_ form: Form) throws { draft = try TestDraft(form) }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        var plan = try draft.plan(records)
        plan.event.order = try draft.order.note(records, about: "ВПР: \(plan.event.place), \(plan.event.reach)")
        return .see(.dayEvent(try records.hold(plan.event, plan.sittings)))
    }
}
