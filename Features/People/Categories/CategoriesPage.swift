import Markup
import School
import Storage
import Web

/// A student's categories and group for physical education, for the few whom they concern (domain 4.5, 152-ФЗ).
struct CategoriesPage: Page {
    static let path = "/people/:person/categories"
    static let act = Act.seeCategories
    static let logged = LoggedOpening.card
    static let keeping = Keeping.nothing

    struct Sheet: Sendable {
        let name: PersonName
        let categories: [ListedCategory]
        /// What the school keeps, to choose from.
        let kept: [StudentCategory]
        let today: Day
        let mayKeep: Bool
    }

    let id: ID<Person>
    let form: Form

    init(_ form: Form) throws {
        id = try form.id("person")
        self.form = form
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        try records.scopeOfStudent(id, on: asking.today)
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let kept = StudentCategory.kept(asking.regulation)
        guard !kept.isEmpty, let facts = try records.facts(of: id) else { throw NotFound() }
        return Sheet(
            name: facts.name,
            categories: try records.categories(of: ID(id.number)).filter { kept.contains($0.category) }, kept: kept,
            today: asking.today, mayKeep: asking.may(.keepCategories, on: permit.scope))
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        CategoriesView(sheet: sheet, id: id, frame: frame, form: form).view
    }
}

extension StudentCategory {
    /// Those whose field the school keeps.
    static func kept(_ regulation: Regulation) -> [StudentCategory] {
        allCases.filter { regulation.keeps($0.field) }
    }
}
