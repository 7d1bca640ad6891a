import School
import Storage
import Web

/// Enters an outage, over or still lasting (003 п. 3.1).
struct AddOutage: Action {
    static let path = "/outages"
    static let act = Act.keepOutages
    static let page: (any Page.Type)? = OutagesPage.self

    private let typed: TypedOutage

    init(_ form: Form) throws { typed = try TypedOutage(form) }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        .see(.outage(try records.add(outage: try typed.facts(records, asking))))
    }
}
