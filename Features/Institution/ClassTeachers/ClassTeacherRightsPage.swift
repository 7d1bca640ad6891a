import Markup
import School
import Storage
import Web

/// What a class teacher may do in the own class, as the school's act says, from a day on (003 п. 4.4).
struct ClassTeacherRightsPage: Page {
    static let path = "/school/class-teachers"
    static let act = Act.setUpSchool

    struct Sheet: Sendable {
        let on: Set<String>
        let settled: [(title: String, from: Day, words: String, reason: String)]
        let today: Day
    }

    let form: Form

    init(_ form: Form) throws { self.form = form }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let settled = try ClassTeacherSwitch.all.flatMap { one in
            try records.settled(one.key).map { (one.title, $0.from, one.key.words($0.value), $0.reason) }
        }
        return Sheet(
            on: Set(ClassTeacherSwitch.all.filter { asking.regulation.isOn($0.key) }.map(\.field)),
            settled: settled.sorted { $0.1 > $1.1 }, today: asking.today)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        let fields = Fields(form)
        return View(
            "Права классного руководителя",
            main: """
                <main id="main" class="page" data-width="narrow" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.school))">Школа</a></li></ol>
                <header class="page__head"><h1>Права классного руководителя</h1></header>
                \(fields.summary)<p class="note">Что классный руководитель делает в своём классе, решает локальный акт \
                школы. Видит он журналы своего класса всегда.</p>
                <form method="post" action="\(frame.link(.classTeacherRights))">\(frame.tokenField)\
                <fieldset class="field"><legend class="field__label">Классный руководитель</legend>\
                \(each: ClassTeacherSwitch.all, { tick($0, sheet) })</fieldset>\
                \(fields.day("from", "Действует с", sheet.today))\
                \(fields.text("reason", "Основание", limit: 200, hint: "например: приказ № 12 от 25.08.2025"))\
                <div class="form__foot"><button class="button" data-kind="main">Сохранить</button>\
                <a class="button" data-kind="quiet" href="\(frame.link(.school))">Не менять</a></div></form>
                \(past(sheet))
                </main>
                """)
    }

    private func tick(_ one: ClassTeacherSwitch, _ sheet: Sheet) -> HTML {
        // A form that came back bears what was typed, an unticked box among it.
        let isOn = form["from"] == nil ? sheet.on.contains(one.field) : form.isTicked(one.field)
        return """
            <label class="choice"><input type="checkbox" id="\(one.field)" name="\(one.field)" value="1"\
            \(if: isOn, " checked")><span>\(one.title)<small>\(one.hint)</small></span></label>
            """
    }

    private func past(_ sheet: Sheet) -> HTML {
        guard !sheet.settled.isEmpty else {
            return """
                <p class="empty">Школа этого ещё не устанавливала: классный руководитель указывает причины \
                пропусков, остальное выключено.</p>
                """
        }
        return """
            <section class="section"><div class="section__head"><h2>Как было установлено</h2></div><ul class="list">\
            \(each: sheet.settled, { line in
                """
                <li><b>с \(line.from.russian)</b>: \(line.title) — \(line.words)\
                \(if: !line.reason.isEmpty, " (\(line.reason))")</li>
                """
            })</ul></section>
            """
    }
}
