import Markup
import School
import Storage
import Web

/// Takes in a file of rules: what it would change is shown first, and nothing is written until it is confirmed.
struct ImportPage: Page {
    struct Sheet: Sendable {
        let text: String
        let file: RegulationFile?
        let changes: [RuleChange]
        let from: Day
    }

    static let path = "/school/rules/import"
    static let act = Act.keepRegulation

    private let form: Form

    init(_ form: Form) throws { self.form = form }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let text = form.rulesText, from = form["from"].flatMap { Day(iso: $0) ?? Day(russian: $0) } ?? asking.today
        let file = text.isEmpty ? nil : RegulationFile(text)
        let changes = try file.map { try records.regulation(on: from).changes(to: $0.rules) } ?? []
        return Sheet(text: text, file: file, changes: changes, from: from)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        let fields = Fields(form)
        return View(
            "Загрузка правил",
            main: """
                <main id="main" class="page" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.school))">Школа</a></li>\
                <li><a href="\(frame.link(.rules))">Правила школы</a></li></ol>
                <header class="page__head"><h1>Загрузка правил</h1></header>
                \(fields.summary)\(faults(sheet))\(if: isReady(sheet), ChangesTable(changes: sheet.changes).html)
                <form method="post" action="\(frame.link(.importRules))" enctype="multipart/form-data">\
                \(frame.tokenField)\(if: isReady(sheet), sheet.changes.seen.field)\
                \(fields.file("file", "Файл правил", kinds: ".txt", hint: "выгруженный на странице «Правила школы»"))\
                \(typed(sheet))\
                \(RuleForm.grounds(sheet.from, fields))\
                <div class="form__foot"><button class="button" data-kind="main">\
                \(isReady(sheet) ? "Установить: \(sheet.changes.count)" : "Показать, что изменится")</button>\
                <a class="button" data-kind="quiet" href="\(frame.link(.rules))">Не менять</a></div></form>
                </main>
                """)
    }

    private func isReady(_ sheet: Sheet) -> Bool { sheet.file?.faults.isEmpty == true && !sheet.changes.isEmpty }

    /// What came as a file stands in the field, so that a confirmation need not send it again.
    private func typed(_ sheet: Sheet) -> HTML {
        """
        <div class="field"><label class="field__label" for="text">или текст правил</label>\
        <textarea class="input" id="text" name="text" rows="10" maxlength="\(ImportRules.most)">\(sheet.text)</textarea>\
        </div>
        """
    }

    private func faults(_ sheet: Sheet) -> HTML {
        guard let faults = sheet.file?.faults, !faults.isEmpty else { return .none }
        return """
            <section class="section"><div class="section__head"><h2>Строки с ошибками: \(faults.count)</h2></div>
            <ul class="list">\(each: faults.prefix(100), { "<li><b>строка \($0.line)</b>: \($0.text)</li>" })</ul>\
            </section>

            """
    }
}

extension Form {
    /// The rules that were sent: the file, else what was typed.
    var rulesText: String {
        if let file = files["file"], !file.bytes.isEmpty { return String(decoding: file.bytes, as: UTF8.self) }
        return self["text"] ?? ""
    }
}
