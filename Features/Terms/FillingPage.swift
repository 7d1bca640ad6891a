import Markup
import School
import Storage
import Web

/// «Заполнение журнала»: how often each teacher wrote after the term of an entry, and after the week in which the journal
/// is to be filled at all (001 п. 3.2, 6.6).
struct FillingPage: Page {
    static let path = "/terms/filling"
    static let act = Act.seeTerms

    /// So many days back are shown, unless others are chosen.
    private static let usual = 30

    struct Sheet: Sendable {
        let days: ClosedRange<Day>
        let lines: [FilledLine]
        /// By when the journal is to be filled at all; nil where no such term is set.
        let filling: TermRule?
    }

    private let form: Form
    private let from: Day?
    private let to: Day?

    init(_ form: Form) throws {
        self.form = form
        from = try form.day("from", called: "С")
        to = try form.day("to", called: "По")
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let last = min(to ?? asking.today, asking.today), days = min(from ?? last - Self.usual, last)...last
        let rule = asking.regulation.rule(.journalTerm)
        return Sheet(
            days: days, lines: try records.filled(days, at: asking.now), filling: rule.term == .unset ? nil : rule)
    }

    func freshUntil(_ sheet: Sheet) -> Moment? { sheet.lines.compactMap(\.nextChange).min().map { $0 + 1 } }

    func table(_ sheet: Sheet) -> ListTable? {
        ListTable(
            "filling", "Заполнение журнала, \(sheet.days.lowerBound.russian)–\(sheet.days.upperBound.russian)",
            head: head(sheet), rows: sheet.lines.map { cells($0, sheet) })
    }

    private func head(_ sheet: Sheet) -> [String] {
        let general = sheet.filling == nil ? [] : ["Внесено позже общего срока", "Не внесено и после общего срока"]
        return ["Учитель", "Записей", "Внесено позже срока"] + general
    }

    private func cells(_ line: FilledLine, _ sheet: Sheet) -> [String] {
        let general = sheet.filling == nil ? [] : ["\(line.filledLate)", "\(line.unfilled)"]
        return [line.name?.full ?? "учителя нет", "\(line.all)", "\(line.late)"] + general
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        let fields = Fields(form)
        let span = [(name: "from", value: sheet.days.lowerBound.iso), (name: "to", value: sheet.days.upperBound.iso)]
        let file = Link.filling.asking(span + [(name: "format", value: "csv")])
        return View(
            "Заполнение журнала",
            main: """
                <main id="main" class="page" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.terms))">Сроки и долги</a></li></ol>
                <header class="page__head"><h1>Заполнение журнала</h1><p class="page__note">\(note(sheet))</p>\
                <div class="page__tools"><a class="button" href="\(frame.link(file))">CSV</a>\
                <button class="button" data-kind="quiet" type="button" data-behaviour="print">Печать</button></div>\
                </header>
                <form class="inline-form no-print" method="get" action="\(frame.link(.filling))">\
                \(fields.day("from", "С", sheet.days.lowerBound))\(fields.day("to", "По", sheet.days.upperBound))\
                <div class="field"><button class="button">Показать</button></div></form>
                \(lines(sheet))<p class="print-stamp">\(frame.stamp)</p>
                </main>
                """)
    }

    /// What is counted, and by which of the two terms.
    private func note(_ sheet: Sheet) -> String {
        let span = "\(sheet.days.lowerBound.russian)–\(sheet.days.upperBound.russian)"
        let what = "Уроки за \(span): темы, переклички, домашние задания, отметки за письменные работы."
        guard let rule = sheet.filling else { return what }
        let soft = rule.isSoft ? ": это напоминание, опозданием не считается" : ""
        return what + " Общий срок заполнения журнала — \(rule.text)\(soft)."
    }

    private func lines(_ sheet: Sheet) -> HTML {
        guard !sheet.lines.isEmpty else { return "<p class=\"empty\">Уроков за эти дни не было.</p>" }
        let titles = head(sheet)
        return """
            <table class="table" data-cards><caption class="vh">Заполнение журнала по учителям</caption><thead><tr>\
            \(each: titles, { "<th scope=\"col\">\($0)</th>" })</tr></thead><tbody>
            \(each: sheet.lines, { line in
                let own = cells(line, sheet)
                return """
                    <tr><th scope="row">\(own[0])</th>\
                    \(each: titles.indices.dropFirst(), { "<td data-label=\"\(titles[$0])\">\(own[$0])</td>" })</tr>

                    """
            })</tbody></table>

            """
    }
}
