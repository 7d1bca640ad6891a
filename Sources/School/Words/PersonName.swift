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
        return ([surname] + initials).joined(separator: "\u{A0}")
    }

    /// «О. Н. Петрова», as under a signature.
    package var signature: String {
        guard !surname.isEmpty else { return joined([given, patronymic ?? ""]) }
        return (initials + [surname]).joined(separator: "\u{A0}")
    }

    /// «Ольга Николаевна», as one is spoken to.
    package var address: String {
        given.isEmpty ? surname : joined([given, patronymic ?? ""])
    }

    private var initials: [String] {
        [given, patronymic ?? ""].compactMap { $0.first }.map { String($0).uppercased() + "." }
    }

    private func joined(_ parts: [String]) -> String {
        parts.filter { !$0.isEmpty }.joined(separator: " ")
    }
}
