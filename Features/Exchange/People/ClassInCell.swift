import School

/// Reads the name of a class, the same however it was typed: «1 а», «1А », «7-А», «10 "А"», «8 «Б» класс» and «9A»
/// with a Latin letter.
enum ClassInCell {
    /// Nothing, where the text is not a usual name of a class.
    static func usual(_ text: String) -> ClassName? {
        let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }.filter { !["класс", "кл"].contains($0) }
        let joined = words.joined()
        let digits = joined.prefix { $0.isASCII && $0.isNumber }
        guard let level = Int(digits), (1...12).contains(level) else { return nil }
        let rest = joined.dropFirst(digits.count).map { lookalikes[$0] ?? $0 }
        let letters = rest.prefix(while: \.isLetter)
        let tail = rest.dropFirst(letters.count)
        guard letters.count <= 2, tail.count <= 1, tail.allSatisfy({ $0.isASCII && $0.isNumber }),
            !letters.isEmpty || tail.isEmpty
        else { return nil }
        return ClassName(gradeLevel: level, letter: String(rest).uppercased())
    }

    /// Any name: what is not usual is kept as it was typed, for a person to decide.
    static func any(_ text: String) -> ClassName? { usual(text) ?? ClassName(text) }

    private static let lookalikes: [Character: Character] = [
        "a": "а", "b": "в", "c": "с", "e": "е", "h": "н", "k": "к", "m": "м", "o": "о", "p": "р", "t": "т", "x": "х",
        "g": "г", "d": "д", "v": "в",
    ]
}

extension ClassName {
    /// 1А, 1Б, … 11А, then classes without a grade level.
    static func inOrder(_ a: ClassName, _ b: ClassName) -> Bool {
        (a.gradeLevel ?? 99, SortKey.of(a.letter)) < (b.gradeLevel ?? 99, SortKey.of(b.letter))
    }
}
