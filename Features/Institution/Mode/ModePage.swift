import Markup
import School
import Storage
import Web

/// Which record of the school is the official one, and since when (003 п. 1.3; 000 п. 1.2; 001 п. 7.1).
struct ModePage: Page {
    static let path = "/school/mode"
    static let act = Act.setUpSchool

    struct Sheet: Sendable {
        let now: RecordMode
        let settled: [RuleLine]
        let today: Day
    }

    let form: Form

    init(_ form: Form) throws { self.form = form }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        Sheet(
            now: asking.regulation.recordMode, settled: try records.settled(.recordMode), today: asking.today)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        let fields = Fields(form), modes = RecordMode.allCases.map { (value: $0.rawValue, title: $0.title) }
        return View(
            "Как ведётся журнал",
            main: """
                <main id="main" class="page" data-width="narrow" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.school))">Школа</a></li></ol>
                <header class="page__head"><h1>Как ведётся журнал</h1></header>
                \(fields.summary)<p class="note">Пока ведётся бумажный журнал, страницы напоминают о сверке с ним, а \
                на печати стоит место для подписи.</p>
                <form method="post" action="\(frame.link(.recordMode))">\(frame.tokenField)\
                \(fields.select("mode", "Порядок", modes, sheet.now.rawValue))\
                \(fields.day("from", "Действует с", sheet.today))\
                \(fields.text("reason", "Основание", limit: 200, hint: "например: приказ № 12 от 25.08.2025"))\
                <div class="form__foot"><button class="button" data-kind="main">Сохранить</button>\
                <a class="button" data-kind="quiet" href="\(frame.link(.school))">Не менять</a></div></form>
                \(past(sheet))
                </main>
                """)
    }

    private func past(_ sheet: Sheet) -> HTML {
        guard !sheet.settled.isEmpty else {
            return "<p class=\"empty\">Школа этого ещё не устанавливала: действует обычное — электронный журнал.</p>"
        }
        return """
            <section class="section"><div class="section__head"><h2>Как было установлено</h2></div><ul class="list">\
            \(each: sheet.settled.reversed(), { line in
                let title = RegulationKey.recordMode.words(line.value)
                return """
                    <li><b>с \(line.from.russian)</b>: \(title)\(if: !line.reason.isEmpty, " — \(line.reason)")</li>
                    """
            })</ul></section>
            """
    }
}
