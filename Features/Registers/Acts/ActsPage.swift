import Markup
import School
import Storage
import Web

/// The local acts that bind the caller: those still to be accepted with their texts, then those accepted.
struct ActsPage: Page {
    static let path = "/acts"
    static let act = Act.keepOwnAccount
    static let isForNewcomers = true
    static let keeping = Keeping.nothing

    struct Sheet: Sendable {
        let owed: [ListedLocalAct]
        let accepted: [(act: ListedLocalAct, at: Moment)]
        let zone: Zone
        /// Whether no page opens before.
        let isRequired: Bool
    }

    let form: Form

    init(_ form: Form) { self.form = form }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { Scope(person: asking.caller.person) }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        guard let person = asking.caller.person else { throw NotFound() }
        let acts = try records.localActs(), owed = try records.owed(asking)
        let accepted = try records.acceptances(of: person).compactMap { one in
            acts.first { $0.id == one.act }.map { (act: $0, at: one.at) }
        }
        return Sheet(
            owed: owed.compactMap { id in acts.first { $0.id == id } }, accepted: accepted, zone: asking.zone,
            isRequired: asking.regulation.isOn(.actsRequired))
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        View(
            "Локальные акты школы",
            main: """
                <main id="main" class="page" data-width="narrow" tabindex="-1">
                <header class="page__head"><h1>Локальные акты школы</h1><p class="page__note">\(note(sheet))</p></header>
                \(Fields(form).summary)\(asking(sheet, frame))\(accepted(sheet, frame))
                </main>
                """)
    }

    private func note(_ sheet: Sheet) -> String {
        if sheet.owed.isEmpty { return "Вы ознакомлены со всем, что вас касается." }
        return sheet.isRequired
            ? "Прочитайте и подтвердите: после этого откроется работа." : "Прочитайте и подтвердите."
    }

    private func asking(_ sheet: Sheet, _ frame: Frame) -> HTML {
        guard !sheet.owed.isEmpty else {
            return "<p><a class=\"button\" href=\"\(frame.link(.home))\">К работе</a></p>"
        }
        return """
            <form method="post" action="\(frame.link(.acts))">\(frame.tokenField)\
            \(each: sheet.owed, { act in
                """
                <section class="section"><div class="section__head"><h2>\(act.title)</h2></div>\
                <p class="page__note">редакция \(act.version), действует с \(RussianDate.long(act.days.from))</p>\
                \(text(act, frame))<input type="hidden" name="act" value="\(act.id.number)"></section>
                """
            })\(Fields(form).tick("agree", "Ознакомлен(а), согласен(на)"))\
            <div class="form__foot"><button class="button" data-kind="main">Подтвердить</button></div></form>

            """
    }

    private func text(_ act: ListedLocalAct, _ frame: Frame) -> HTML {
        if act.text.isEmpty, act.file == nil {
            return "<p>Текст лежит в школе: спросите у ответственного за журнал.</p>"
        }
        return """
            \(each: act.text.split(separator: "\n").map(String.init), { "<p>\($0)</p>" })\
            \(if: act.file != nil, "<p>Файл: <a href=\"\(frame.link(.fileOfAct(act.id)))\">\(act.fileName)</a></p>")
            """
    }

    private func accepted(_ sheet: Sheet, _ frame: Frame) -> HTML {
        guard !sheet.accepted.isEmpty else { return .none }
        return """
            <section class="section"><div class="section__head"><h2>Вы подтвердили</h2></div><ul class="list">\
            \(each: sheet.accepted, { one in
                let (day, time, _) = sheet.zone.local(one.at)
                let title = "\(one.act.title), редакция \(one.act.version)"
                return """
                    <li><a href="\(frame.link(.localAct(one.act.id)))">\(title)</a> <span>— \(day.russian), \(time.text)</span></li>
                    """
            })</ul></section>
            """
    }
}

extension Reading {
    /// What the caller still has to accept.
    func owed(_ asking: Asking) throws -> [ID<LocalAct>] {
        guard let person = asking.caller.person else { return [] }
        return try actsOwed(
            by: person, isStaff: asking.caller.isStaff, isParent: asking.caller.isParent, on: asking.today)
    }
}
