import Markup
import School

/// Draws the cells of one page. Fifteen hundred of them have some thirty looks, so each look is put together once.
struct CellInk {
    private let symbols: Symbols
    private let zone: Zone
    private let today: Day
    private var known: [Int: HTML] = [:]
    /// Cells whose mark the family does not see yet, before and after the words that say since when it will.
    private var fresh: [Int: (before: HTML, after: HTML)] = [:]
    private var times: [Moment: HTML] = [:]
    /// The look of the cell before: most cells look like their neighbour.
    private var last: (key: Int, html: HTML) = (Int.min, .none)

    init(_ symbols: Symbols, zone: Zone, today: Day) {
        (self.symbols, self.zone, self.today) = (symbols, zone, today)
    }

    /// Adds a cell; the entry is where the Tab key lands, `again` are the marks of a work done again, `until` is the day
    /// of its point, `seen` is when the family sees it.
    mutating func draw(
        _ cell: GridCell, _ column: (isLocked: Bool, isFixed: Bool), isEntry: Bool, again: @autoclosure () -> [Mark],
        until: @autoclosure () -> Day?, seen: @autoclosure () -> Moment?, into html: inout HTML
    ) {
        let isPoint = cell.marks.first == .point, isFresh = cell.flags & 1 != 0 && !cell.isOut
        if isEntry || isPoint || cell.isAgain {
            let parts = parts(
                cell, column, isEntry: isEntry, again: cell.isAgain ? again() : [], until: isPoint ? until() : nil)
            html += parts.before
            if isFresh { html += time(seen()) }
            return html += parts.after
        }
        let key = Self.key(cell, column)
        if isFresh { return draw(fresh: cell, key, column, seen(), into: &html) }
        if last.key != key {
            last = (key, known[key] ?? made(cell, column))
            known[key] = last.html
        }
        html += last.html
    }

    private mutating func draw(
        fresh cell: GridCell, _ key: Int, _ column: (isLocked: Bool, isFixed: Bool), _ seen: Moment?,
        into html: inout HTML
    ) {
        let parts = fresh[key] ?? parts(cell, column, isEntry: false, again: [], until: nil)
        fresh[key] = parts
        html += parts.before
        html += time(seen)
        html += parts.after
    }

    /// «с 10:20», said once for all the cells of a moment.
    private mutating func time(_ moment: Moment?) -> HTML {
        guard let moment else { return "позже" }
        if let known = times[moment] { return known }
        let words: HTML = "\(zone.seen(from: moment, today: today))"
        times[moment] = words
        return words
    }

    /// Everything that a cell's look depends on, as one number.
    private static func key(_ cell: GridCell, _ column: (isLocked: Bool, isFixed: Bool)) -> Int {
        if cell.isOut { return -1 }
        let state = (column.isLocked ? 1 : 0) + (column.isFixed ? 2 : 0) + (cell.isPast ? 4 : 0) + cell.flags * 8
        let marks = ((cell.marks.first?.code ?? -1) + 1) * 4_096 + (cell.marks.second?.code ?? -1) + 1
        let letters = (cell.ghost?.number ?? 0) * 16 + (cell.attendance?.code.rawValue ?? 0)
        return (marks * 512 + letters) * 256 + state
    }

    private func made(_ cell: GridCell, _ column: (isLocked: Bool, isFixed: Bool)) -> HTML {
        let parts = parts(cell, column, isEntry: false, again: [], until: nil)
        return parts.before + parts.after
    }

    /// A cell up to the end of its words, and the rest of it: a fresh mark's words end with a time.
    private func parts(
        _ cell: GridCell, _ column: (isLocked: Bool, isFixed: Bool), isEntry: Bool, again: [Mark], until: Day?
    ) -> (before: HTML, after: HTML) {
        // The others can be stood in once the script is there: it makes each so as it comes to it.
        let tab: HTML = isEntry ? "<td tabindex=\"0\"" : "<td"
        if cell.isOut { return (tab + " class=\"is-out\" aria-readonly=\"true\"", ">—</td>") }
        var look = CellLook(cell, symbols, again: again)
        if column.isLocked || cell.isPast { look.add("is-locked") }
        let words = CellWords(cell, symbols, again: again, until: until, seen: "").text
        return (
            """
            \(tab)\(if: !look.classes.isEmpty, " class=\"\(look.classes)\"")\
            \(if: column.isFixed || column.isLocked || cell.isPast, " aria-readonly=\"true\"")\
            \(if: !words.isEmpty, " aria-label=\"\(words)")
            """,
            "\(if: !words.isEmpty, "\"")>\(look.text)</td>"
        )
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
