/// An address of electronic mail, as far as a school's letters need it: plain signs, one «@», a host with a dot.
package struct MailAddress: Hashable, Sendable {
    /// As it is written on the envelope; the host in small letters.
    package let text: String

    /// What somebody typed; an objection says what an address looks like.
    package init(typed text: some StringProtocol) throws(Objection) {
        let parts = trimmed(text).split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, Self.isPlain(parts[0], besides: "._-+"), Self.isHost(parts[1]),
            parts[0].utf8.count <= 64, parts[1].utf8.count <= 190
        else {
            throw Objection("Почта: нужен адрес вида ivanova@example.ru, латинскими буквами.", field: "email")
        }
        self.text = "\(parts[0])@\(parts[1].lowercased())"
    }

    /// «i•••@example.ru»: enough for the owner to know it, too little for anybody else.
    package var masked: String {
        let at = text.firstIndex(of: "@") ?? text.endIndex
        return text.prefix(1) + "•••" + text[at...]
    }

    private static func isPlain(_ text: Substring, besides signs: String) -> Bool {
        !text.isEmpty && !text.hasPrefix(".") && !text.hasSuffix(".") && !text.hasPrefix("-")
            && text.unicodeScalars.allSatisfy {
                $0.isASCII
                    && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || signs.unicodeScalars.contains($0))
            }
    }

    private static func isHost(_ text: Substring) -> Bool {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        return labels.count >= 2 && labels.allSatisfy { isPlain($0, besides: "-") }
    }
}
