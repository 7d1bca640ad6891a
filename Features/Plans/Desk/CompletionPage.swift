import Markup
import School
import Storage
import Web

/// «Выполнение программы»: plan, fact and lag of every course, works, and what the year's end will bring.
struct CompletionPage: Page {
    static let path = "/plans/completion"
    static let act = Act.seePlan

    struct Sheet: Sendable {
        let year: Int
        let day: Day
        let lines: [Completion]
        let courses: [CourseOfPlans]
        let filter: PlanFilter
        let letterhead: Letterhead
        /// Whether only safety briefings are asked for.
        let isSafety: Bool
    }

    private let filter: PlanFilter
    private let isSafety: Bool

    init(_ form: Form) throws {
        filter = try PlanFilter(form)
        isSafety = form["show"] == "safety"
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        guard let year = try records.yearInHand(on: asking.today)?.number else { throw NotFound() }
        let courses = try records.coursesOfPlans(year, on: asking.today)
        let wanted = courses.filter { filter.takes($0) }
        return Sheet(
            year: year, day: asking.today, lines: try records.completions(of: wanted, year, asking), courses: courses,
            filter: filter, letterhead: try records.letterhead(on: asking.today), isSafety: isSafety)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        let ways = sheet.filter.ways(frame, .planCompletion, sheet.isSafety ? "&amp;show=safety" : .none)
        return View(
            "Выполнение программы",
            main: """
                <main id="main" class="page" data-width="wide" tabindex="-1">
                \(sheet.letterhead.html)<header class="page__head"><h1>Выполнение программы \
                \(sheet.year)/\((sheet.year + 1) % 100)</h1><p class="page__note">на \(sheet.day.russian)</p>\
                \(ways)</header>
                <nav class="tabs" aria-label="Что показать">\
                \(tab(frame.link(.planCompletion), "Часы и работы", isOn: !sheet.isSafety))\
                \(tab(frame.link(.planBriefings), "Инструктажи по ТБ", isOn: sheet.isSafety))</nav>
                \(sheet.filter.form(sheet.courses, frame, .planCompletion))
                \(sheet.lines.isEmpty ? "<p class=\"empty\">Планов ещё нет.</p>"
                    : sheet.isSafety ? briefings(sheet) : table(sheet, frame))
                </main>
                """)
    }

    private func tab(_ link: Link, _ title: String, isOn: Bool) -> HTML {
        "<a href=\"\(link)\"\(if: isOn, " aria-current=\"page\"")>\(title)</a>"
    }

    private func table(_ sheet: Sheet, _ frame: Frame) -> HTML {
        """
        <div class="scroll-x" tabindex="0" role="region" aria-label="Выполнение программы"><table class="table" \
        data-cards><thead><tr><th scope="col">Курс</th><th scope="col">Учитель</th><th scope="col" class="num">План, ч\
        </th><th scope="col" class="num">К сегодня</th><th scope="col" class="num">Дано</th>\
        <th scope="col" class="num">Отставание</th><th scope="col" class="num">%</th>\
        <th scope="col" class="num">КР</th><th scope="col" class="num">ЛР и ПР</th>\
        <th scope="col">К концу года</th></tr></thead>
        <tbody>\(each: sheet.lines, { line($0, frame) })</tbody></table></div>
        """
    }

    private func line(_ line: Completion, _ frame: Frame) -> HTML {
        let address = CourseAddress(line.course.classSlug, line.course.slug), sums = line.sums
        return """
            <tr><th scope="row"><a href="\(frame.link(.plan(address, year: line.course.year)))">\(line.course.heading)\
            </a></th><td data-label="Учитель">\(line.course.teacherNames)</td>\
            <td class="num" data-label="План, ч">\(sums.planned)</td>\
            <td class="num" data-label="К сегодня">\(sums.due)</td>\
            <td class="num" data-label="Дано">\(sums.given)</td><td class="num" data-label="Отставание">\(sums.lag)\
            \(if: sums.lag > 0, " <span class=\"tag\" data-kind=\"warn\">отстаёт</span>")</td>\
            <td class="num" data-label="%">\(line.percent)</td>\
            <td class="num" data-label="КР">\(works(line.controls))</td>\
            <td class="num" data-label="ЛР и ПР">\(works(line.practicals))</td>\
            <td data-label="К концу года">\(line.forecast)</td></tr>

            """
    }

    private func works(_ works: WorksDone) -> HTML {
        "\(works.words)\(if: works.missing > 0, " <span class=\"tag\" data-kind=\"warn\">нет \(works.missing)</span>")"
    }

    private func briefings(_ sheet: Sheet) -> HTML {
        """
        <table class="table" data-cards><caption class="vh">Журнал инструктажей</caption><thead><tr>\
        <th scope="col">Курс</th><th scope="col">Тема</th><th scope="col">По плану</th><th scope="col">Проведён</th>\
        <th scope="col">Учитель</th></tr></thead><tbody>\(each: Self.briefings(sheet.lines), { cells in
            """
            <tr><th scope="row">\(cells[0])</th><td data-label="Тема">\(cells[1])</td>\
            <td data-label="По плану">\(cells[2])</td><td data-label="Проведён">\(cells[3])</td>\
            <td data-label="Учитель">\(cells[4])</td></tr>

            """
        })</tbody></table>
        """
    }

    private static func briefings(_ lines: [Completion]) -> [[String]] {
        lines.flatMap { line in
            line.briefings.map { one in
                [
                    line.course.heading, one.topic, one.planned?.russian ?? "", one.held?.russian ?? "нет",
                    line.course.teacherNames,
                ]
            }
        }
    }

    func table(_ sheet: Sheet) -> ListTable? {
        if sheet.isSafety {
            return ListTable(
                "briefings", "Инструктажи по ТБ на \(sheet.day.russian)",
                head: ["Курс", "Тема", "По плану", "Проведён", "Учитель"], rows: Self.briefings(sheet.lines))
        }
        return ListTable(
            "completion", "Выполнение программы на \(sheet.day.russian)",
            head: [
                "Курс", "Учитель", "План, ч", "К сегодня, ч", "Дано, ч", "Отставание, ч", "%", "КР проведено",
                "КР по плану к сегодня", "КР по плану на год", "ЛР и ПР проведено", "ЛР и ПР по плану к сегодня",
                "ЛР и ПР по плану на год", "Осталось уроков", "К концу года",
            ],
            rows: sheet.lines.map(Self.cells))
    }

    private static func cells(_ line: Completion) -> [String] {
        [
            line.course.heading, line.course.teacherNames, "\(line.sums.planned)", "\(line.sums.due)",
            "\(line.sums.given)", "\(line.sums.lag)", "\(line.percent)", "\(line.controls.held)",
            "\(line.controls.due)", "\(line.controls.planned)", "\(line.practicals.held)",
            "\(line.practicals.due)", "\(line.practicals.planned)",
            "\(line.sums.lessonsLeft)", line.forecast,
        ]
    }
}
