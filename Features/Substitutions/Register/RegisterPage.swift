import Markup
import School
import Storage
import Web

/// «Журнал учёта пропущенных и замещённых уроков» (001 п. 3.2, 6.6) of a month, with the pay sheet below.
struct RegisterPage: Page {
    static let path = "/substitutions/register"
    static let act = Act.seeSubstitutions
    static let keeping = Keeping.nothing

    struct Sheet: Sendable {
        let month: Day
        let teacher: ID<Person>?
        let lines: [RegisterLine]
        let totals: [RegisterTotal]
        let people: [(value: String, title: String)]
        let letterhead: Letterhead
    }

    private let form: Form
    private let month: Day?
    private let teacher: ID<Person>?

    init(_ form: Form) throws {
        self.form = form
        let typed = form["m"] ?? ""
        month = Day(monthText: typed)
        if month == nil, !typed.isEmpty { throw NotFound() }
        teacher = form["teacher"].flatMap { ID<Person>($0) }
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let month = month ?? asking.today.wholeMonth.lowerBound
        let all = try records.substitutionRegister(month.wholeMonth, today: asking.today)
        let people = RegisterTotal.all(all).map { (value: "\($0.id.number)", title: $0.name.full) }
        let lines = all.filter { line in
            teacher.map { $0 == line.absent.id || $0 == line.substitute?.id } ?? true
        }
        return Sheet(
            month: month, teacher: teacher, lines: lines,
            totals: RegisterTotal.all(lines).filter { total in teacher.map { $0 == total.id } ?? true },
            people: people, letterhead: try records.letterhead(on: month.wholeMonth.upperBound))
    }

    static let head = [
        "Дата", "Класс", "Урок", "Предмет", "Отсутствовал(а)", "Причина", "Замещал(а)", "Что дано", "Приказ", "Часов",
    ]

    /// The columns that hold numbers: of the lesson and of hours.
    static let numbers: Set = [2, 9]

    func table(_ sheet: Sheet) -> ListTable? {
        ListTable(
            "substitutions-\(sheet.month.monthText)", "Журнал учёта пропущенных и замещённых уроков: \(title(sheet))",
            head: Self.head,
            rows: sheet.lines.map(\.cells)
                + sheet.totals.map {
                    ["Итого", "", "", "", $0.name.short, "", "", "пропущено \($0.missed)", "", "\($0.given)"]
                })
    }

    private func title(_ sheet: Sheet) -> String { "\(RussianDate.month(sheet.month)) \(sheet.month.year)" }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        View(
            "Учёт замен, \(title(sheet))",
            main: """
                <main id="main" class="page substitutions-register" tabindex="-1">
                \(sheet.letterhead.html)<header class="page__head">\
                <h1>Журнал учёта пропущенных и замещённых уроков</h1><p class="page__note">\(title(sheet))</p>\
                \(tools(sheet, frame))</header>
                \(Tabs.html(.substitutionRegister(), frame))\(choosing(sheet, frame))\(lines(sheet))\(totals(sheet))
                <p class="print-stamp">\(frame.stamp)</p>
                </main>
                """)
    }

    private func tools(_ sheet: Sheet, _ frame: Frame) -> HTML {
        let before = sheet.month - 1, after = sheet.month.wholeMonth.upperBound + 1
        let month = sheet.month.monthText, teacher = sheet.teacher?.number ?? 0
        let book = Link("/substitutions/register/file?m=\(month)&teacher=\(teacher)")
        let file = Link("/substitutions/register?m=\(month)&teacher=\(teacher)&format=csv")
        return """
            <div class="page__tools"><a class="button" href="\(frame.link(.substitutionRegister(before)))">‹ \
            \(RussianDate.month(before))</a><a class="button" href="\(frame.link(.substitutionRegister(after)))">\
            \(RussianDate.month(after)) ›</a><a class="button" href="\(frame.link(book))">XLSX</a>\
            <a class="button" href="\(frame.link(file))">CSV</a>\
            <button class="button" data-kind="quiet" type="button" data-behaviour="print">Печать</button></div>
            """
    }

    private func choosing(_ sheet: Sheet, _ frame: Frame) -> HTML {
        guard !sheet.people.isEmpty else { return .none }
        return """
            <form class="inline-form" method="get" action="\(frame.link(.substitutionRegister()))">\
            <input type="hidden" name="m" value="\(sheet.month.monthText)">\
            \(Fields(form).select("teacher", "Учитель", [("", "все")] + sheet.people, sheet.teacher.map { "\($0.number)" } ?? ""))\
            <div class="field"><button class="button">Показать</button></div></form>

            """
    }

    private func lines(_ sheet: Sheet) -> HTML {
        guard !sheet.lines.isEmpty else { return "<p class=\"empty\">В этом месяце уроки не пропускались.</p>" }
        return """
            <div class="scroll-x" tabindex="0" role="region" aria-label="Пропущенные и замещённые уроки">\
            <table class="table" data-cards><thead><tr>\(each: Self.head, { "<th scope=\"col\">\($0)</th>" })</tr></thead>\
            <tbody>
            \(each: sheet.lines, { line in
                """
                <tr><th scope="row">\(line.cells[0])</th>\
                \(each: Self.head.indices.dropFirst(), { "<td data-label=\"\(Self.head[$0])\">\(line.cells[$0])</td>" })</tr>

                """
            })</tbody></table></div>
            """
    }

    private func totals(_ sheet: Sheet) -> HTML {
        guard !sheet.totals.isEmpty else { return .none }
        return """
            <section class="section"><div class="section__head"><h2>Табель</h2></div>\
            <table class="table" data-cards><thead><tr><th scope="col">Учитель</th><th scope="col">Дано за других, ч</th>\
            <th scope="col">Пропущено, ч</th></tr></thead><tbody>
            \(each: sheet.totals, { total in
                """
                <tr><th scope="row">\(total.name.full)</th><td data-label="Дано за других, ч">\(total.given)</td>\
                <td data-label="Пропущено, ч">\(total.missed)</td></tr>

                """
            })</tbody></table></section>

            """
    }
}
