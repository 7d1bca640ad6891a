import School

/// What a screen reader says of a cell whose text and signs do not say it themselves; most cells need no such words.
struct CellWords {
    /// «Н, причина не указана», «4 и 5», «точка, сдать до 28 ноября», «3, позже срока, есть заметка»; empty for a plain
    /// cell.
    let text: String

    init(_ cell: GridCell, _ symbols: Symbols, again: [Mark], until: Day? = nil) {
        let marks = [cell.marks.first, cell.marks.second].compactMap { $0 }, code = cell.attendance?.code
        let isMark = marks.count < 2 && marks.first != .point && marks.first != .unmarked
        var known: AttendanceCode?
        if code == nil, marks.isEmpty, again.isEmpty, case .expected(let given)? = cell.ghost { known = given }
        let isPlain = isMark && again.isEmpty && code != .absent && known == nil
        guard !isPlain || cell.flags & 30 != 0 else {
            text = ""
            return
        }
        var words: [String] = []
        if let letter = code ?? known { words.append(symbols.letter(for: letter)) }
        if code == .absent { words.append("причина не указана") }
        // Grey to the eyes: nobody has recorded it.
        if known != nil { words.append("причина дана заранее") }
        var said = marks.map(Self.said)
        if let until, cell.marks.first == .point { said[0] += ", сдать до \(RussianDate.dayAndMonth(until))" }
        if !said.isEmpty { words.append(said.joined(separator: " и ")) }
        words += again.map { "пересдача " + Self.said($0) }
        let signs = [(2, "позже срока"), (20, "есть заметка"), (8, "причина со слов")]
        for (bit, sign) in signs where cell.flags & bit != 0 { words.append(sign) }
        text = words.filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private static func said(_ mark: Mark) -> String {
        mark == .point ? "точка" : mark == .unmarked ? "не оценивается" : mark.text
    }
}
