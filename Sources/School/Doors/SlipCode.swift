/// A one-time sign-in code: ten signs in two groups, «K7MT4-ХPA32» without the hyphen.
///
/// Its letters look the same in Russian and in Latin type, so that it does not matter which layout is on; digits that
/// look like a letter are left out.
package struct SlipCode: Hashable, Sendable {
    /// Ten signs, Latin letters and digits.
    package let signs: String

    private static let alphabet = Array("ACEHKMPTXY2345679".unicodeScalars)

    /// A code from random bytes: each byte gives a sign or is passed over, so that all signs are equally likely.
    ///
    /// Nil when the bytes run out; 64 of them practically never do.
    package init?(random bytes: [UInt8]) {
        let count = UInt8(Self.alphabet.count), even = 255 - 255 % count
        let picked = bytes.lazy.filter { $0 < even }.prefix(10).map { Self.alphabet[Int($0 % count)] }
        var signs = String.UnicodeScalarView()
        signs.append(contentsOf: picked)
        guard signs.count == 10 else { return nil }
        self.signs = String(signs)
    }

    /// What somebody typed from a slip: in any case and layout, with or without the hyphen. Nil when it is no code.
    package init?(typed text: some StringProtocol) {
        var signs = String.UnicodeScalarView()
        for scalar in text.uppercased().unicodeScalars where !scalar.properties.isWhitespace && scalar != "-" {
            let latin = Self.russian[scalar] ?? scalar
            guard Self.alphabet.contains(latin) else { return nil }
            signs.append(latin)
        }
        guard signs.count == 10 else { return nil }
        self.signs = String(signs)
    }

    /// As it is printed: «K7MT4-XPA32».
    package var text: String { signs.prefix(5) + "-" + signs.suffix(5) }

    private static let russian: [Unicode.Scalar: Unicode.Scalar] = [
        "А": "A", "С": "C", "Е": "E", "Н": "H", "К": "K", "М": "M", "Р": "P", "Т": "T", "Х": "X", "У": "Y", "Ё": "E",
    ]
}
