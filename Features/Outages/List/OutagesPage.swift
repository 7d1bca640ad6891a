import Markup
import School
import Storage
import Web

/// «Сбои»: the register, and what of it the person still has to carry over.
struct OutagesPage: Page {
    struct Sheet: Sendable {
        let outages: [Line]
        /// The school year whose outages are listed, by the year it begins in.
        let year: Int
        let years: [Int]
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

        private var left: Int { lessons.count { !$0.missing.isEmpty } }

        /// «до 13 ноября по 003 п. 3.2; осталось 3 из 12»; nothing is carried over where there was no outage.
        var carrying: String {
            if outage.isMistaken { return "отмечен ошибочно: \(outage.mistake)" }
            return (due?.words ?? "после окончания") + (left > 0 ? "; осталось \(left) из \(lessons.count)" : "")
        }
    }

    static let path = "/outages"
    static let act = Act.seeOutages

    private let form: Form
    private let asked: Int?

    init(_ form: Form) throws {
        self.form = form
        asked = try form.number("y", called: "Учебный год", in: 1990...2100)
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let zone = asking.zone, local = zone.local(asking.now)
        let number = asked ?? SchoolYear.number(on: asking.today)
        let all = try records.outages(begun: zone.moments(ofYear: number))
        let dues = try records.transfers(of: all, zone: zone)
        let lessons = try records.lessons(within: all, until: asking.now, zone: zone)
        let lines = all.map { Line(outage: $0, due: dues[$0.id], lessons: lessons[$0.id] ?? []) }
        let year = try records.yearInHand(on: asking.today)
        let person = asking.caller.person
        return Sheet(
            outages: lines, year: number, years: try records.years().map(\.number),
            names: try OutageNames(records, on: asking.today),
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
                \(Fields(form).summary)\(if: !sheet.own.isEmpty, own(sheet, frame))\(years(sheet, frame))\
                \(list(sheet, frame))\
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

    private func years(_ sheet: Sheet, _ frame: Frame) -> HTML {
        guard sheet.years.count > 1 else { return .none }
        return """
            <nav class="chips" aria-label="Учебный год">\(each: sheet.years, { year in
                """
                <a class="chip" href="\(frame.link(.outagesOfYear(year)))"\
                \(if: year == sheet.year, " aria-current=\"page\"")>\(year)/\(year + 1)</a>
                """
            })</nav>

            """
    }

    private func list(_ sheet: Sheet, _ frame: Frame) -> HTML {
        guard !sheet.outages.isEmpty else {
            return "<p class=\"empty\">В \(sheet.year)/\(sheet.year + 1) учебном году сбоев не отмечено.</p>"
        }
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
        <td data-label="Перенос">\(line.carrying)</td>\
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

extension Zone {
    /// From the first of August, from which on people speak of the coming school year, to the last of July.
    fileprivate func moments(ofYear number: Int) -> ClosedRange<Moment> {
        let first = Day(year: number, month: 8, day: 1) ?? Day(number: 0)
        let last = Day(year: number + 1, month: 7, day: 31) ?? first
        let midnight = TimeOfDay(minutes: 0)
        return moment(day: first, time: midnight)...moment(day: last + 1, time: midnight)
    }
}
