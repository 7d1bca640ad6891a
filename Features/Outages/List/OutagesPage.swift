import Markup
import School
import Storage
import Web

/// «Сбои»: the register, and what of it the person still has to carry over.
struct OutagesPage: Page {
    struct Sheet: Sendable {
        let outages: [Line]
        let names: OutageNames
        let own: [OutageLesson]
        let classes: [ListedClass]
        let buildings: [ListedBuilding]
        let now: (day: Day, time: TimeOfDay)
        let zone: Zone
        let mayKeep: Bool
    }

    struct Line: Sendable {
        let outage: ListedOutage
        let due: Deadline?
        let lessons: [OutageLesson]

        var left: Int { lessons.count { !$0.missing.isEmpty } }
    }

    static let path = "/outages"
    static let act = Act.seeOutages

    private let form: Form

    init(_ form: Form) throws { self.form = form }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let zone = asking.zone, local = zone.local(asking.now)
        let lines = try records.outages().map { outage in
            Line(
                outage: outage, due: try records.transfer(of: outage, zone: zone),
                lessons: try records.lessons(within: outage, until: asking.now, zone: zone))
        }
        let year = try records.yearInHand(on: asking.today)
        let person = asking.caller.person
        return Sheet(
            outages: lines, names: try OutageNames(records, on: asking.today),
            own: lines.flatMap(\.lessons).filter { !$0.missing.isEmpty && person != nil && $0.keeper?.id == person },
            classes: try year.map { try records.classes(of: $0.number) } ?? [], buildings: try records.buildings(),
            now: (local.day, local.time), zone: zone, mayKeep: asking.may(.keepOutages, on: .school))
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        View(
            "Сбои",
            main: """
                <main id="main" class="page" tabindex="-1">
                <header class="page__head"><h1>Сбои</h1>\
                <p class="page__note">когда журнал был недоступен и что перенести</p>\
                <nav class="chips page__tools" aria-label="Временный журнал">\
                <a class="chip" href="\(frame.link(.blanks))">Бланки временного журнала</a></nav></header>
                \(Fields(form).summary)\(if: !sheet.own.isEmpty, own(sheet, frame))\(list(sheet, frame))\
                \(if: sheet.mayKeep, adding(sheet, frame))
                </main>
                """)
    }

    private func own(_ sheet: Sheet, _ frame: Frame) -> HTML {
        """
        <section class="section" aria-labelledby="own"><div class="section__head">\
        <h2 id="own">Перенести из временного журнала: \(sheet.own.count)</h2></div>
        \(OutageLessons(lessons: sheet.own, frame: frame, isNamed: false).html)</section>

        """
    }

    private func list(_ sheet: Sheet, _ frame: Frame) -> HTML {
        guard !sheet.outages.isEmpty else { return "<p class=\"empty\">Сбоев не отмечено.</p>" }
        return """
            <section class="section" aria-labelledby="register"><div class="section__head">\
            <h2 id="register">Журнал сбоев</h2></div>
            <table class="table" data-cards><caption class="vh">Сбои, новые сверху</caption><thead><tr>\
            <th scope="col">Когда</th><th scope="col">Кого коснулось</th><th scope="col">Что случилось</th>\
            <th scope="col">Перенос</th><th scope="col">Отметил</th></tr></thead>
            <tbody>\(each: sheet.outages, { row($0, sheet, frame) })</tbody></table></section>

            """
    }

    private func row(_ line: Line, _ sheet: Sheet, _ frame: Frame) -> HTML {
        """
        <tr><th scope="row"><a href="\(frame.link(.outage(line.outage.id)))">\
        \(line.outage.window.words(in: sheet.zone))</a></th>\
        <td data-label="Кого коснулось">\(sheet.names.words(line.outage.reach))</td>\
        <td data-label="Что случилось">\(line.outage.words)</td>\
        <td data-label="Перенос">\(line.due.map(\.words) ?? "после окончания")\
        \(if: line.left > 0, "; осталось \(line.left) из \(line.lessons.count)")</td>\
        <td data-label="Отметил">\(line.outage.author?.name.short ?? "программа")</td></tr>

        """
    }

    private func adding(_ sheet: Sheet, _ frame: Frame) -> HTML {
        let fields = Fields(form)
        let filled = OutageForm(classes: sheet.classes, buildings: sheet.buildings, fields: fields, form: form)
        return """
            <section class="section" aria-labelledby="add"><div class="section__head"><h2 id="add">Отметить сбой</h2>\
            </div><form method="post" action="\(frame.link(.outages))">\(frame.tokenField)\
            \(filled.html(nil, now: sheet.now, zone: sheet.zone))\
            <div class="form__foot"><button class="button" data-kind="main">Отметить</button></div></form></section>

            """
    }
}
