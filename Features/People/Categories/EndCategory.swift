import School
import Storage
import Web

/// Ends a category of a student, or takes it back as a mistake; the line stays.
struct EndCategory: Action {
    static let path = "/people/:person/categories/:category"
    static let act = Act.keepCategories
    static var page: (any Page.Type)? { CategoriesPage.self }

    let id: ID<Person>
    let category: Int
    let lastDay: Day?
    let isCancelled: Bool

    init(_ form: Form) throws {
        id = try form.id("person")
        guard let category = Int(try form.part("category")) else { throw NotFound() }
        self.category = category
        isCancelled = form["what"] == "cancel"
        lastDay = try form.day("lastday", called: "Последний день")
        if !isCancelled, lastDay == nil { throw Objection("Укажите последний день.") }
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        try records.scopeOfStudent(id, on: asking.today)
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let known = try records.categories(of: ID(id.number)).first { $0.id == category && !$0.isCancelled }
        guard let known, asking.regulation.keeps(known.category.field) else { throw NotFound() }
        if !isCancelled, let lastDay, lastDay < known.days.from {
            throw Objection("Запись с \(known.days.from.russian): последний день не может быть раньше.")
        }
        try records.change(
            category: known, lastDay: isCancelled ? known.days.to : lastDay, isCancelled: isCancelled)
        return .see(.categories(of: id))
    }
}
