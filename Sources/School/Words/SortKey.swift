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

    /// The key of a class's or a group's name: 5А stands before 10А, and a name without a number after both.
    package static func of(group name: some StringProtocol) -> String {
        let level = name.prefix { $0.isASCII && $0.isNumber }
        let padded = level.isEmpty ? "99" : level.count == 1 ? "0\(level)" : String(level)
        return padded + of(name.dropFirst(level.count))
    }

    /// The key of a name: surname, given name, patronymic.
    package static func of(_ name: PersonName) -> String { of(name.full) }
}
