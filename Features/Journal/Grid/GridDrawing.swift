import Markup
import School
import Web

/// The grid as a table: one pass, bytes appended, nothing computed twice.
struct GridDrawing {
    private let sheet: GridSheet
    private let frame: Frame
    /// What a cell needs of its column, so that the column itself is not copied fifteen hundred times.
    private let looks: [(isLocked: Bool, isFixed: Bool)]
    /// The column where the Tab key lands: today's, else the last that can be written, else the first.
    private let entry: Int

    init(sheet: GridSheet, frame: Frame) {
        self.sheet = sheet
        self.frame = frame
        looks = sheet.columns.map { ($0.isLocked, sheet.isEditable && !$0.isEditable) }
        entry =
            sheet.columns.firstIndex { $0.lesson.day == sheet.today }
            ?? sheet.columns.lastIndex { $0.isEditable } ?? 0
    }

    /// The table with its data for the script.
    var html: HTML {
        """
        <table class="grid" role="grid" aria-labelledby="h1" aria-rowcount="\(sheet.rows.count + 2)" \
        aria-colcount="\(sheet.columns.count + 3)" data-behaviour="grid" data-cells="\
        \(frame.link(.cells(sheet.course.address)))"\
        \(if: !sheet.isEditable, " aria-readonly=\"true\"")>
        <colgroup><col class="grid__cname">\(each: sheet.columns.indices, { column($0) })<col class="grid__cavg"><col \
        class="grid__cperiod"></colgroup>
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
            <tr data-s="\(row.student.id.number)"><th scope="row" title="\(row.student.name.full)"><span \
            class="grid__n">\(index + 1)</span>\
            <a href="\(frame.link(.person(row.student.id.person)))" tabindex="-1">\(name)</a></th>
            """
        for (place, cell) in row.cells.enumerated() {
            html += index == 0 && place == entry ? "<td tabindex=\"0\"" : Self.cell
            draw(cell, looks[place], into: &html)
        }
        html +=
            "<td class=\"grid__avg\">\(row.average?.text ?? "—")</td><td class=\"grid__period\">\(period(row))</td></tr>\n"
        return html
    }

    private static let cell: HTML = "<td tabindex=\"-1\""
    private static let empty: HTML = "></td>"
    private static let `class`: HTML = " class=\""
    private static let quote: HTML = "\""
    private static let readOnly: HTML = " aria-readonly=\"true\""
    private static let close: HTML = ">"
    private static let end: HTML = "</td>"

    /// The rest of a cell after its opening; written piece by piece, as most of a page is this.
    private func draw(_ cell: GridCell, _ column: (isLocked: Bool, isFixed: Bool), into html: inout HTML) {
        if cell.isOut { return html += " class=\"is-out\" aria-readonly=\"true\">—</td>" }
        var look = CellLook(cell, sheet.symbols)
        if column.isLocked { look.add("is-locked") }
        if !look.classes.isEmpty {
            html += Self.class
            html.append(text: look.classes)
            html += Self.quote
        }
        if column.isFixed || column.isLocked { html += Self.readOnly }
        if look.text.isEmpty { return html += Self.empty }
        if look.text == "." { html += " aria-label=\"точка\"" }
        html += Self.close
        html.append(text: look.text)
        html += Self.end
    }

    private func period(_ row: GridRow) -> HTML {
        guard !sheet.course.isMarkless else { return "" }
        let few: HTML =
            row.forecast.missing > 0 && row.average != nil ? " мало" : row.forecast.isDisputed ? " спор" : ""
        guard let suggestion = row.forecast.suggestion else { return few }
        return "(\(suggestion.text))\(few)"
    }

    private func mean(_ index: Int) -> HTML {
        var sum = 0, count = 0
        for row in sheet.rows {
            for mark in [row.cells[index].marks.first?.number, row.cells[index].marks.second?.number] {
                guard let mark else { continue }
                sum += mark
                count += 1
            }
        }
        return "<td>\(Average(sum: sum, weight: count)?.fraction.text(digits: 1) ?? "")</td>"
    }

    /// The mean of the students' averages is not taken: it is the mean of all marks that stand here.
    private var mean: String {
        let sums = sheet.rows.compactMap(\.average)
        return Average(sum: sums.reduce(0) { $0 + $1.sum }, weight: sums.reduce(0) { $0 + $1.weight })?.text ?? ""
    }
}

/// A cell's text and classes.
struct CellLook {
    private(set) var text = ""
    private(set) var classes = ""

    init(_ cell: GridCell, _ symbols: Symbols) {
        if let attendance = cell.attendance { text = symbols.letter(for: attendance.code) }
        let hasLetter = !text.isEmpty
        let (first, second) = (cell.marks.first ?? cell.marks.second, cell.marks.first == nil ? nil : cell.marks.second)
        if let first { text += (hasLetter ? " " : "") + first.text }
        if let second { text += "/" + second.text }
        if second == nil, case .five(let number) = first { add("m\(number)") }
        if first == .point, second == nil, !hasLetter { add("pt") }
        if first == nil, hasLetter { add("abs") }
        guard cell.flags != 0 else { return }
        let names = [(1, "is-new"), (2, "is-late"), (4, "has-note"), (8, "is-hearsay")]
        for (bit, name) in names where cell.flags & bit != 0 { add(name) }
    }

    /// One more class.
    mutating func add(_ name: String) { classes += classes.isEmpty ? name : " " + name }
}
