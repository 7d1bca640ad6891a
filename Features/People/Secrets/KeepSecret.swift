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
        let typed = try form.needed("value", called: field.title, limit: 200)
        if field == .snils {
            text = try Snils(typed: typed).text
        } else {
            text = typed
            let digits = typed.filter { $0.isASCII && $0.isNumber }.count
            if field == .passport, digits < 6 {
                throw Objection("Паспортные данные: напишите серию и номер документа.", field: "value")
            }
            if field == .phone, !(5...15).contains(digits) {
                throw Objection("Телефон: нужно от 5 до 15 цифр.", field: "value")
            }
        }
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { try records.scopeOfCard(id, on: asking.today) }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard asking.regulation.keeps(field) else { throw NotFound() }
        guard let seal = asking.seal else {
            throw Objection("На этом сервере нет ключей: поле негде хранить закрытым.", field: "value")
        }
        try records.put(text, as: field, of: id, seal)
        return .see(.person(id))
    }
}
