import Markup
import School
import Storage
import Web

/// The form by which a parent or a teacher says what has changed or is wrong in a card.
struct NewCorrectionPage: Page {
    static let path = "/corrections/new/:student"
    static let act = Act.proposeCorrection

    struct Sheet: Sendable {
        let student: PersonName
        /// Shown to a parent and to whoever reads the card; a teacher of a subject has the name alone.
        let birth: Day?
        /// Whether the caller is a parent, who may tell of themselves too.
        let isParent: Bool
    }

    let id: ID<Student>
    let form: Form

    init(_ form: Form) throws {
        id = try form.id("student")
        self.form = form
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { try records.scopeOfProposal(id, asking) }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let facts = try records.correctedFacts(of: id.person)
        let isParent = permit.duty.duty.kind == .parent
        let reads = isParent || asking.may(.seeCard, on: permit.scope)
        return Sheet(student: facts.name, birth: reads ? facts.birth : nil, isParent: isParent)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        let fields = Fields(form)
        let kinds = CorrectionField.allCases.map { (value: String($0.rawValue), title: $0.title) }
        let whose = [(value: "child", title: sheet.student.list), (value: "own", title: "мои данные")]
        return View(
            "Сообщить об изменении данных",
            main: """
                <main id="main" class="page" data-width="narrow" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.corrections))">Исправления</a></li></ol>
                <header class="page__head"><h1>Сообщить об изменении данных</h1><p class="page__note">\
                \(sheet.student.full)\(sheet.birth.map { ", дата рождения " + $0.russian } ?? "")</p></header>
                \(fields.summary)<form method="post" enctype="multipart/form-data" \
                action="\(frame.link(.propose(id)))">\(frame.tokenField)\
                \(if: sheet.isParent, fields.choice("whose", "Чьи данные", whose, "child"))\
                \(fields.select("field", "Что изменилось", [("", "выберите")] + kinds))\
                \(fields.text("wanted", "Как правильно", limit: 200))\
                \(fields.text("words", "Пояснение", limit: 400, hint: "документ, его номер и дата"))\
                <div class="field"><label class="field__label" for="file">Скан или снимок документа</label>\
                <p class="field__hint" id="file-hint">если нужен: PDF, JPEG или PNG до 5 МБ</p>\
                <input class="input" type="file" id="file" name="file" accept=".pdf,.jpg,.jpeg,.png" \
                aria-describedby="file-hint"></div>\
                <div class="form__foot"><button class="button" data-kind="main">Отправить</button></div></form>
                </main>
                """)
    }
}
