/// Letters as they are compared: small, whole, without the marks that keyboards vary.
enum Folding {
    /// A letter of the alphabet it comes from, and whether it is a letter of its own after that one.
    struct Letter {
        let base: Unicode.Scalar
        let isVariant: Bool
    }

    /// The text's letters; apostrophes are left out, spaces and dashes are each of one kind.
    static func letters(of text: some StringProtocol) -> [Letter] {
        var letters: [Letter] = []
        for scalar in text.lowercased().unicodeScalars {
            switch scalar {
            case "\u{0300}"..."\u{036F}": combine(scalar, with: &letters)
            case "'", "’", "ʼ", "`", "´", "\u{AD}": continue
            case "‐", "‑", "–", "—": letters.append(Letter(base: "-", isVariant: false))
            default: letters.append(letter(scalar))
            }
        }
        return letters
    }

    /// Й and Ё may come as a letter and a mark, as some computers save them.
    private static func combine(_ mark: Unicode.Scalar, with letters: inout [Letter]) {
        switch (letters.last?.base, mark) {
        case ("и", "\u{0306}"): letters[letters.count - 1] = Letter(base: "й", isVariant: false)
        case ("е", "\u{0308}"): letters[letters.count - 1] = Letter(base: "е", isVariant: true)
        default: return
        }
    }

    private static func letter(_ scalar: Unicode.Scalar) -> Letter {
        if let base = variants[scalar] { return Letter(base: base, isVariant: true) }
        return Letter(base: scalar.properties.isWhitespace ? " " : scalar, isVariant: false)
    }

    /// Ё and letters of Russia's other alphabets, each after the letter it stands by.
    private static let variants: [Unicode.Scalar: Unicode.Scalar] = [
        "ё": "е", "ә": "а", "ӑ": "а", "ӕ": "а", "ӗ": "е", "є": "е", "ө": "о", "ӧ": "о", "ү": "у", "ӱ": "у",
        "ӳ": "у", "ұ": "у", "ў": "у", "җ": "ж", "ӝ": "ж", "ҙ": "з", "ӟ": "з", "і": "и", "ї": "и", "ӥ": "и",
        "қ": "к", "ҡ": "к", "ң": "н", "ҥ": "н", "ҫ": "с", "һ": "х", "ғ": "г", "ґ": "г", "ӵ": "ч", "ӹ": "ы",
    ]
}
