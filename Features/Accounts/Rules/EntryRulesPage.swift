import Markup
import School
import Storage
import Web

/// «Правила входа»: who gives families their ways in, how long a password is, and of whom a second factor is asked.
struct EntryRulesPage: Page {
    struct Sheet: Sendable {
        let regulation: Regulation
        /// Why each was settled, where a reason was given.
        let reasons: [String: String]
        let form: Form
    }

    private static let reasons = SQL("SELECT key, reason FROM regulation WHERE from_day <= ?1 ORDER BY from_day")

    static let path = "/credentials/rules"
    static let act = Act.setUpSchool

    /// Of whom a second factor may be asked.
    static let factors: [RegulationKey] = [
        .secondFactorKeeper, .secondFactorDirector, .secondFactorDeputy, .secondFactorTeacher, .secondFactorFamily,
    ]
    static let issuers = [
        (value: "both", title: "ответственный за журнал и классный руководитель"),
        (value: "keeper", title: "только ответственный за журнал"),
        (value: "class_teacher", title: "классный руководитель; ответственный восстанавливает"),
    ]

    let form: Form

    init(_ form: Form) throws { self.form = form }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let reasons = try records.rows(Self.reasons, asking.today) { ($0.text(0), $0.text(1)) }
        return Sheet(
            regulation: asking.regulation, reasons: Dictionary(reasons) { _, newest in newest }, form: form)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        let fields = Fields(sheet.form), rules = sheet.regulation
        return View(
            "Правила входа",
            main: """
                <main id="main" class="page" data-width="narrow" tabindex="-1">
                <header class="page__head"><h1>Правила входа</h1></header>
                \(fields.summary)<form method="post" action="\(frame.link(.entryRules))">\(frame.tokenField)
                \(fields.select(
                    "issuers", RegulationKey.credentialsIssuers.title, Self.issuers, rules[.credentialsIssuers],
                    hint: note(.credentialsIssuers, sheet)))
                \(fields.text(
                    "shortest", RegulationKey.passwordShortest.title, rules[.passwordShortest], limit: 3,
                    hint: "От 8 до 64. " + note(.passwordShortest, sheet)))
                <fieldset class="field"><legend class="field__label">От кого требуется второй фактор</legend>
                <p class="field__hint">Кому он нужен, тот включает его сам; с первого входа на это есть неделя.</p>
                \(each: Self.factors, { tick($0, sheet) })</fieldset>
                \(fields.text("reason", "Основание", limit: 200, hint: "Например: приказ № 12 от 30.08.2025."))
                <button class="button" data-kind="main">Сохранить</button></form>
                </main>
                """)
    }

    private func tick(_ key: RegulationKey, _ sheet: Sheet) -> HTML {
        let isBack = sheet.form.objection != nil
        let isOn = isBack ? sheet.form.isTicked(key.rawValue) : sheet.regulation.isOn(key)
        return """
            <label class="choice"><input type="checkbox" name="\(key.rawValue)" value="1"\(if: isOn, " checked")>\
            <span>\(key.title)<small>\(note(key, sheet))</small></span></label>

            """
    }

    private func note(_ key: RegulationKey, _ sheet: Sheet) -> String {
        let clause = key.clause.isEmpty ? "" : " (\(key.clause))"
        guard sheet.regulation.isSettled(key) else { return "Как в программе, школа не решала\(clause)." }
        let reason = sheet.reasons[key.rawValue] ?? ""
        return "Решено школой\(clause)\(reason.isEmpty ? "" : ": \(reason)")."
    }
}

/// Settles the rules of entry from today on.
struct SettleEntryRules: Action {
    static let path = "/credentials/rules"
    static let act = Act.setUpSchool
    static let page: (any Page.Type)? = EntryRulesPage.self

    let values: [(RegulationKey, String)]
    let reason: String

    init(_ form: Form) throws {
        let issuers = form["issuers"] ?? ""
        guard EntryRulesPage.issuers.contains(where: { $0.value == issuers }) else {
            throw Objection("Выберите, кто выдаёт доступ семьям.", field: "issuers")
        }
        guard let shortest = try form.number("shortest", called: "Длина пароля", in: 8...64) else {
            throw Objection("Длина пароля: нужно число от 8 до 64.", field: "shortest")
        }
        reason = try form.text("reason", called: "Основание", limit: 200)
        values =
            [(.credentialsIssuers, issuers), (.passwordShortest, "\(shortest)")]
            + EntryRulesPage.factors.map { ($0, form.isTicked($0.rawValue) ? "yes" : "no") }
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        for (key, value) in values where asking.regulation[key] != value {
            try records.settle(key, value, from: asking.today, reason: reason)
        }
        return .see(Link.entryRules)
    }
}
