import School
import Storage
import Web

/// Writes a category of a student down, with the paper it rests on and its days.
struct AddCategory: Action {
    static let path = "/people/:person/categories"
    static let act = Act.keepCategories
    static var page: (any Page.Type)? { CategoriesPage.self }

    let id: ID<Person>
    let category: StudentCategory
    let basis: String
    let days: Span

    init(_ form: Form) throws {
        id = try form.id("person")
        guard let category = form["category"].flatMap(StudentCategory.init(rawValue:)) else {
            throw Objection("Выберите категорию.", field: "category")
        }
        self.category = category
        basis = try form.needed("basis", called: "Документ-основание", limit: 200)
        guard let from = try form.day("from", called: "С") else {
            throw Objection("Укажите первый день.", field: "from")
        }
        days = Span(from: from, to: try form.day("to", called: "По"))
        if let to = days.to, to < from {
            throw Objection("Последний день (\(to.russian)) раньше первого (\(from.russian)).", field: "to")
        }
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        try records.scopeOfStudent(id, on: asking.today)
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard asking.regulation.keeps(category.field) else { throw NotFound() }
        try records.add(category, to: ID(id.number), basis: basis, days: days)
        return .see(.categories(of: id))
    }
}
