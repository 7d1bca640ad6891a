/// A person's name, its parts kept apart.
///
/// A patronymic may be absent, and so may the surname or the given name: some
/// people have one name only.
package struct PersonName: Hashable, Sendable {
    /// «Иванов»; empty for a person with a given name only.
    package let surname: String
    /// «Кирилл»; empty for a person with a surname only.
    package let given: String
    /// «Олегович», «Рашид оглы», or nil.
    package let patronymic: String?

    /// A name as it stands in the record. What people type goes through `checked`.
    package init(surname: String, given: String, patronymic: String? = nil) {
        self.surname = surname
        self.given = given
        self.patronymic = patronymic.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// «Иванов Кирилл Олегович».
    package var full: String { joined([surname, given, patronymic ?? ""]) }

    /// «Иванов Кирилл», as in a class list.
    package var list: String { joined([surname, given]) }

    /// «Петрова О. Н.»; the spaces do not break, so that initials stay with the surname.
    package var short: String {
        guard !surname.isEmpty else { return joined([given, patronymic ?? ""]) }
        var text = surname
        for part in [given, patronymic ?? ""] where !part.isEmpty {
            text += "\u{A0}"
            Self.add(initialOf: part, to: &text)
        }
        return text
    }

    /// «О. Н. Петрова», as under a signature.
    package var signature: String {
        guard !surname.isEmpty else { return joined([given, patronymic ?? ""]) }
        var text = ""
        for part in [given, patronymic ?? ""] where !part.isEmpty {
            Self.add(initialOf: part, to: &text)
            text += "\u{A0}"
        }
        return text + surname
    }

    /// «Ольга Николаевна», as one is spoken to.
    package var address: String {
        given.isEmpty ? surname : joined([given, patronymic ?? ""])
    }

    /// Adds «О.»: a Russian capital, as most names begin with, is taken without asking what Unicode makes of it.
    private static func add(initialOf part: String, to text: inout String) {
        var bytes = part.utf8.makeIterator()
        if bytes.next() == 0xD0, let letter = bytes.next(), letter == 0x81 || (0x90...0xAF).contains(letter),
            isLetter(bytes.next()), let capital = part.unicodeScalars.first
        {
            text.unicodeScalars.append(capital)
        } else {
            text += part.prefix(1).uppercased()
        }
        text += "."
    }

    /// Whether a letter begins with this byte, or nothing does: what combines with the letter before begins with others.
    private static func isLetter(_ byte: UInt8?) -> Bool { byte == nil || byte == 0xD0 || byte == 0xD1 }

    private func joined(_ parts: [String]) -> String {
        var text = ""
        for part in parts where !part.isEmpty {
            if !text.isEmpty { text += " " }
            text += part
        }
        return text
    }
}
