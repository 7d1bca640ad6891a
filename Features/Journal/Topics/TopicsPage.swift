import Markup
import School
import Storage
import Web

/// «Темы и задания»: the right page of the journal's spread, written in place and printed as the paper one (003 п. 2.7).
struct TopicsPage: Page {
    static let path = "/journal/:class/:subject/topics"
    static let act = Act.seeJournal
    static let logged = LoggedOpening.journal

    private let address: CourseAddress
    private let form: Form
    private let year: Int?
    /// The parallel course whose words are offered.
    private let like: ID<Course>?
    private let found = Once<CourseLine>()

    init(_ form: Form) throws {
        address = try CourseAddress(form.part("class"), form.part("subject"))
        year = try form.number("y", called: "Учебный год", in: 1990...2100)
        like = form["like"].flatMap { ID<Course>($0) }
        self.form = form
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        try found.get {
            guard let course = try records.course(at: address, year: year, today: asking.today) else {
                throw NotFound()
            }
            return course
        }.scope(day: asking.today)
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> TopicsSheet {
        try TopicsSheet(found.get { throw NotFound() }, period: form["p"], like: like, records, asking)
    }

    func view(_ sheet: TopicsSheet, _ frame: Frame) -> View {
        let course = sheet.course
        return View(
            "\(course.heading) — темы и задания", script: .topics,
            main: """
                <main id="main" class="page" tabindex="-1">
                \(sheet.letterhead.html)<ol class="crumbs"><li>\
                <a href="\(frame.link(.journal(course.address, period: sheet.shown.slug)))">\(course.heading)</a></li></ol>
                <header class="page__head"><h1>Темы и задания · \(course.heading)</h1>\
                <p class="only-print">\(sheet.shown.title)</p>\
                <nav class="tabs" aria-label="Период">\(each: sheet.periods, { tab($0.slug, $0.title, sheet, frame) })\
                \(tab("year", "год", sheet, frame))</nav>\
                <div class="page__tools"><button class="button" data-kind="quiet" type="button" \
                data-behaviour="print">Печать</button></div></header>
                \(ErrorSummary("Не сохранено: проверьте запись", frame.objection).html)\
                \(if: sheet.rows.contains(where: \.mayRecord), TopicsPage.hint)
                \(body(sheet, frame))
                </main>
                """)
    }

    private static let hint: HTML = """
        <p class="note no-print"><span class="topics__keys">Enter — следующий урок, Tab — задание, F2 — открыть урок. \
        </span>«—» значит «не задано». <span class="topics__keys">Столбец из Excel вставляется в поле первого из \
        уроков.</span></p>
        """

    private func body(_ sheet: TopicsSheet, _ frame: Frame) -> HTML {
        if sheet.rows.isEmpty {
            return "<p class=\"empty\">В этом периоде уроков нет. Уроки появляются из расписания.</p>"
        }
        let rows = TopicsView(sheet: sheet, form: form, frame: frame).html
        return "\(ParallelOffer(sheet: sheet, frame: frame).chips)\(rows)"
    }

    private func tab(_ slug: String, _ title: String, _ sheet: TopicsSheet, _ frame: Frame) -> HTML {
        """
        <a href="\(frame.link(.topics(address, year: sheet.course.year, period: slug)))"\
        \(if: slug == sheet.shown.slug, " aria-current=\"page\"")>\(title)</a>
        """
    }
}
