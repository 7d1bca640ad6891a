import Markup
import School
import Storage
import Web

/// «Тематические планы»: every course with how far its plan has come, for the deputy (001 п. 3.2, 4.3).
struct PlansPage: Page {
    static let path = "/plans"
    static let act = Act.seePlan

    struct Sheet: Sendable {
        let year: Int
        let lines: [PlanLine]
        let all: [PlanLine]
        let filter: PlanFilter
        /// By when plans are to be there; nil where the regulation sets no term.
        let deadline: Deadline?

        /// «2025/26».
        var yearName: String { "\(year)/\((year + 1) % 100)" }
    }

    private let filter: PlanFilter

    init(_ form: Form) throws { filter = try PlanFilter(form) }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        guard let year = try records.yearInHand(on: asking.today) else { throw NotFound() }
        let all = try PlanLine.all(
            records, year: year.number, on: max(asking.today, year.starts), now: asking.now)
        return Sheet(
            year: year.number, lines: all.filter { filter.takes($0) }, all: all, filter: filter,
            deadline: try records.planDeadline(of: year))
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        View(
            "Тематические планы",
            main: """
                <main id="main" class="page" data-width="wide" tabindex="-1">
                <header class="page__head"><h1>Тематические планы \(sheet.yearName)</h1>\
                <p class="page__note">\(sums(sheet))</p>\(sheet.filter.ways(frame, .plans))</header>
                \(sheet.filter.counts(sheet.all, frame))
                \(sheet.filter.form(sheet.all.map(\.course), frame, .plans))
                \(sheet.lines.isEmpty ? "<p class=\"empty\">Таких планов нет.</p>" : PlanGroups(lines: sheet.lines, frame: frame).html)
                <p class="print-stamp">\(frame.stamp)</p>
                </main>
                """)
    }

    private func sums(_ sheet: Sheet) -> String {
        let term = sheet.deadline.map { "срок " + $0.words } ?? "срок регламентом не установлен"
        let own = sheet.filter.own(sheet.all)
        return "согласовано \(own.count(where: \.isApproved)) из \(own.count) · " + term
    }

    func table(_ sheet: Sheet) -> ListTable? {
        ListTable(
            "plans", "Тематические планы, \(sheet.yearName)",
            head: [
                "Курс", "Учитель", "Состояние", "Версия", "Часов в КТП", "По учебному плану", "Листов ждёт решения",
            ],
            rows: sheet.lines.map { line in
                [
                    line.course.heading, line.course.teacherNames, line.title, line.plan.map { "\($0.version)" } ?? "",
                    line.hours.map { "\($0)" } ?? "", line.course.curriculum.map { "\($0)" } ?? "", "\(line.waiting)",
                ]
            })
    }
}
