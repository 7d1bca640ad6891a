import School
import Storage
import Web

/// Marks an outage as entered by mistake: it excuses nothing any more and nothing is to be carried over (003 п. 3.1).
struct CallMistaken: Action {
    static let path = "/outages/:outage/mistake"
    static let act = Act.keepOutages
    static let page: (any Page.Type)? = OutagePage.self

    private let id: ID<Outage>
    private let reason: String
    private let form: Form

    init(_ form: Form) throws {
        id = try form.id("outage")
        reason = try form.needed("reason", called: "Почему ошибочно", limit: 200)
        self.form = form
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard let standing = try records.outage(id) else { throw NotFound() }
        try standing.seen.check(form)
        try records.mark(mistaken: id, because: reason)
        return .see(.outage(id))
    }
}
