import Markup
import School
import Storage
import Web

/// The log of changes: who changed which lesson, when, why, what was and what became (001 п. 4.3, 4.4, 6.3).
struct ChangeLogPage: Page {
    static let path = "/changes/log"
    static let act = Act.changeLessons

    struct Sheet: Sendable {
        let days: ClosedRange<Day>
        let lines: [ChangeLine]
        /// The events of the days; where the log is asked for a class, a teacher or a kind, their lessons stand instead.
        let events: [ListedDayEvent]
        let classes: [(value: String, title: String)]
        let teachers: [(value: String, title: String)]
        let zone: Zone
        let letterhead: Letterhead
    }

    private static let staff = SQL(
        """
        SELECT DISTINCT p.id, p.surname, p.given, p.patronymic, p.sort_key FROM duty d JOIN person p ON p.id = d.person
        JOIN course c ON c.id = d.object WHERE d.kind = 6 AND c.year = ?1 ORDER BY p.sort_key, p.id
        """)

    let wanted: LogWanted
    let form: Form

    init(_ form: Form) throws {
        let (from, to) = (try form.day("from", called: "С"), try form.day("to", called: "По"))
        if let from, let to, to < from {
            throw Objection("Последний день (\(to.russian)) раньше первого (\(from.russian)).", field: "to")
        }
        wanted = LogWanted(
            from: from, to: to, slug: try form.text("class", called: "Класс", limit: 40),
            teacher: form["teacher"].flatMap { ID<Person>($0) }?.number ?? 0,
            kind: form["kind"].flatMap { Int($0) }.flatMap { LessonChangeKind(rawValue: $0) })
        self.form = form
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let first = wanted.from ?? asking.today.monday, days = first...max(first, wanted.to ?? first + 13)
        let year = try records.year(on: first)?.number ?? 0
        return Sheet(
            days: days, lines: try records.changeLines(days, wanted),
            events: wanted.isOfAll ? try records.dayEvents(days) : [],
            classes: try records.classes(of: year).map { (value: $0.slug, title: $0.name.text) },
            teachers: try records.rows(Self.staff, year) { (value: "\($0.int(0))", title: PersonName($0, at: 1).list) },
            zone: asking.zone, letterhead: try records.letterhead(on: asking.today))
    }

    func table(_ sheet: Sheet) -> ListTable? {
        ListTable(
            "changes", "Изменения в расписании, \(RussianDate.range(sheet.days.lowerBound, sheet.days.upperBound))",
            head: [
                "Класс", "Предмет", "Учитель", "Что сделано", "Было", "Стало", "Причина", "Приказ", "Кто", "Когда",
                "Возвращено",
            ],
            rows: sheet.lines.map { line in
                [
                    line.classes.joined(separator: ", "), line.title,
                    line.teachers.map(\.short).joined(separator: ", "), line.change.kind.title, line.was, line.became,
                    line.change.grounds.reason, line.order, line.author?.short ?? "", moment(line, sheet),
                    line.change.isUndone ? "да" : "",
                ]
            })
    }

    private func moment(_ line: ChangeLine, _ sheet: Sheet) -> String {
        let (day, time, _) = sheet.zone.local(line.change.at)
        return "\(day.russian), \(time.text)"
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        View(
            "Журнал изменений расписания",
            main: """
                <main id="main" class="page" data-width="wide" tabindex="-1">\(sheet.letterhead.html)
                <header class="page__head"><h1>Журнал изменений</h1><p class="page__note">\
                \(RussianDate.range(sheet.days.lowerBound, sheet.days.upperBound))</p><div class="page__tools">\
                <button class="button" data-kind="quiet" type="button" data-behaviour="print">Печать</button>\
                <a class="button" data-kind="quiet" href="\(frame.link(file(sheet)))">CSV</a></div></header>
                \(frame.changeWays(.changeLog))\(filter(sheet, frame))\(table(sheet, frame))
                </main>
                """)
    }

    private func file(_ sheet: Sheet) -> Link {
        Link.changeLog.asking([
            ("format", "csv"), ("from", sheet.days.lowerBound.iso), ("to", sheet.days.upperBound.iso),
            ("class", wanted.slug), ("teacher", "\(wanted.teacher)"), ("kind", "\(wanted.kind?.rawValue ?? 0)"),
        ])
    }

    private func filter(_ sheet: Sheet, _ frame: Frame) -> HTML {
        let fields = Fields(form)
        let kinds = LessonChangeKind.allCases.map { (value: String($0.rawValue), title: $0.title) }
        return """
            <form class="inline-form" method="get" action="\(frame.link(.changeLog))">\
            \(fields.day("from", "С", sheet.days.lowerBound))\(fields.day("to", "По", sheet.days.upperBound))\
            \(fields.select("class", "Класс", [("", "все классы")] + sheet.classes))\
            \(fields.select("teacher", "Учитель", [("", "все учителя")] + sheet.teachers))\
            \(fields.select("kind", "Что сделано", [("", "всё")] + kinds))\
            <div class="field"><button class="button">Показать</button></div></form>

            """
    }

    private func table(_ sheet: Sheet, _ frame: Frame) -> HTML {
        let events = EventLines(sheet.events, sheet.lines)
        guard !sheet.lines.isEmpty || !sheet.events.isEmpty else {
            return "<p class=\"empty\">В эти дни расписание не менялось.</p>"
        }
        return """
            <table class="table" data-cards data-sticky><thead><tr><th scope="col">Класс, предмет</th>\
            <th scope="col">Что сделано</th><th scope="col">Было</th><th scope="col">Стало</th><th scope="col">Причина</th>\
            <th scope="col">Приказ</th><th scope="col">Кто и когда</th></tr></thead><tbody>
            \(events.html(frame, sheet.zone))\
            \(each: sheet.lines.filter { !events.tell($0) }, { row($0, sheet, frame) })</tbody></table>
            """
    }

    private func row(_ line: ChangeLine, _ sheet: Sheet, _ frame: Frame) -> HTML {
        let change = line.change
        return """
            <tr><th scope="row"><a href="\(frame.link(.changes(of: change.lesson)))">\
            \(line.classes.joined(separator: ", ")), \(line.title.lowercasedFirst)</a>\
            \(each: line.teachers, { " <small>\($0.short)</small>" })</th>\
            <td data-label="Что сделано">\(change.kind.title)\(if: change.isUndone, ", потом возвращён")</td>\
            <td data-label="Было">\(line.was)</td><td data-label="Стало">\(line.became)</td>\
            <td data-label="Причина">\(change.grounds.reason)</td><td data-label="Приказ">\(line.order)</td>\
            <td data-label="Кто и когда">\(line.author?.short ?? "программа"), \(moment(line, sheet))</td></tr>

            """
    }
}
