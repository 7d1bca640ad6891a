import Markup
import School
import Storage
import Web

/// The thematic plan of a course (КТП): its topics with the days that the timetable gives them, typed in a plain form.
struct PlanPage: Page {
    static let path = "/journal/:class/:subject/plan"
    static let act = Act.seePlan

    private let address: PlanAddress
    private let version: Int?
    private let form: Form

    init(_ form: Form) throws {
        address = try PlanAddress(form)
        version = try form.number("v", called: "Версия", in: 1...1_000)
        self.form = form
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { try address.scope(records, asking) }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> PlanSheet {
        try PlanSheet(
            address.course(records, asking), version: version, records, asking, address.scope(records, asking))
    }

    func view(_ sheet: PlanSheet, _ frame: Frame) -> View {
        let course = sheet.course
        return View(
            "\(course.heading) — тематический план",
            main: """
                <main id="main" class="page" data-width="wide" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.journal(course.address)))">\(course.heading)</a></li></ol>
                <header class="page__head"><h1>\(course.heading) · КТП \(course.yearName)</h1>\
                <p class="page__note">\(PlanHead.sums(sheet))</p>\(PlanHead.tools(sheet, frame))</header>
                \(ErrorSummary("Не сохранено: проверьте запись", frame.objection).html)
                \(PlanHead.notices(sheet))
                \(PlanTable(sheet: sheet, form: form, frame: frame).html)
                \(PlanSections.html(sheet.rows))
                \(PlanSteps(sheet: sheet, form: form, frame: frame).html)
                </main>
                """)
    }

    func table(_ sheet: PlanSheet) -> ListTable? {
        let kinds = Dictionary(sheet.kinds.map { ($0.id, $0.kind.code) }, uniquingKeysWith: { first, _ in first })
        return ListTable(
            "plan", "КТП: \(sheet.course.heading), \(sheet.course.yearName)",
            head: ["№", "Дата по плану", "Дата", "Тема", "Часов", "Задание", "Вид", "Раздел", "ТБ"],
            rows: sheet.rows.enumerated().map { place, row in
                [
                    "\(place + 1)", row.topic.day?.russian ?? "", row.day?.russian ?? "", row.topic.topic,
                    "\(row.topic.hours)", row.topic.homework, row.topic.kind.flatMap { kinds[$0] } ?? "",
                    row.topic.section, row.topic.isSafety ? "да" : "",
                ]
            })
    }
}
