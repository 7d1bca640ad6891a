import Markup
import School

/// Draws the cells of one page. Fifteen hundred of them have some thirty looks, so each look is put together once.
struct CellInk {
    private let symbols: Symbols
    private var known: [Int: HTML] = [:]
    /// The look of the cell before: most cells look like their neighbour.
    private var last: (key: Int, html: HTML) = (Int.min, .none)

    init(_ symbols: Symbols) { self.symbols = symbols }

    /// Adds a cell; the entry is where the Tab key lands, `again` are the marks of a work done again, `until` is the day
    /// of its point. Since when a family sees a mark the page's data says, once for all the cells of a moment.
    mutating func draw(
        _ cell: GridCell, _ column: (isLocked: Bool, isFixed: Bool), isEntry: Bool, again: @autoclosure () -> [Mark],
        until: @autoclosure () -> Day?, into html: inout HTML
    ) {
        let isPoint = cell.marks.first == .point
        if isEntry || isPoint || cell.isAgain {
            return html += made(
                cell, column, isEntry: isEntry, again: cell.isAgain ? again() : [], until: isPoint ? until() : nil)
        }
        let key = Self.key(cell, column)
        if last.key != key {
            if let html = known[key] {
                last = (key, html)
            } else {
                last = (key, made(cell, column, isEntry: false, again: [], until: nil))
                known[key] = last.html
            }
        }
        html += last.html
    }

    /// Everything that a cell's look depends on, as one number.
    private static func key(_ cell: GridCell, _ column: (isLocked: Bool, isFixed: Bool)) -> Int {
        if cell.isOut { return -1 }
        let state = (column.isLocked ? 1 : 0) + (column.isFixed ? 2 : 0) + (cell.isPast ? 4 : 0) + cell.flags * 8
        let marks = ((cell.marks.first?.code ?? -1) + 1) * 4_096 + (cell.marks.second?.code ?? -1) + 1
        let letters = (cell.ghost?.number ?? 0) * 16 + (cell.attendance?.code.rawValue ?? 0)
        return (marks * 512 + letters) * 256 + state
    }

    private func made(
        _ cell: GridCell, _ column: (isLocked: Bool, isFixed: Bool), isEntry: Bool, again: [Mark], until: Day?
    ) -> HTML {
        // The others can be stood in once the script is there: it makes each so as it comes to it.
        let tab: HTML = isEntry ? "<td tabindex=\"0\"" : "<td"
        if cell.isOut { return tab + " class=\"is-out\" aria-readonly=\"true\">—</td>" }
        var look = CellLook(cell, symbols, again: again)
        if column.isLocked || cell.isPast { look.add("is-locked") }
        let words = CellWords(cell, symbols, again: again, until: until).text
        return """
            \(tab)\(if: !look.classes.isEmpty, " class=\"\(look.classes)\"")\
            \(if: column.isFixed || column.isLocked || cell.isPast, " aria-readonly=\"true\"")\
            \(if: !words.isEmpty, " aria-label=\"\(words)\"")>\(look.text)</td>
            """
    }
}

/// What the marks of a column come to.
struct ColumnTally {
    private(set) var sum = 0
    private(set) var count = 0

    /// Adds the marks of one cell.
    mutating func take(_ marks: Pair<Mark?>) {
        if let number = marks.first?.number { (sum, count) = (sum + number, count + 1) }
        if let number = marks.second?.number { (sum, count) = (sum + number, count + 1) }
    }
}
