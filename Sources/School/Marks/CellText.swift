/// What stands in one cell of the journal: an attendance symbol, up to two marks.
package struct CellText: Hashable, Sendable {
    /// The attendance symbol, if there is one; it belongs to the whole lesson.
    package let attendance: AttendanceCode?
    /// None, one or two.
    package let marks: [Mark]

    /// A cell with this in it; marks beyond the second are left out.
    package init(attendance: AttendanceCode? = nil, marks: [Mark] = []) {
        self.attendance = attendance
        self.marks = Array(marks.prefix(2))
    }

    /// Whether nothing stands in it.
    package var isEmpty: Bool { attendance == nil && marks.isEmpty }

    /// «5», «4/5», «Н», «Б 4», «.» — as it is printed and as it is edited.
    package func text(_ symbols: Symbols) -> String {
        let letters = attendance.map { [symbols.letter(for: $0)] } ?? []
        let entries = marks.isEmpty ? [] : [marks.map(\.text).joined(separator: "/")]
        return (letters + entries).joined(separator: " ")
    }

    /// Reads a cell as it is typed, in large or small letters, with or without the space.
    /// `twoMarks` says whether this subject lets two marks stand in a cell.
    package init(
        parsing text: some StringProtocol, scale: Scale, symbols: Symbols, twoMarks: Bool = true
    ) throws(Objection) {
        let typed = trimmed(text)
        // «нз» and «нео» are no absences, though «Н» is one: whole words come first.
        if let word = scale.mark(typed), word == .unmarked || scale.words.contains(word) {
            self.init(marks: [word])
            return
        }
        let (attendance, rest) = symbols.split(typed)
        let entries = trimmed(rest)
        guard !entries.isEmpty else {
            self.init(attendance: attendance)
            return
        }
        guard scale != .markless else { throw Objection("Отметки здесь не ставятся — только посещаемость.") }
        self.init(attendance: attendance, marks: try CellText.marks(entries, scale, symbols, twoMarks))
    }

    private static func marks(
        _ entries: String, _ scale: Scale, _ symbols: Symbols, _ twoMarks: Bool
    ) throws(Objection) -> [Mark] {
        if let whole = scale.mark(entries) { return [whole] }
        let parts = entries.split(separator: "/", omittingEmptySubsequences: false).map { trimmed($0) }
        var marks: [Mark] = []
        for part in parts {
            guard let mark = scale.mark(part) else { throw Objection(scale.hint(symbols)) }
            marks.append(mark)
        }
        guard marks.count <= 2 else {
            throw Objection("В клетке не больше двух отметок. Для третьей добавьте работу.")
        }
        guard twoMarks || marks.count == 1 else { throw Objection("По этому предмету в клетке одна отметка.") }
        return marks
    }
}

extension Scale {
    /// «Здесь можно: 2 3 4 5, Н Б У О и точку.»
    package func hint(_ symbols: Symbols) -> String {
        guard self != .markless else { return "Здесь можно: \(symbols.legend)." }
        return "Здесь можно: \(legend), \(symbols.legend) и точку."
    }
}
