/// An address on the net that belongs to a homework. The server never opens it; a family sees whose it is.
package struct HomeworkLink: Hashable, Sendable {
    /// The longest address, in bytes.
    package static let longest = 500

    /// As it was typed.
    package let text: String
    /// «resh.edu.ru»: what is shown of it.
    package let host: String

    /// An address from a form; nil where the field is empty. Only a plain https address of a named host is taken.
    package static func typed(_ text: String, field: String) throws(Objection) -> HomeworkLink? {
        let address = trimmed(text)
        if address.isEmpty { return nil }
        guard address.utf8.count <= longest else {
            throw Objection("Ссылка: не длиннее \(longest) знаков.", field: field)
        }
        guard let link = HomeworkLink(address) else {
            throw Objection("Ссылка: нужен адрес, который начинается с https://, без пробелов.", field: field)
        }
        return link
    }

    /// An address that is kept already.
    package init?(_ text: String) {
        let scheme = "https://"
        guard text.utf8.count <= Self.longest, text.prefix(scheme.count).lowercased() == scheme else { return nil }
        guard text.unicodeScalars.allSatisfy({ Self.isPlain($0) }) else { return nil }
        let rest = text.dropFirst(scheme.count), end = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
        // A name before «@» would hide the host, and a number after «:» is seldom anybody's lesson.
        let host = rest[..<end]
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count > 1, labels.allSatisfy({ Self.isLabel($0) }), labels.last?.first?.isLetter == true else {
            return nil
        }
        (self.text, self.host) = (text, host.lowercased())
    }

    private static func isLabel(_ label: Substring) -> Bool {
        guard !label.isEmpty, label.utf8.count <= 63, label.first != "-", label.last != "-" else { return false }
        return label.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-" }
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value > 32 && scalar.value != 127 && !"\"<>\\^`{|}".unicodeScalars.contains(scalar)
            && !scalar.properties.isWhitespace && scalar.properties.generalCategory != .format
    }
}
