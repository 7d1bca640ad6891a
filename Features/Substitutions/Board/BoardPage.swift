import Markup
import School
import Storage
import Web

/// The changes of a day on one sheet for the wall, in large letters and without a word about why anybody is away.
struct BoardPage: Page {
    static let path = "/substitutions/board"
    static let act = Act.seeSubstitutions

    struct Sheet: Sendable {
        let day: Day
        let lines: [BoardLine]
        let events: [BoardEvent]
    }

    private let day: Day?

    init(_ form: Form) throws {
        let typed = form["d"] ?? ""
        day = Day(iso: typed)
        if day == nil, !typed.isEmpty { throw NotFound() }
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let day = day ?? asking.today, (lines, events) = try records.board(of: day)
        return Sheet(day: day, lines: lines, events: events)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        let day = RussianDate.withFullWeekday(sheet.day)
        return View(
            "Изменения в расписании, \(RussianDate.dayAndMonth(sheet.day))",
            main: """
                <main id="main" class="page board" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.substitutions(sheet.day)))">Замены</a></li></ol>
                <header class="page__head"><h1>Изменения в расписании</h1><p class="page__note">\(day)</p>\
                <div class="page__tools"><button class="button" data-kind="main" type="button" data-behaviour="print">\
                Печать</button></div></header>
                \(each: sheet.events, { "<p class=\"board__event\"><b>\($0.words)</b> — \($0.groups.joined(separator: ", "))</p>" })\
                \(table(sheet))
                </main>
                """)
    }

    private func table(_ sheet: Sheet) -> HTML {
        guard !sheet.lines.isEmpty else {
            return sheet.events.isEmpty ? "<p class=\"empty\">В этот день всё по расписанию.</p>" : .none
        }
        return """
            <table class="table" data-cards><thead><tr><th scope="col">Урок</th><th scope="col">Класс</th>\
            <th scope="col">Предмет</th><th scope="col">Что изменилось</th></tr></thead><tbody>
            \(each: sheet.lines, { line in
                """
                <tr><th scope="row">\(line.n)-й, \(line.starts.text)</th><td data-label="Класс">\(line.group)</td>\
                <td data-label="Предмет">\(line.subject)</td><td data-label="Что изменилось">\(line.words)</td></tr>

                """
            })</tbody></table>
            """
    }
}
