import Markup
import School
import Storage
import Web

/// The journal of a course over a period: the grid, typed like a spreadsheet.
struct JournalPage: Page {
    static let path = "/journal/:class/:subject"
    static let act = Act.seeJournal
    static let logged = LoggedOpening.journal

    private let address: CourseAddress
    private let period: String?
    private let year: Int?
    private let order: RowOrder
    private let found = Once<CourseLine>()

    init(_ form: Form) throws {
        address = try CourseAddress(form.part("class"), form.part("subject"))
        period = form["p"]
        year = try form.number("y", called: "Учебный год", in: 1990...2100)
        guard let order = RowOrder(rawValue: form["by"] ?? RowOrder.list.rawValue) else { throw NotFound() }
        self.order = order
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        try found.get {
            guard let course = try records.course(at: address, year: year, today: asking.today) else {
                throw NotFound()
            }
            return course
        }.scope(day: asking.today)
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> GridSheet {
        try GridSheet(found.get { throw NotFound() }, period: period, by: order, records, asking)
    }

    func freshUntil(_ sheet: GridSheet) -> Moment? { sheet.nextChange }

    func view(_ sheet: GridSheet, _ frame: Frame) -> View {
        View(
            "\(sheet.course.heading) — журнал", script: .journal,
            main: """
                <main id="main" class="sheet" tabindex="-1">
                \(sheet.letterhead.html)<div class="sheet__head">
                <ol class="crumbs"><li><a href="\(frame.link(.journals))">Журналы</a></li></ol>
                <header class="page__head"><h1 id="h1">\(sheet.course.heading)</h1>\(compared(sheet))\
                \(sort(sheet))\(ordered(sheet))\(markless(sheet))\(scales(sheet))
                <nav class="tabs" data-role="periods" aria-label="Период">\
                \(each: sheet.periods, { tab($0.slug, $0.title, sheet, frame) })\
                \(tab("year", "год", sheet, frame))</nav>
                <div class="page__tools">\(topics(sheet, frame))\(finals(sheet, frame))\(plan(sheet, frame))\(look(sheet, frame))\
                <button class="button" data-kind="quiet" type="button" data-behaviour="print">Печать</button></div>\
                </header>\(sheet.attestation.map { attestation($0, sheet) })\(closed(sheet, frame))
                </div>
                <div class="sheet__body">
                \(body(sheet, frame))
                </div>
                \(sheet.comparison)</main>
                """)
    }

    /// A closed period blocks; a column of it is asked for.
    private func closed(_ sheet: GridSheet, _ frame: Frame) -> HTML {
        guard sheet.asks else { return .none }
        let words = sheet.shown.period.flatMap { period -> String? in
            let name = sheet.closedClass.map { " для \($0.name)" } ?? ""
            return (sheet.closedClass?.at ?? period.closedAt).map {
                "\(period.closedTitle)\(name) \(sheet.zone.day(of: $0).russian)"
            }
        }
        let link = frame.link(.askOpening(sheet.course.id))
        return """
            <p class="notice">\(words ?? "Давние записи закрыты для правки"). \
            <a href="\(link)">Попросить открыть столбец</a> — обычно отвечают за день.</p>
            """
    }

    /// Where the paper journal is kept too, the page says so (000 п. 1.2; 001 п. 7.1).
    private func compared(_ sheet: GridSheet) -> HTML {
        sheet.mode.isCompared ? "<p class=\"page__note\">сверка с бумажным: на печати</p>" : .none
    }

    /// What sort of journal it is, where it is not the class's own; printed too.
    private func sort(_ sheet: GridSheet) -> HTML {
        let sort = sheet.course.section
        return sort == .lessons ? .none : "<p class=\"page__note\">\(sort.journal)</p>"
    }

    /// In which order the students stand, where it is not the list's; printed too.
    private func ordered(_ sheet: GridSheet) -> HTML {
        sheet.order == .list ? .none : "<p class=\"page__note\">ученики по среднему баллу</p>"
    }

    private func markless(_ sheet: GridSheet) -> HTML {
        guard sheet.course.isMarkless else { return .none }
        let why = sheet.course.gradeLevel == 1 ? ": в 1 классе отметки не ставятся" : ""
        return "<p class=\"page__note\">не оценивается\(why)</p>"
    }

    /// From which day marks are put on which scale, where it was changed within the year; printed too.
    private func scales(_ sheet: GridSheet) -> HTML {
        let words = sheet.course.isMarkless ? nil : sheet.course.scales.words
        return words.map { "<p class=\"page__note\">Шкала: \($0)</p>" } ?? .none
    }

    /// Three days before the attestation whoever marks is told how many are left (003 п. 2.6).
    private func attestation(_ limit: TermLimit, _ sheet: GridSheet) -> HTML {
        guard !sheet.course.isMarkless, sheet.course.kind.hasMarks else { return .none }
        let left = limit.day - sheet.today, day = RussianDate.dayAndMonth(limit.day)
        let days = counted(left, "день", "дня", "дней")
        let when = left == 0 ? "Сегодня, \(day), аттестация" : "До аттестации \(day) — \(days)"
        let clause = limit.clause.isEmpty ? "" : " (\(limit.clause))"
        return "<p class=\"notice\" data-kind=\"warn\">\(when): отметки за уроки — не позже этого дня\(clause).</p>"
    }

    private func body(_ sheet: GridSheet, _ frame: Frame) -> HTML {
        if sheet.columns.isEmpty {
            return "<p class=\"empty\">В этом периоде уроков нет. Уроки появляются из расписания.</p>"
        }
        return GridDrawing(sheet: sheet, frame: frame).html
    }

    /// Another part of the same year, in the same order.
    private func tab(_ slug: String, _ title: String, _ sheet: GridSheet, _ frame: Frame) -> HTML {
        let year = self.year.map { [(name: "y", value: String($0))] } ?? []
        let link = Link.journal(address).asking([(name: "p", value: slug)] + year + sheet.order.asked)
        return """
            <a href="\(frame.link(link))"\(if: slug == sheet.shown.slug, " aria-current=\"page\"")>\(title)</a>
            """
    }

    /// The way to the final marks of what is shown.
    private func finals(_ sheet: GridSheet, _ frame: Frame) -> HTML {
        guard !sheet.course.isMarkless, sheet.course.kind.hasMarks else { return .none }
        let link = Link.finals(sheet.course.address, year: sheet.course.year, period: sheet.shown.slug)
        return "<a class=\"button\" href=\"\(frame.link(link))\">Итоги</a>"
    }

    /// The way to the right page of the spread.
    private func topics(_ sheet: GridSheet, _ frame: Frame) -> HTML {
        guard sheet.course.kind.hasTopics || sheet.course.kind.hasHomework else { return .none }
        let link = Link.topics(sheet.course.address, year: sheet.course.year, period: sheet.shown.slug)
        return "<a class=\"button\" href=\"\(frame.link(link))\">Темы и задания</a>"
    }

    /// The way to the plan that the lessons follow, for whoever may see it.
    private func plan(_ sheet: GridSheet, _ frame: Frame) -> HTML {
        guard sheet.course.kind.hasTopics,
            frame.asking?.may(.seePlan, on: sheet.course.scope(day: sheet.today)) == true
        else { return .none }
        let link = frame.link(.plan(sheet.course.address, year: sheet.course.year))
        return "<a class=\"button\" href=\"\(link)\">КТП</a>"
    }

    /// The way to who answers for the journal.
    private func title(_ sheet: GridSheet, _ frame: Frame) -> HTML {
        let link = frame.link(.title(sheet.course.address, year: sheet.course.year))
        return "<a href=\"\(link)\">Титул</a>"
    }

    /// The way to the same lesson as a plain list, which needs neither a grid nor a script.
    private func list(_ sheet: GridSheet, _ frame: Frame) -> HTML {
        let lesson =
            sheet.columns.first { $0.lesson.day == sheet.today } ?? sheet.columns.last { !$0.isFuture }
            ?? sheet.columns.first
        return lesson.map {
            "<a href=\"\(frame.link(.lesson($0.lesson.id, sheet.course.id)))\">Открыть как список</a>"
        } ?? .none
    }

    private func look(_ sheet: GridSheet, _ frame: Frame) -> HTML {
        let turn: HTML =
            sheet.turn.map { "<p>Ученики</p><a href=\"\(frame.link($0.link))\">\($0.words)</a><hr>" } ?? .none
        return """
            <details class="menu" data-side="end" data-behaviour="menu"><summary class="button" data-kind="quiet">Вид\
            </summary><div class="menu__list">\(title(sheet, frame))\(list(sheet, frame))\
            <button class="menu__narrow" type="button" data-behaviour="print">Печать</button><hr>\(turn)\(JournalPage.choices)</div>\
            </details>
            """
    }

    private static let choices: HTML = """
        <p>Строки</p><button type="button" data-density-choice="dense">Плотно</button>\
        <button type="button" data-density-choice="">Обычно</button><button type="button" data-density-choice="roomy">\
        Просторно</button>\
        <button type="button" data-density-choice="board">Доска</button><hr><p>После отметки</p>\
        <button type="button" data-advance-choice="down">Вниз</button><button type="button" \
        data-advance-choice="right">Вправо</button>\
        <button type="button" data-advance-choice="stay">Не двигаться</button><hr><p>Кнопки отметок</p>\
        <button type="button" data-hand-choice="right">Справа</button><button type="button" data-hand-choice="left">\
        Слева</button><hr>\
        <button type="button" data-heat-choice>Подсветка отметок</button>\
        <button type="button" data-shut-choice>Свернуть шапку</button>\
        <button type="button" data-tab-choice>Tab выходит из таблицы</button>
        """
}
