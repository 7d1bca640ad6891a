/// The text in which names are searched: small letters, ё as е, no dots or dashes.
package enum SearchKey {
    /// The key of a text; what is typed into a search box is folded the same way.
    package static func of(_ text: some StringProtocol) -> String {
        var key = String.UnicodeScalarView()
        for letter in Folding.letters(of: text) {
            let isWord = letter.base.properties.isAlphabetic || ("0"..."9").contains(letter.base)
            if isWord {
                key.append(letter.base)
            } else if let last = key.last, last != " " {
                key.append(" ")
            }
        }
        if key.last == " " { key.removeLast() }
        return String(key)
    }

    /// The key of a whole name.
    package static func of(_ name: PersonName) -> String { of(name.full) }
}
