import Markup
import School
import Storage
import Web

/// Everything that happened to whole days of the year, the latest first.
struct EventsPage: Page {
    static let path = "/changes/events"
    static let act = Act.changeLessons

    struct Sheet: Sendable {
        let year: SchoolYear?
        let events: [ListedDayEvent]
        let today: Day
    }

    init(_ form: Form) throws {}

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let year = try records.year(on: asking.today)
        let events = try year.map { try records.dayEvents($0.starts...$0.ends) } ?? []
        return Sheet(year: year, events: events.reversed(), today: asking.today)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        View(
            "События",
            main: """
                <main id="main" class="page" tabindex="-1">
                <header class="page__head"><h1>События</h1><p class="page__note">актированные дни, карантин, дистант, \
                экскурсии, учебные дни по приказу</p><div class="page__tools"><a class="button" \
                href="\(frame.link(.nationalTest))">ВПР</a><a class="button" data-kind="main" href="\(frame.link(.newDayEvent))">\
                Новое событие</a></div></header>
                \(frame.changeWays(.dayEvents))\(list(sheet, frame))
                </main>
                """)
    }

    private func list(_ sheet: Sheet, _ frame: Frame) -> HTML {
        guard !sheet.events.isEmpty else {
            return
                "<p class=\"empty\">В этом году событий не было. Одно событие меняет сразу все уроки нужных классов и дней.</p>"
        }
        return """
            <table class="table" data-cards><thead><tr><th scope="col">Событие</th><th scope="col">Кому</th>\
            <th scope="col">Причина</th><th scope="col">Приказ</th><th scope="col">Внёс</th></tr></thead><tbody>
            \(each: sheet.events, { row($0, frame) })</tbody></table>
            """
    }

    private func row(_ event: ListedDayEvent, _ frame: Frame) -> HTML {
        """
        <tr><th scope="row"><a href="\(frame.link(.dayEvent(event.id)))">\(event.facts.title)</a>\
        \(if: event.undoneAt != nil, " <span class=\"tag\">отменено</span>")</th>\
        <td data-label="Кому">\(event.facts.reach)</td><td data-label="Причина">\(event.facts.reason)</td>\
        <td data-label="Приказ">\(event.order)</td><td data-label="Внёс">\(event.author?.short ?? "программа")</td></tr>

        """
    }
}
