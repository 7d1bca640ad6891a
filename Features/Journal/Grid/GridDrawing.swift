import Markup
import School
import Web

/// The grid as a table: one pass, bytes appended, nothing computed twice.
struct GridDrawing {
    let sheet: GridSheet
    let frame: Frame

    /// The table with its data for the script.
    var html: HTML {
        """
        <table class="grid" role="grid" aria-labelledby="h1" aria-rowcount="\(sheet.rows.count + 2)" \
        aria-colcount="\(sheet.columns.count + 3)" data-behaviour="grid" data-cells="\(frame.link(.cells(sheet.course.address)))"\
        \(if: !sheet.isEditable, " aria-readonly=\"true\"")>
        <colgroup><col class="grid__cname">\(each: sheet.columns.indices, { column($0) })<col class="grid__cavg"><col class="grid__cperiod"></colgroup>
        <thead>\(GridHead(sheet: sheet, frame: frame).html)</thead>
        <tbody>\(each: sheet.rows.indices, { row($0) })</tbody>
        <tfoot><tr><th scope="row">Средняя столбца</th>\(each: sheet.columns.indices, { mean($0) })\
        <td class="grid__avg">\(mean)</td><td class="grid__period"></td></tr></tfoot>
        </table>
        <script type="application/json" id="grid-sheet">\(GridValues(sheet: sheet).json)</script>
        """
    }

    private func column(_ index: Int) -> HTML {
        let day = sheet.columns[index].lesson.day
        let isEdge = index > 0 && sheet.columns[index - 1].lesson.day.month != day.month
        return "<col class=\"grid__ccell\(if: day == sheet.today, " is-today")\(if: isEdge, " is-edge")\">"
    }

    private func row(_ index: Int) -> HTML {
        let row = sheet.rows[index], name = row.student.name.list
        var html: HTML = """
            <tr data-s="\(row.student.id.number)"><th scope="row" title="\(row.student.name.full)"><span class="grid__n">\(index + 1)</span>\
            <a href="\(frame.link(.person(row.student.id.person)))" tabindex="-1">\(name)</a></th>
            """
        for (place, cell) in row.cells.enumerated() { html += draw(cell, sheet.columns[place], isTabbable: index == 0 && place == entry) }
        html += "<td class=\"grid__avg\">\(row.average?.text ?? "—")</td><td class=\"grid__period\">\(period(row))</td></tr>\n"
        return html
    }

    /// The column where the Tab key lands: today's, else the last that can be written, else the first.
    private var entry: Int {
        sheet.columns.firstIndex { $0.lesson.day == sheet.today } ?? sheet.columns.lastIndex { $0.isEditable } ?? 0
    }

    private func draw(_ cell: GridCell, _ column: GridColumn, isTabbable: Bool) -> HTML {
        let tab: HTML = isTabbable ? "<td tabindex=\"0\"" : "<td tabindex=\"-1\""
        if cell.isOut { return tab + " class=\"is-out\" aria-readonly=\"true\">—</td>" }
        let isFixed = sheet.isEditable && !column.isEditable
        let text = CellLook(cell, sheet.symbols)
        if text.classes.isEmpty && !column.isLocked {
            return tab + (isFixed ? " aria-readonly=\"true\">" : ">") + "\(text.text)</td>"
        }
        return tab + """
             class="\(text.classes)\(if: column.isLocked, text.classes.isEmpty ? "is-locked" : " is-locked")"\
            \(if: isFixed || column.isLocked, " aria-readonly=\"true\"")\(if: text.text == ".", " aria-label=\"точка\"")>\(text.text)</td>
            """
    }

    private func period(_ row: GridRow) -> HTML {
        guard !sheet.course.isMarkless else { return "" }
        let few: HTML = row.forecast.missing > 0 && row.average != nil ? " мало" : row.forecast.isDisputed ? " спор" : ""
        guard let suggestion = row.forecast.suggestion else { return few }
        return "(\(suggestion.text))\(few)"
    }

    private func mean(_ index: Int) -> HTML {
        let marks = sheet.rows.flatMap { $0.cells[index].marks.compactMap { $0 } }.map { (mark: $0, weight: 1) }
        return "<td>\(Average(of: marks)?.fraction.text(digits: 1) ?? "")</td>"
    }

    /// The mean of the students' averages is not taken: it is the mean of all marks that stand here.
    private var mean: String {
        let sums = sheet.rows.compactMap(\.average)
        return Average(sum: sums.reduce(0) { $0 + $1.sum }, weight: sums.reduce(0) { $0 + $1.weight })?.text ?? ""
    }
}

/// A cell's text and classes.
struct CellLook {
    let text: String
    let classes: String

    init(_ cell: GridCell, _ symbols: Symbols) {
        let marks = cell.marks.compactMap { $0 }
        let absence = cell.attendance.map { symbols.letter(for: $0.code) }
        text = [absence, marks.isEmpty ? nil : marks.map(\.text).joined(separator: "/")].compactMap { $0 }.joined(separator: " ")
        var classes: [String] = []
        if marks.count == 1, case .five(let number) = marks[0] { classes.append("m\(number)") }
        if marks == [.point], absence == nil { classes.append("pt") }
        if marks.isEmpty, absence != nil { classes.append("abs") }
        for (bit, name) in [(1, "is-new"), (2, "is-late"), (4, "has-note"), (8, "is-hearsay")] where cell.flags & bit != 0 {
            classes.append(name)
        }
        self.classes = classes.joined(separator: " ")
    }
}
