import School
import Storage
import Web

/// The keeper erases every value of a sealed field that the school has switched off.
struct EraseField: Action {
    static let path = "/school/fields/erase"
    static let act = Act.setUpSchool
    static var page: (any Page.Type)? { FieldsPage.self }

    let field: CardField
    let why: String

    init(_ form: Form) throws {
        guard let field = form["field"].flatMap(CardField.init(slug:)), field.isSealed else { throw NotFound() }
        self.field = field
        why = try form.needed("why", called: "Почему стираете", limit: 200)
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard !asking.regulation.keeps(field) else {
            throw Objection("\(field.title): поле включено. Сначала выключите его.", field: field.slug)
        }
        try records.eraseAll(field, why: why)
        return .see(.fields)
    }
}
