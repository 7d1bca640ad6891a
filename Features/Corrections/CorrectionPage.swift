import Markup
import School
import Storage
import Web

/// One proposal before whoever decides about it.
struct CorrectionPage: Page {
    static let path = "/corrections/:correction"
    static let act = Act.decideCorrection

    struct Sheet: Sendable {
        let correction: ListedCorrection
        /// What stands in the card now.
        let now: String
        let zone: Zone
        /// Whether the caller may write the card, and so approve.
        let mayWrite: Bool
    }

    let id: Int
    let form: Form

    init(_ form: Form) throws {
        id = try form.correction()
        self.form = form
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        guard let correction = try records.correction(id) else { throw NotFound() }
        return try records.scopeOfCorrected(correction.person, asking)
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        guard let correction = try records.correction(id) else { throw NotFound() }
        let facts = try records.correctedFacts(of: correction.person)
        return Sheet(
            correction: correction, now: correction.field.text(in: facts), zone: asking.zone,
            mayWrite: asking.may(.keepCard, on: permit.scope))
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        let one = sheet.correction, (day, time, _) = sheet.zone.local(one.at)
        return View(
            "\(one.field.title) — \(one.name.list)",
            main: """
                <main id="main" class="page" data-width="narrow" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.corrections))">Исправления</a></li></ol>
                <header class="page__head"><h1>\(one.field.title)</h1><p class="page__note">\
                <a href="\(frame.link(.person(one.person)))">\(one.name.full)</a></p></header>
                \(Fields(form).summary)<dl class="facts"><dt>Предложено</dt>\
                <dd>\(one.byName.full), \(day.russian), \(time.text)</dd>\
                <dt>Было в карточке</dt><dd>\(one.was.isEmpty ? "—" : one.was)</dd>\
                <dt>Сейчас в карточке</dt><dd>\(sheet.now.isEmpty ? "—" : sheet.now)</dd>\
                <dt>Должно быть</dt><dd><b>\(one.wanted)</b></dd>\
                <dt>Пояснение</dt><dd>\(one.words.isEmpty ? "—" : one.words)</dd>\
                \(if: one.file != nil, """
                    <dt>Документ</dt><dd><a href="\(frame.link(Link("/corrections/\(one.id)/paper")))">\(one.fileName)</a>\
                    </dd>
                    """)\
                <dt>Решение</dt><dd>\(one.state.title)\(if: !one.answer.isEmpty, ": \(one.answer)")</dd></dl>
                \(if: one.state.isOpen, deciding(sheet, frame))
                </main>
                """)
    }

    private func deciding(_ sheet: Sheet, _ frame: Frame) -> HTML {
        let one = sheet.correction, isOther = one.field == .other
        let yes = isOther ? "Внесено в карточку" : "Принять и записать"
        return """
            <form method="post" action="\(frame.link(.correction(one.id)))" class="section">\(frame.tokenField)\
            \(Fields(form).text("answer", "Ответ", limit: 300, hint: "при отказе — почему"))\
            <div class="form__foot">\
            \(if: sheet.mayWrite, "<button class=\"button\" data-kind=\"main\" name=\"what\" value=\"approve\">\(yes)</button>")\
            \(if: !sheet.mayWrite && one.state == .sent, """
                <button class="button" data-kind="main" name="what" value="confirm">Подтвердить</button>
                """)\
            <button class="button" data-kind="danger" name="what" value="refuse">Отклонить</button></div></form>
            """
    }
}

extension Form {
    /// The proposal that the address names.
    func correction() throws -> Int {
        guard let id = Int(try part("correction")) else { throw NotFound() }
        return id
    }
}
