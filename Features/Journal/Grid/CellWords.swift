import School

/// What a screen reader says of a cell whose text and signs do not say it themselves; most cells need no such words.
struct CellWords {
    /// «Н, причина не указана», «4 и 5», «точка, сдать до 28 ноября», «3, позже срока, есть заметка», «5, семья увидит
    /// позже»; empty for a plain cell.
    let text: String

    init(_ cell: GridCell, _ symbols: Symbols, again: [Mark], until: Day? = nil) {
        let marks = [cell.marks.first, cell.marks.second].compactMap { $0 }
        let isMark = marks.count < 2 && marks.first != .point && marks.first != .unmarked
        let ghost = cell.attendance == nil && marks.isEmpty && again.isEmpty ? cell.ghost : nil
        let about = cell.attendance?.code == .absent ? "причина не указана" : ghost?.words ?? ""
        guard !isMark || !again.isEmpty || !about.isEmpty || cell.flags & 31 != 0 else {
            text = ""
            return
        }
        var words: [String] = []
        if let letter = cell.attendance?.code ?? ghost?.code { words.append(symbols.letter(for: letter)) }
        words.append(about)
        var said = marks.map(Self.said)
        if let until, cell.marks.first == .point { said[0] += ", сдать до \(RussianDate.dayAndMonth(until))" }
        if !said.isEmpty { words.append(said.joined(separator: " и ")) }
        words += again.map { "пересдача " + Self.said($0) }
        let signs = [(2, "позже срока"), (20, "есть заметка"), (8, "причина со слов")]
        for (bit, sign) in signs where cell.flags & bit != 0 { words.append(sign) }
        if cell.flags & 1 != 0 { words.append("семья увидит позже") }
        text = words.filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private static func said(_ mark: Mark) -> String {
        mark == .point ? "точка" : mark == .unmarked ? "не оценивается" : mark.text
    }
}

extension GridCell.Ghost {
    /// The sign that is shown in grey; nil for what is no attendance.
    fileprivate var code: AttendanceCode? {
        switch self {
        case .freed: nil
        case .expected(let code), .ofLesson(let code): code
        }
    }

    /// Why the sign is grey to the eyes: nobody has recorded it, or it is recorded beside.
    fileprivate var words: String {
        switch self {
        case .freed: ""
        case .expected: "причина дана заранее"
        case .ofLesson(let code): code.isAbsence ? "отсутствовал" : ""
        }
    }
}
