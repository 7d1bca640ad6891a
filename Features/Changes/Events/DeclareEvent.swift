import Markup
import School
import Storage
import Web

/// Declares an event for many classes and days at one stroke, or shows beforehand what it would change.
struct DeclareEvent: Action {
    static let path = "/changes/events/new"
    static let act = Act.changeLessons
    static var page: (any Page.Type)? { NewEventPage.self }

    let draft: EventDraft
    private let form: Form

    init(_ form: Form) throws {
        draft = try EventDraft(form)
        self.form = form
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        _ = try draft.facts(records)
        if form["do"] != "declare" { return .see(Link.newDayEvent.asking(asked)) }
        let order = try draft.order.note(
            records, about: "\(draft.kind.title), \(RussianDate.range(draft.days.lowerBound, draft.days.upperBound))")
        return .see(.dayEvent(try records.declare(draft.facts(records, order: order))))
    }

    /// What was typed, as an address bears it.
    private var asked: [(name: String, value: String)] {
        form.fields.filter { !["token", "do", "look"].contains($0.name) && !$0.value.isEmpty } + [("look", "1")]
    }
}
