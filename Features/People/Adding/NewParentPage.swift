import Markup
import School
import Storage
import Web

/// The form that binds a parent to a student.
struct NewParentPage: Page {
    static let path = "/people/:person/parents"
    static let act = Act.keepCard

    struct Sheet: Sendable {
        let student: PersonName
        let namesakes: [Namesake]
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
        guard let facts = try records.facts(of: id) else { throw NotFound() }
        return Sheet(
            student: facts.name,
            namesakes: try SamePerson.asked(form, records, showsBirth: asking.may(.keepCard, on: .school)))
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        let fields = Fields(form), kin = Kin.allCases.map { (value: String($0.rawValue), title: $0.title) }
        return View(
            "Добавить родителя",
            main: """
                <main id="main" class="page" data-width="narrow" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.people))">Люди</a></li>\
                <li><a href="\(frame.link(.person(id)))">\(sheet.student.list)</a></li></ol>
                <header class="page__head"><h1>Добавить родителя</h1></header>
                \(fields.summary)<form method="post" action="\(frame.link(.newParent(of: id)))">\(frame.tokenField)\
                \(SamePerson.question(form, sheet.namesakes))\
                \(fields.select("kin", "Кем приходится", [("", "выберите")] + kin))\(PersonForm.fields(form))\
                <div class="form__foot"><button class="button" data-kind="main">Добавить родителя</button></div></form>
                </main>
                """)
    }
}

extension Reading {
    /// The scope of a card that is a student's; any other card has no parents to be added.
    func scopeOfStudent(_ id: ID<Person>, on day: Day) throws -> Scope {
        let scope = try scopeOfCard(id, on: day)
        if scope.student == nil { throw NotFound() }
        return scope
    }
}
