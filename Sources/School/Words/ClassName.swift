/// A class by name: «7А», however it was typed.
package struct ClassName: Hashable, Sendable {
    /// 1…12, nil for imported classes that have none.
    package let gradeLevel: Int?
    /// «А», «профильный», or the whole name where there is no grade level; may be empty.
    package let letter: String

    /// A class of a grade level.
    package init(gradeLevel: Int?, letter: String) {
        self.gradeLevel = gradeLevel
        self.letter = letter
    }

    /// Reads «1 а», «1А», «7-А», «10 "А"», «7а класс», «11 профильный»; nil for an empty text
    /// or one longer than 40 letters.
    package init?(_ text: some StringProtocol) {
        let words = tidy(String(text.filter { !"\"«»“”„'’".contains($0) }))
        guard !words.isEmpty, words.unicodeScalars.count <= 40 else { return nil }
        let digits = words.prefix { ("0"..."9").contains($0) }
        guard let level = Int(digits), (1...12).contains(level) else {
            self.init(gradeLevel: nil, letter: words)
            return
        }
        self.init(gradeLevel: level, letter: ClassName.letter(words.dropFirst(digits.count)))
    }

    /// «7А», «11 профильный».
    package var text: String {
        guard let gradeLevel else { return letter }
        return letter.count > 2 ? "\(gradeLevel) \(letter)" : "\(gradeLevel)\(letter)"
    }

    /// What follows the grade level, without hyphens, dots and the word «класс». A class is typed
    /// with whatever keyboard is on: a lone Latin letter that looks like a Russian one is taken for it.
    private static func letter(_ rest: Substring) -> String {
        let words = rest.split { " -–—.".contains($0) }.filter { !["класс", "кл"].contains($0.lowercased()) }
        let letter = words.joined(separator: " ")
        return letter.count > 2 ? letter : String(letter.uppercased().map { lookalikes[$0] ?? $0 })
    }

    private static let lookalikes: [Character: Character] = [
        "A": "А", "B": "В", "C": "С", "E": "Е", "H": "Н", "K": "К", "M": "М", "O": "О", "P": "Р", "T": "Т", "X": "Х",
    ]
}
