import School
import Storage
import Web

/// Settles what a file of rules says from a day on: all of it, once its changes were shown, or nothing.
struct ImportRules: Action {
    static let path = "/school/rules/import"
    static let act = Act.keepRegulation
    static let page: (any Page.Type)? = ImportPage.self
    /// The longest file, in signs.
    static let most = 60_000

    private let file: RegulationFile
    private let from: Day
    private let form: Form

    init(_ form: Form) throws {
        let text = form.rulesText
        guard !text.isEmpty else { throw Objection("Выберите файл правил или вставьте их текст.", field: "file") }
        guard text.utf8.count <= 4 * Self.most, text.unicodeScalars.allSatisfy({ $0 != "\u{FFFD}" && $0 != "\0" })
        else {
            throw Objection("Это не файл правил: нужен текст в UTF-8 не длиннее 60 000 знаков.", field: "file")
        }
        file = RegulationFile(text)
        if let fault = file.faults.first {
            throw Objection("Строка \(fault.line): \(fault.text). Ничего не записано.", field: "text")
        }
        from = try form.ruleDay()
        self.form = form
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let changes = try records.regulation(on: from).changes(to: file.rules)
        guard !changes.isEmpty else { throw Objection("Файл ничего не меняет: так уже установлено.", field: "file") }
        guard form["seen"] != nil else {
            throw Objection("Ничего ещё не записано. Сверьте, что изменится, и подтвердите.")
        }
        try changes.seen.check(form)
        let reason = try form.needed("reason", called: "Почему", limit: 200)
        try records.settle(changes, from: from, RuleGrounds(reason), asking)
        return .see(.rules)
    }
}
