import School
import Storage
import Web

/// Writes a sealed field of a card; history learns only that it has changed.
struct KeepSecret: Action {
    static let path = "/people/:person/secret/:field"
    static let act = Act.keepCard
    static var page: (any Page.Type)? { SecretPage.self }

    let id: ID<Person>
    let field: CardField
    let text: String

    init(_ form: Form) throws {
        id = try form.id("person")
        field = try form.sealedField()
        text = try field.checked(try form.needed("value", called: field.title, limit: 200))
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        try records.scopeOfKeptCard(id, on: asking.today)
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard asking.regulation.keeps(field) else { throw NotFound() }
        guard let seal = asking.seal else {
            throw Objection("На этом сервере нет ключей: поле негде хранить закрытым.", field: "value")
        }
        try records.put(text, as: field, of: id, seal)
        return .see(.person(id))
    }
}
