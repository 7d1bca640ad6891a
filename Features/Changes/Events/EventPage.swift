import Markup
import School
import Storage
import Web

/// One event: what it changed, whose lessons fell out, and where it is taken back.
struct EventPage: Page {
    static let path = "/changes/events/:event"
    static let act = Act.changeLessons

    struct Sheet: Sendable {
        let event: ListedDayEvent
        let done: EventPreview
        let clashes: ReturningClashes
        let zone: Zone
    }

    private static let most = 40

    let id: Int
    let form: Form

    init(_ form: Form) throws {
        guard let id = Int(try form.part("event")), id > 0 else { throw NotFound() }
        self.id = id
        self.form = form
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        guard let event = try records.dayEvent(id) else { throw NotFound() }
        let lessons = event.facts.way.weekday == nil ? try records.schoolLessons(event.facts.days) : []
        return Sheet(
            event: event, done: try .of(event.facts, records, done: event, lessons),
            clashes: try ReturningClashes(event, among: lessons, records), zone: asking.zone)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        let event = sheet.event
        return View(
            event.facts.title,
            main: """
                <main id="main" class="page" data-width="narrow" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.dayEvents))">События</a></li></ol>
                <header class="page__head"><h1>\(event.facts.kind.title.capitalFirst)</h1><p class="page__note">\
                \(event.facts.reach)</p></header>
                \(Fields(form).summary)\(facts(sheet))\
                \(if: event.undoneAt == nil, "\(EventPreviewView(preview: sheet.done, isDone: true).html)\(undo(sheet, frame))")
                </main>
                """)
    }

    private func facts(_ sheet: Sheet) -> HTML {
        let event = sheet.event, facts = event.facts
        let lines: [(String, String)] = [
            ("Дни", RussianDate.range(facts.days.lowerBound, facts.days.upperBound)),
            ("Что с уроками", facts.way.title),
            facts.isOfWholeDays ? ("Уроки", "все") : LessonNumbers.fact(facts.lessons),
            ("Где", facts.place), ("Причина", facts.reason), ("Приказ", event.order),
            ("Внесено", "\(event.author?.short ?? "программа"), \(moment(event.at, sheet))"),
            ("Отменено", event.undoneAt.map { moment($0, sheet) } ?? ""),
        ]
        return """
            <section class="section"><dl class="facts">\(each: lines.filter { !$0.1.isEmpty }, { line in
                "<dt>\(line.0)</dt><dd>\(line.1)</dd>"
            })</dl></section>

            """
    }

    private func moment(_ moment: Moment, _ sheet: Sheet) -> String {
        let (day, time, _) = sheet.zone.local(moment)
        return "\(day.russian), \(time.text)"
    }

    private func undoing(_ event: ListedDayEvent) -> String {
        event.facts.way.weekday == nil
            ? "Уроки вернутся на свои места. Те, в которых после этого уже есть записи, останутся как есть."
            : "Уроков в этот день не будет. Те, в которых уже есть записи или замены, останутся."
    }

    private func clashes(_ clashes: ReturningClashes) -> HTML {
        guard !clashes.lines.isEmpty else { return .none }
        let rest = clashes.lines.count - Self.most
        return """
            <p class="notice" data-kind="warn">Пока событие действовало, время этих уроков заняли другие:</p>\
            <ul class="list">\(each: clashes.lines.prefix(Self.most), { "<li>\($0)</li>" })</ul>\
            \(if: rest > 0, "<p class=\"note\">и ещё \(rest)</p>")\(clashes.seen.field)\
            \(Fields(form).tick("anyway", "Всё равно отменить", hint: "накладки разберут потом"))
            """
    }

    private func undo(_ sheet: Sheet, _ frame: Frame) -> HTML {
        """
        <form method="post" action="\(frame.link(Link("/changes/events/\(id)/undo")))">\(frame.tokenField)\
        <p class="note">\(undoing(sheet.event))</p>\(clashes(sheet.clashes))\
        <p><button class="button">Отменить событие</button></p></form>

        """
    }
}
