import School
import Storage
import Web

/// Reveals a sealed field for a purpose: the chain keeps who looked and what for.
struct RevealField: Action {
    static let path = "/people/:person/secret/:field/reveal"
    static let act = Act.revealSecret
    static var page: (any Page.Type)? { SecretPage.self }

    let id: ID<Person>
    let field: CardField
    let purpose: String

    init(_ form: Form) throws {
        id = try form.id("person")
        field = try form.sealedField()
        purpose = try form.needed("purpose", called: "Зачем открываете", limit: 200)
        if purpose.filter(\.isLetter).count < 5 {
            throw Objection("Напишите цель словами, например «запрос военкомата».", field: "purpose")
        }
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        try records.scopeOfKeptCard(id, on: asking.today)
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard asking.regulation.keeps(field), let seal = asking.seal, let reader = asking.caller.person,
            try records.secrets(of: id, seal).contains(where: { $0.field == field && $0.text != nil })
        else { throw NotFound() }
        try records.reveal(field, of: id, by: reader, purpose: purpose)
        return .see(.secret(field, of: id))
    }
}
