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
        /// By which day plans are to be there; nil where the regulation sets no term.
        let due: Day?

        /// «2025/26».
        var yearName: String { "\(year)/\((year + 1) % 100)" }
    }

    private let filter: PlanFilter

    init(_ form: Form) throws { filter = try PlanFilter(form) }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        guard let year = try records.yearInHand(on: asking.today) else { throw NotFound() }
        let due = PlanTerm.day(of: year.number, asking.regulation)
        let all = try PlanLine.all(records, year: year.number, on: max(asking.today, year.starts), due: due)
        return Sheet(year: year.number, lines: all.filter { filter.takes($0) }, all: all, filter: filter, due: due)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        View(
            "Тематические планы",
            main: """
                <main id="main" class="page" data-width="wide" tabindex="-1">
                <header class="page__head"><h1>Тематические планы \(sheet.yearName)</h1>\
                <p class="page__note">\(Self.sums(sheet))</p>\(sheet.filter.ways(frame, .plans))</header>
                \(sheet.filter.form(sheet.all.map(\.course), frame, .plans, hasStates: true))
                \(sheet.lines.isEmpty ? "<p class=\"empty\">Таких планов нет.</p>" : Self.table(sheet.lines, frame))
                </main>
                """)
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

    private static func sums(_ sheet: Sheet) -> String {
        let lines = sheet.all, missing = lines.count { $0.plan == nil }
        let waiting = lines.count { $0.plan?.state == .submitted }
        let approved = lines.count { $0.plan?.state == .approved }
        let term = sheet.due.map { " · срок \($0.russian)" } ?? ""
        return "согласовано \(approved) из \(lines.count) · на согласовании \(waiting) · нет плана \(missing)" + term
    }

    private static func table(_ lines: [PlanLine], _ frame: Frame) -> HTML {
        """
        <table class="table" data-cards><thead><tr><th scope="col">Курс</th><th scope="col">Учитель</th>\
        <th scope="col">Состояние</th><th scope="col" class="num">Часов в КТП</th>\
        <th scope="col" class="num">По учебному плану</th></tr></thead>
        <tbody>\(each: lines, { row($0, frame) })</tbody></table>
        """
    }

    private static func row(_ line: PlanLine, _ frame: Frame) -> HTML {
        let course = line.course
        let link = frame.link(.plan(CourseAddress(course.classSlug, course.slug), year: course.year))
        let isOdd = line.hours != nil && course.curriculum != nil && line.hours != course.curriculum
        return """
            <tr><th scope="row"><a href="\(link)">\(course.heading)</a></th>\
            <td data-label="Учитель">\(course.teacherNames)</td>\
            <td data-label="Состояние"><span class="tag"\(line.kind)>\(line.title)</span>\
            \(if: line.waiting > 0, " <span class=\"tag\" data-kind=\"warn\">лист корректировки</span>")</td>\
            <td class="num" data-label="Часов в КТП">\(line.hours.map { "\($0)" } ?? "")\
            \(if: isOdd, " <span class=\"tag\" data-kind=\"warn\">не сходится</span>")</td>\
            <td class="num" data-label="По учебному плану">\(course.curriculum.map { "\($0)" } ?? "")</td></tr>

            """
    }
}
