import Markup
import School
import Storage
import Web

/// Who has accepted a local act and who has not, printable.
struct AcceptancesPage: Page {
    static let path = "/registers"
    static let act = Act.keepRegisters
    static let keeping = Keeping.nothing

    struct Sheet: Sendable {
        let acts: [ListedLocalAct]
        let shown: ListedLocalAct?
        let lines: [RegisterLine]
        let zone: Zone
        let isRequired: Bool
        let maySettle: Bool
    }

    let form: Form

    init(_ form: Form) { self.form = form }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let acts = try records.localActs()
        let asked = form["act"].flatMap { Int($0) }
        let shown = acts.first { $0.id.number == asked } ?? acts.first { $0.days.contains(asking.today) } ?? acts.first
        if let asked, shown?.id.number != asked { throw NotFound() }
        return Sheet(
            acts: acts, shown: shown, lines: try shown.map { try records.acceptances(of: $0, on: asking.today) } ?? [],
            zone: asking.zone, isRequired: asking.regulation.isOn(.actsRequired),
            maySettle: asking.may(.setUpSchool, on: .school))
    }

    func table(_ sheet: Sheet) -> ListTable? {
        sheet.shown.map { act in
            ListTable(
                "acceptances", "Ознакомление: \(act.title), редакция \(act.version)",
                head: ["ФИО", "Кто", "Ознакомлен(а)"],
                rows: sheet.lines.map { [$0.name.full, $0.about, when($0, sheet.zone) ?? "нет"] })
        }
    }

    private func when(_ line: RegisterLine, _ zone: Zone) -> String? {
        line.moment.map { moment in
            let (day, time, _) = zone.local(moment)
            return "\(day.russian), \(time.text)"
        }
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        View(
            "Реестр ознакомления",
            main: """
                <main id="main" class="page" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.people))">Люди</a></li></ol>
                <header class="page__head"><h1>Реестры</h1><p class="page__note">\(note(sheet))</p>\
                \(if: sheet.shown != nil, RegisterTabs.tools(Link("/registers?act=\(sheet.shown?.id.number ?? 0)&format=csv"), frame))\
                </header>
                \(RegisterTabs.tabs(nil, frame))\(Fields(form).summary)\(if: sheet.maySettle, settling(sheet, frame))\
                \(choosing(sheet, frame))\(table(sheet, frame))<p class="print-stamp">\(frame.stamp)</p>
                </main>
                """)
    }

    private func note(_ sheet: Sheet) -> String {
        guard let act = sheet.shown else { return "Локальных актов ещё нет." }
        let done = sheet.lines.count { $0.moment != nil }
        return "\(act.title), редакция \(act.version): ознакомлены \(done) из \(sheet.lines.count)"
    }

    private func settling(_ sheet: Sheet, _ frame: Frame) -> HTML {
        """
        <form method="post" action="\(frame.link(Link("/registers/required")))" class="inline-form">\(frame.tokenField)\
        \(Fields(form).select(
            "required", "Работа до ознакомления", [("no", "открыта"), ("yes", "закрыта, пока не ознакомится")],
            sheet.isRequired ? "yes" : "no"))<button class="button">Сохранить</button></form>

        """
    }

    private func choosing(_ sheet: Sheet, _ frame: Frame) -> HTML {
        guard sheet.acts.count > 1 else { return .none }
        let choices = sheet.acts.map { (value: "\($0.id.number)", title: "\($0.title), ред. \($0.version)") }
        return """
            <form method="get" action="\(frame.link(.registers))" class="inline-form">\
            \(Fields(form).select("act", "Акт", choices, "\(sheet.shown?.id.number ?? 0)"))\
            <button class="button">Показать</button></form>

            """
    }

    private func table(_ sheet: Sheet, _ frame: Frame) -> HTML {
        guard !sheet.lines.isEmpty else { return "<p class=\"empty\">Здесь пока никого нет.</p>" }
        return """
            <table class="table" data-cards data-sticky><thead><tr><th scope="col">ФИО</th><th scope="col">Кто</th>\
            <th scope="col">Ознакомлен(а)</th></tr></thead><tbody>
            \(each: sheet.lines, { line in
                """
                <tr><th scope="row">\(line.name.full)</th><td data-label="Кто">\(line.about.isEmpty ? "—" : line.about)</td>\
                <td data-label="Ознакомлен(а)">\(when(line, sheet.zone) ?? "нет")</td></tr>

                """
            })</tbody></table>
            """
    }
}
