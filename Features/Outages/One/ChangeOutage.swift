import School
import Storage
import Web

/// Ends an outage or puts right what was entered of it; the terms of its lessons follow (003 п. 3.2).
struct ChangeOutage: Action {
    static let path = "/outages/:outage"
    static let act = Act.keepOutages
    static let page: (any Page.Type)? = OutagePage.self

    private let id: ID<Outage>
    private let typed: TypedOutage
    private let form: Form

    init(_ form: Form) throws {
        id = try form.id("outage")
        typed = try TypedOutage(form)
        self.form = form
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard let standing = try records.outage(id) else { throw NotFound() }
        try standing.seen.check(form)
        try records.change(outage: id, to: try typed.facts(records, asking))
        return .see(.outage(id))
    }
}
