/// The letters by which attendance is typed, shown and printed. Changing them
/// never changes what was meant.
package struct Symbols: Hashable, Sendable {
    /// Each code with its letters.
    package let letters: [AttendanceCode: String]

    /// Letters of one's own; nil unless every code has letters, one to three, and no two codes the same.
    ///
    /// Letters settled before absence by an order had any take the usual ones for it.
    package init?(_ letters: [AttendanceCode: String]) {
        var large = letters.mapValues { $0.uppercased() }
        if large[.byOrder] == nil { large[.byOrder] = "ПР" }
        guard large.count == AttendanceCode.allCases.count, Set(large.values).count == large.count,
            large.values.allSatisfy({ (1...3).contains($0.count) && $0.allSatisfy(\.isLetter) })
        else { return nil }
        self.letters = large
    }

    private init(known letters: [AttendanceCode: String]) {
        self.letters = letters
    }

    /// «Н Б У О», the usual ones.
    package static let usual = Symbols(known: [
        .absent: "Н", .ill: "Б", .excused: "У", .unexcused: "НП", .late: "О", .released: "В", .distance: "Д",
        .limited: "ОЗ", .byOrder: "ПР",
    ])

    /// «Н П Б О», as in Дневник.ру, where П is a valid reason.
    package static let dnevnik = Symbols(known: [
        .absent: "Н", .ill: "Б", .excused: "П", .unexcused: "НП", .late: "О", .released: "В", .distance: "Д",
        .limited: "ОЗ", .byOrder: "ПР",
    ])

    /// The letters of a code.
    package func letter(for code: AttendanceCode) -> String { letters[code] ?? "" }

    /// The code of letters, large or small; nil if no code has them.
    package func code(for text: some StringProtocol) -> AttendanceCode? {
        let large = text.uppercased()
        return AttendanceCode.allCases.first { letters[$0] == large }
    }

    /// «Н Б У О»: what is typed every day.
    package var legend: String {
        [AttendanceCode.absent, .ill, .excused, .late].map(letter).joined(separator: " ")
    }

    /// Takes the letters off the beginning of what was typed in a cell: «Б 4» is illness and «4».
    func split(_ text: String) -> (code: AttendanceCode?, rest: Substring) {
        let word = text.prefix { $0.isLetter }
        guard let code = code(for: word) else { return (nil, text[...]) }
        let rest = text[word.endIndex...]
        return rest.hasPrefix("/") ? (nil, text[...]) : (code, rest)
    }
}
