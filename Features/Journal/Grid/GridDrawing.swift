import Markup
import School
import Web

/// The grid as a table: one pass, bytes appended, nothing computed twice.
struct GridDrawing {
    private let sheet: GridSheet
    private let frame: Frame
    /// What the address of every student's card begins with.
    private let people: Link
    /// What a cell needs of its column, so that the column itself is not copied fifteen hundred times.
    private let looks: [(isLocked: Bool, isFixed: Bool)]
    /// What was begun before the page and settled after it must be heard of too: in seconds, more than a change takes.
    private static let slowest = 30
    /// The column where the Tab key lands: today's, else the last that can be written, else the first.
    private let entry: Int

    init(sheet: GridSheet, frame: Frame) {
        self.sheet = sheet
        self.frame = frame
        people = frame.link(Link("/people"))
        looks = sheet.columns.map { ($0.isLocked, sheet.isEditable && !$0.isEditable) }
        entry =
            sheet.columns.firstIndex { $0.lesson.day == sheet.today }
            ?? sheet.columns.lastIndex { $0.isEditable } ?? 0
    }

    /// The table with its data for the script.
    var html: HTML {
        var ink = CellInk(sheet.symbols), tallies = [ColumnTally](repeating: ColumnTally(), count: sheet.columns.count)
        let values = GridValues(sheet: sheet), json = values.json
        return """
            <table class="grid" role="grid" aria-multiselectable="true" aria-labelledby="h1" \
            aria-rowcount="\(sheet.rows.count + (sheet.course.isMarkless ? 2 : 3))" \
            aria-colcount="\(sheet.columns.count + 3)" data-behaviour="grid" data-course="\
            \(sheet.course.id.number)" data-at="\(sheet.now.seconds - Self.slowest)" data-final="\(summedUp)" data-cells="\
            \(frame.link(.cells(sheet.course.address)))"\
            \(if: !sheet.isEditable, " aria-readonly=\"true\"")\
            \(if: sheet.mayMove, " data-move=\"\(frame.link(Link("/changes/lesson")))\"")\
            \(if: sheet.asks, " data-ask=\"\(frame.link(.askOpening(sheet.course.id)))\"")\
            \(begins.map { " data-begins=\"\($0)\"" as HTML })\
            \(sheet.missed.map { " data-most=\"\($0.most)\"" as HTML })\
            \(if: sheet.order != .list, " data-by=\"\(sheet.order.rawValue)\"")\
            \(if: sheet.course.isMarkless, " data-markless")\(if: sheet.course.kind.hasTopics, " data-topics")\
            \(if: sheet.course.kind.hasHomework, " data-homework")>
            <colgroup><col class="grid__cname">\(each: sheet.columns.indices, { column($0) })<col class="grid__cavg"><col \
            class="grid__cperiod"></colgroup>
            <thead>\(GridHead(sheet: sheet, frame: frame).html)</thead>
            <tbody>\(drawn: { rows(&ink, &tallies, before: json, into: &$0) })</tbody>
            <tfoot><tr><th scope="row">Средняя столбца</th>\(each: tallies, footer)\
            <td class="grid__avg">\(mean)</td><td class="grid__period" aria-hidden="true" \
            title="Как шла средняя столбца">\(Spark(tallies, scale: values.numbers).text)</td></tr></tfoot>
            </table>
            \(GridNotes(sheet: sheet).html)
            <script type="application/json" id="grid-sheet">\(json)</script>
            """
    }

    /// In how many seconds the next lesson of today begins, and its column may be written in.
    private var begins: Int? {
        let coming = sheet.columns.lazy.filter { $0.isFuture && $0.lesson.day == sheet.today }.map(\.begins).min()
        return coming.map { $0.seconds - sheet.now.seconds + 1 }
    }

    /// What stands in the column of the period: the kind of the final mark and its period.
    private var summedUp: String {
        let period = sheet.shown.period?.id.number
        return "\((period == nil ? FinalKind.year : .period).rawValue):\(period ?? 0)"
    }

    private func column(_ index: Int) -> HTML {
        let day = sheet.columns[index].lesson.day
        let isEdge = index > 0 && sheet.columns[index - 1].lesson.day.month != day.month
        return "<col class=\"grid__ccell\(if: day == sheet.today, " is-today")\(if: isEdge, " is-edge")\">"
    }

    private func rows(_ ink: inout CellInk, _ tallies: inout [ColumnTally], before json: JSON, into html: inout HTML) {
        // Somewhat over what a plain cell, the rest of a row, and what follows the rows take.
        html.reserve((sheet.rows.count + 1) * (400 + 32 * sheet.columns.count) + json.bytes.count + 4_096)
        for index in sheet.rows.indices { row(index, &ink, &tallies, into: &html) }
    }

    private func row(_ index: Int, _ ink: inout CellInk, _ tallies: inout [ColumnTally], into html: inout HTML) {
        let row = sheet.rows[index], name = row.student.name.list, missed = sheet.missed?.standing(row)
        let isAsked = row.final == nil && (missed?.isMost ?? false)
        html += """
            <tr data-s="\(row.student.id.number)"\
            \(missed.map { " data-held=\"\($0.held)\" data-away=\"\($0.elsewhere)\"" as HTML })>\
            <th scope="row" title="\(row.student.name.full)"><span \
            class="grid__n">\(row.number)</span>\
            \(sheet.seesCards ? card(row, name) : "\(name)")\(sign(index))</th>
            """
        for (place, cell) in row.cells.enumerated() {
            let isEntry = index == 0 && place == entry
            ink.draw(
                cell, looks[place], isEntry: isEntry, again: row.extras.again(in: place),
                until: row.extras.due(in: place), into: &html)
            tallies[place].take(cell.marks)
        }
        html += """
            <td class="grid__avg">\(row.average?.text ?? "—")</td><td class="grid__period"\
            \(if: row.final != nil, " data-final=\"1\"")\(if: isAsked, " data-base=\"\(period(row))\"")>\
            \(isAsked ? asked(row) : period(row))</td></tr>

            """
    }

    private func card(_ row: GridRow, _ name: String) -> HTML {
        "<a href=\"\(people)/\(row.student.id.number)\" tabindex=\"-1\">\(name)</a>"
    }

    /// The number of what is said of the student under the grid.
    private func sign(_ index: Int) -> HTML {
        guard let number = sheet.notes.firstIndex(where: { $0.row == index }) else { return .none }
        return " <sup>\(number + 1)</sup>"
    }

    private func period(_ row: GridRow) -> HTML {
        guard !sheet.course.isMarkless else { return "" }
        if let final = row.final { return "<b>\(final.text)</b>" }
        let isFew = row.forecast.missing > 0 && row.average != nil
        // The thresholds are those of the five-point scale.
        guard case .five = sheet.course.scale else { return isFew ? " мало" : "" }
        let few: HTML = isFew ? " мало" : row.forecast.isDisputed ? " спор" : ""
        guard let suggestion = row.forecast.suggestion else { return few }
        return "(\(suggestion.text))\(few)"
    }

    /// The forecast of whoever missed more lessons than the school lets pass; its other badges stand behind this one.
    private func asked(_ row: GridRow) -> HTML {
        guard case .five = sheet.course.scale, let suggestion = row.forecast.suggestion else { return "н/а?" }
        return "(\(suggestion.text)) н/а?"
    }

    private func footer(_ tally: ColumnTally) -> HTML {
        "<td>\(Average(sum: tally.sum, weight: tally.count)?.fraction.text(digits: 1) ?? "")</td>"
    }

    /// The mean of the students' averages is not taken: it is the mean of all marks that stand here.
    private var mean: String {
        let sums = sheet.rows.compactMap(\.average)
        return Average(sum: sums.reduce(0) { $0 + $1.sum }, weight: sums.reduce(0) { $0 + $1.weight })?.text ?? ""
    }
}
