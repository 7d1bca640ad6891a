import School
import Storage
import Web

/// Erases a sealed field of a card.
struct EraseSecret: Action {
    static let path = "/people/:person/secret/:field/erase"
    static let act = Act.keepCard
    static var page: (any Page.Type)? { SecretPage.self }

    let id: ID<Person>
    let field: CardField
    let why: String

    init(_ form: Form) throws {
        id = try form.id("person")
        field = try form.sealedField()
        why = try form.needed("why", called: "Почему", limit: 200)
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        try records.scopeOfKeptCard(id, on: asking.today)
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard asking.regulation.keeps(field) else { throw NotFound() }
        try records.erase(field, of: id, why: why)
        return .see(.person(id))
    }
}
