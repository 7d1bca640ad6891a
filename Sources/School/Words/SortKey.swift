/// The text by which names are sorted, compared byte by byte on every engine.
///
/// Letters of Unicode already stand in the order of the Russian alphabet, all
/// but Ё: it is written as Е and a sign that comes after every letter, so that
/// Ёлкин stands between Ершов and Жуков. Databases disagree about Ё (some put
/// it before А), which is why the key is stored.
package enum SortKey {
    /// Comes after every letter that a name can have.
    private static let after: Unicode.Scalar = "\u{FFFD}"

    /// The key of a text. A space comes before any letter, so Иванов Яков stands before Иванова Анна.
    package static func of(_ text: some StringProtocol) -> String {
        var key = String.UnicodeScalarView()
        for letter in Folding.letters(of: text) {
            if letter.base == " ", key.last == " " || key.isEmpty { continue }
            key.append(letter.base)
            if letter.isVariant { key.append(after) }
        }
        if key.last == " " { key.removeLast() }
        return String(key)
    }

    /// The key of a name: surname, given name, patronymic.
    package static func of(_ name: PersonName) -> String { of(name.full) }
}
