import School

/// A cell's text and classes.
struct CellLook {
    private(set) var text = ""
    private(set) var classes = ""

    init(_ cell: GridCell, _ symbols: Symbols, again: [Mark] = []) {
        if let attendance = cell.attendance { text = symbols.letter(for: attendance.code) }
        let hasLetter = !text.isEmpty
        let (first, second) = (cell.marks.first ?? cell.marks.second, cell.marks.first == nil ? nil : cell.marks.second)
        if let first { text += (hasLetter ? " " : "") + first.text }
        if let second { text += "/" + second.text }
        for mark in again { text += "→" + mark.text }
        if !again.isEmpty { add("again") }
        if second == nil, again.isEmpty, case .five(let number) = first { add("m\(number)") }
        if first == .point, second == nil, !hasLetter { add("pt") }
        if first == nil, hasLetter { add("abs") }
        if second != nil, hasLetter { add("is-long") }
        if text.isEmpty, let ghost = cell.ghost {
            text = ghost.text(symbols)
            add("is-ghost")
        }
        guard cell.flags != 0 else { return }
        let names = [(1, "is-new"), (2, "is-late"), (20, "has-note"), (8, "is-hearsay")]
        for (bit, name) in names where cell.flags & bit != 0 { add(name) }
    }

    /// One more class.
    mutating func add(_ name: String) { classes += classes.isEmpty ? name : " " + name }
}
