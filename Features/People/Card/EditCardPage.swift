import Markup
import School
import Storage
import Web

/// The form that keeps a card.
struct EditCardPage: Page {
    static let path = "/people/:person/edit"
    static let act = Act.keepCard
    static let logged = LoggedOpening.card

    struct Sheet: Sendable {
        let facts: PersonFacts
        let student: StudentFacts?
        let regulation: Regulation
    }

    let id: ID<Person>
    let form: Form

    init(_ form: Form) throws {
        id = try form.id("person")
        self.form = form
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        try records.scopeOfKeptCard(id, on: asking.today)
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        guard let facts = try records.facts(of: id) else { throw NotFound() }
        return Sheet(
            facts: facts, student: try permit.scope.student.flatMap { _ in try records.studentFacts(of: id) },
            regulation: asking.regulation)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        let fields = Fields(form), hint = "заполните, если имя сменилось; при исправлении ошибки оставьте пустым"
        return View(
            "\(sheet.facts.name.list) — изменить",
            main: """
                <main id="main" class="page" data-width="narrow" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.people))">Люди</a></li>\
                <li><a href="\(frame.link(.person(id)))">\(sheet.facts.name.list)</a></li></ol>
                <header class="page__head"><h1>Изменить карточку</h1></header>
                \(fields.summary)<form method="post" action="\(frame.link(.editCard(id)))">\(frame.tokenField)\
                \(Seen.card(sheet.facts, sheet.student).field)\
                \(PersonForm.fields(form, sheet.facts))\
                \(sheet.student.map { StudentForm.fields(form, $0, sheet.regulation) })\
                \(fields.text("document", "Документ о смене имени", limit: 200, hint: hint))\
                \(fields.tick("verified", "Сверено с документами сегодня"))\
                <div class="form__foot"><button class="button" data-kind="main">Сохранить</button>\
                <a class="button" data-kind="quiet" href="\(frame.link(.person(id)))">Не менять</a></div></form>
                </main>
                """)
    }
}
