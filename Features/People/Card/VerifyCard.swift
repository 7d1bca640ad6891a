import School
import Storage
import Web

/// Says that a card was compared with documents today and nothing had to be changed (001 п. 3.3).
struct VerifyCard: Action {
    static let path = "/people/:person/verified"
    static let act = Act.keepCard

    let id: ID<Person>

    init(_ form: Form) throws { id = try form.id("person") }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        try records.scopeOfKeptCard(id, on: asking.today)
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard var facts = try records.facts(of: id) else { throw NotFound() }
        if facts.verified != asking.today {
            facts.verified = asking.today
            try records.change(id, to: facts)
        }
        return .see(.person(id))
    }
}
