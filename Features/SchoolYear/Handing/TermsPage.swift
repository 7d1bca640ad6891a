import Markup
import School
import Storage
import Web

/// By which days a year is prepared and opened, and its timetable published: the school's own rules (001 п. 4.3, 4.4).
struct TermsPage: Page {
    struct Sheet: Sendable {
        let rules: Regulation
        /// What was settled of each, the oldest first.
        let settled: [(key: RegulationKey, from: Day, value: String, reason: String)]
        let today: Day
        let form: Form
    }

    static let path = "/year/terms"
    static let act = Act.setUpSchool

    /// The terms with the names of their fields.
    static let fields: [(key: RegulationKey, name: String)] = [
        (.handingDay, "handing"), (.yearOpens, "opens"), (.yearOpenBy, "openby"), (.timetableDays, "timetable"),
    ]

    private let form: Form

    init(_ form: Form) throws { self.form = form }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let settled = try Self.fields.flatMap { field in
            try records.settled(field.key).map { (key: field.key, from: $0.from, value: $0.value, reason: $0.reason) }
        }
        return Sheet(
            rules: asking.regulation, settled: settled.sorted { $0.from < $1.from }, today: asking.today, form: form)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        let fields = Fields(sheet.form)
        return View(
            "Сроки начала года",
            main: """
                <main id="main" class="page" data-width="narrow" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.checklist))">К началу года</a></li></ol>
                <header class="page__head"><h1>Сроки начала года</h1></header>
                \(fields.summary)<p class="note">По этим дням «К началу года» и «Сегодня» говорят, что пора и что \
                просрочено.</p>
                <form method="post" action="\(frame.link(.yearTerms))">\(frame.tokenField)\
                \(each: Self.fields, { field in
                    fields.text(
                        field.name, field.key.title, Self.typed(field.key, sheet.rules[field.key]), limit: 5,
                        hint: Self.hint(field.key), size: "date")
                })\
                \(fields.day("from", "Действует с", sheet.today))\
                \(fields.text("reason", "Основание", limit: 200, hint: "например: регламент, приказ № 12 от 25.08.2025"))\
                <div class="form__foot"><button class="button" data-kind="main">Сохранить</button>\
                <a class="button" data-kind="quiet" href="\(frame.link(.checklist))">Не менять</a></div></form>
                \(past(sheet))
                </main>
                """)
    }

    /// A value as the form shows it; «нет» where the regulation sets no term.
    private static func typed(_ key: RegulationKey, _ value: String) -> String {
        value == "none" ? none : YearDay(encoded: value)?.typed ?? value
    }

    /// What is typed for a term that is not set.
    static let none = "нет"

    private static func hint(_ key: RegulationKey) -> String {
        key == .yearOpens
            ? "день и месяц: 15.08" : key == .timetableDays ? "от 1 до 60 или «нет»" : "день и месяц: 30.08, или «нет»"
    }

    private func past(_ sheet: Sheet) -> HTML {
        guard !sheet.settled.isEmpty else {
            return "<p class=\"empty\">Школа этого ещё не устанавливала: действуют обычные сроки.</p>"
        }
        return """
            <section class="section"><div class="section__head"><h2>Как было установлено</h2></div><ul class="list">\
            \(each: sheet.settled.reversed(), { line in
                """
                <li><b>с \(line.from.russian)</b>: \(line.key.title) \
                \(line.value.isEmpty ? line.key.words("") : Self.typed(line.key, line.value))\
                \(if: !line.reason.isEmpty, " — \(line.reason)")</li>
                """
            })</ul></section>
            """
    }
}
