import Markup
import School
import Storage
import Web

/// A preset beside what stands: what it would change from a day on, key by key, before it is chosen.
struct PresetPage: Page {
    struct Sheet: Sendable {
        let preset: RegulationPreset
        let changes: [RuleChange]
        let acts: [ListedLocalAct]
        let from: Day
        let seen: Seen
    }

    static let path = "/school/rules/preset/:preset"
    static let act = Act.keepRegulation

    private let form: Form
    private let preset: RegulationPreset
    private let from: Day?

    init(_ form: Form) throws {
        self.form = form
        preset = try form.preset()
        from = form["from"].flatMap { Day(iso: $0) ?? Day(russian: $0) }
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let from = from ?? asking.today, changes = try records.regulation(on: from).changes(to: preset)
        return Sheet(
            preset: preset, changes: changes, acts: try records.localActs(), from: from, seen: changes.seen)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        View(
            sheet.preset.title,
            main: """
                <main id="main" class="page" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.school))">Школа</a></li>\
                <li><a href="\(frame.link(.rules))">Правила школы</a></li></ol>
                <header class="page__head"><h1>\(sheet.preset.title)</h1>\
                <p class="page__note">\(sheet.preset.note)</p></header>
                \(Fields(form).summary)<p class="note">Срока, о котором здесь не сказано, регламент не \
                устанавливает: за него никто не опаздывает. Переключатели, о которых не сказано, остаются как в \
                программе.</p>
                <form method="get" action="\(frame.link(.rulePreset(sheet.preset.id)))" class="inline-form">\
                <label class="field"><span class="field__label">Сравнить с правилами на день</span>\
                <input class="input" type="date" data-size="date" name="from" value="\(sheet.from.iso)"></label>\
                <button class="button">Показать</button></form>
                \(ChangesTable(changes: sheet.changes).html)\(if: !sheet.changes.isEmpty, choosing(sheet, frame))
                </main>
                """)
    }

    private func choosing(_ sheet: Sheet, _ frame: Frame) -> HTML {
        let fields = Fields(form)
        return """
            <section class="section" aria-labelledby="choose"><div class="section__head">\
            <h2 id="choose">Выбрать с \(sheet.from.russian)</h2></div>
            <form method="post" action="\(frame.link(.rulePreset(sheet.preset.id)))">\(frame.tokenField)\
            \(sheet.seen.field)<input type="hidden" name="from" value="\(sheet.from.iso)">\
            \(RuleForm.acts(sheet.acts, fields))\
            \(fields.text("reason", "Почему", limit: 200, hint: "например: приказ № 12 от 25.08.2025"))\
            <div class="form__foot"><button class="button" data-kind="main">Установить: \(sheet.changes.count)</button>\
            <a class="button" data-kind="quiet" href="\(frame.link(.rules))">Не менять</a></div></form></section>

            """
    }
}

extension Form {
    /// The preset that the address names.
    func preset() throws -> RegulationPreset {
        guard let preset = RegulationPreset.presets[try part("preset")] else { throw NotFound() }
        return preset
    }
}

extension [RuleChange] {
    /// What the person saw before confirming.
    var seen: Seen {
        Seen(flatMap { [$0.key.rawValue, $0.before?.value, $0.after.value, $0.after.severity.word, $0.after.clause] })
    }
}
