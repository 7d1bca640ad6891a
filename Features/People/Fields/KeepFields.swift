import School
import Storage
import Web

/// The keeper settles which fields of cards the school keeps from today on.
struct KeepFields: Action {
    static let path = "/school/fields"
    static let act = Act.setUpSchool
    static var page: (any Page.Type)? { FieldsPage.self }

    let wanted: [(field: CardField, isKept: Bool)]

    init(_ form: Form) throws {
        wanted = try CardField.allCases.compactMap { field in
            guard let text = form[field.slug] else { return nil }
            guard text == "yes" || text == "no" else {
                throw Objection("\(field.title): выберите «Вести» или «Не вести».", field: field.slug)
            }
            return (field, text == "yes")
        }
        if wanted.isEmpty { throw Objection("Отметьте, какие поля ведёт школа.", field: CardField.passport.slug) }
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        for (field, isKept) in wanted where asking.regulation.keeps(field) != isKept {
            try records.settle(field.rule, isKept ? "yes" : "no", from: asking.today)
        }
        return .see(.fields)
    }
}
