import Markup
import School
import Storage
import Web

/// One outage: whom it concerned, which lessons fell into it, what their pages still lack and by when it is due.
struct OutagePage: Page {
    struct Sheet: Sendable {
        let outage: ListedOutage
        let due: Deadline?
        let lessons: [OutageLesson]
        let names: OutageNames
        let classes: [ListedClass]
        let buildings: [ListedBuilding]
        let now: (day: Day, time: TimeOfDay)
        let zone: Zone
        let mayKeep: Bool
    }

    static let path = "/outages/:outage"
    static let act = Act.seeOutages

    private let form: Form
    private let id: ID<Outage>

    init(_ form: Form) throws {
        self.form = form
        id = try form.id("outage")
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        guard let outage = try records.outage(id) else { throw NotFound() }
        let local = asking.zone.local(asking.now), year = try records.yearInHand(on: asking.today)
        return Sheet(
            outage: outage, due: try records.transfer(of: outage, zone: asking.zone),
            lessons: try records.lessons(within: outage, until: asking.now, zone: asking.zone),
            names: try OutageNames(records, on: asking.today),
            classes: try year.map { try records.classes(of: $0.number) } ?? [], buildings: try records.buildings(),
            now: (local.day, local.time), zone: asking.zone, mayKeep: asking.may(.keepOutages, on: .school))
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        let outage = sheet.outage, left = sheet.lessons.filter { !$0.missing.isEmpty }
        return View(
            "Сбой \(outage.window.words(in: sheet.zone))",
            main: """
                <main id="main" class="page" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.outages))">Сбои</a></li></ol>
                <header class="page__head"><h1>Сбой \(outage.window.words(in: sheet.zone))</h1>\
                <p class="page__note">\(outage.words)</p></header>
                \(Fields(form).summary)<dl class="facts"><dt>Кого коснулось</dt><dd>\(sheet.names.words(outage.reach))\
                </dd><dt>Отметил</dt><dd>\(outage.author?.name.short ?? "программа")</dd>\
                \(if: outage.isMistaken, "<dt>Отмечен ошибочно</dt><dd>\(outage.mistake)</dd>")\
                \(if: !outage.isMistaken, """
                    <dt>Перенос записей</dt><dd>\(sheet.due.map(\.words) ?? "срок считают от окончания сбоя")</dd>\
                    <dt>Уроков</dt><dd>\(sheet.lessons.count), не перенесено \(left.count)</dd>
                    """)</dl>
                <p class="note">\(outage.isMistaken ? Self.mistaken : Self.excused)</p>
                \(if: !outage.isMistaken, lessons(sheet, frame))\
                \(if: sheet.mayKeep && !outage.isMistaken, change(sheet, frame))\
                \(if: sheet.mayKeep && !outage.isMistaken, takingBack(sheet, frame))
                </main>
                """)
    }

    private static let excused = "За записи этих уроков опоздания нет, пока не вышел срок переноса."
    private static let mistaken =
        "Сбоя не было: сроки записей действуют обычные, переносить нечего. Записанное остаётся."

    private func lessons(_ sheet: Sheet, _ frame: Frame) -> HTML {
        guard !sheet.lessons.isEmpty else { return "<p class=\"empty\">Уроков в это время не было.</p>" }
        return """
            <section class="section" aria-labelledby="lessons"><div class="section__head">\
            <h2 id="lessons">Уроки</h2></div>
            \(OutageLessons(lessons: sheet.lessons, frame: frame, isNamed: true).html)</section>

            """
    }

    private func change(_ sheet: Sheet, _ frame: Frame) -> HTML {
        let outage = sheet.outage
        let standing = OutageFacts(outage.window, reach: outage.reach, words: outage.words)
        let filled = OutageForm(
            classes: sheet.classes, buildings: sheet.buildings, fields: Fields(form), form: form)
        return """
            <section class="section" aria-labelledby="change"><div class="section__head">\
            <h2 id="change">\(outage.window.to == nil ? "Отметить окончание" : "Исправить")</h2></div>
            <form method="post" action="\(frame.link(.outage(outage.id)))">\(frame.tokenField)\(outage.seen.field)\
            \(filled.html(standing, now: sheet.now, zone: sheet.zone))\
            <div class="form__foot"><button class="button" data-kind="main">Сохранить</button>\
            <a class="button" data-kind="quiet" href="\(frame.link(.outages))">Не менять</a></div></form></section>

            """
    }
}

extension OutagePage {
    private func takingBack(_ sheet: Sheet, _ frame: Frame) -> HTML {
        let outage = sheet.outage
        return """
            <section class="section" aria-labelledby="mistake"><div class="section__head">\
            <h2 id="mistake">Отметить ошибочным</h2></div>
            <p class="note">Если сбоя не было: сроки записей посчитаются заново, переносить ничего не придётся. \
            Запись о нём и причина останутся.</p>
            <form method="post" action="\(frame.link(.mistakenOutage(outage.id)))">\(frame.tokenField)\
            \(outage.seen.field)\
            \(Fields(form).text("reason", "Почему ошибочно", limit: 200, hint: "например: отметили не то здание"))\
            <div class="form__foot"><button class="button" data-kind="danger">Сбоя не было</button></div></form></section>

            """
    }
}

extension ListedOutage {
    /// What a form was drawn from.
    var seen: Seen {
        Seen(["\(window.from.seconds)", window.to.map { "\($0.seconds)" }, "\(reach)", words, mistake])
    }
}
