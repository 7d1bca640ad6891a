/// The name by which a person signs in.
package struct LoginName: Hashable, Sendable {
    /// As its owner writes it, without spaces at the ends.
    package let text: String
    /// As logins are compared: small letters, ё as е, one kind of dash. Two logins with one key are one login.
    package let key: String

    /// What somebody typed at the door; whether it exists is another question.
    package init(typed text: some StringProtocol) {
        self.text = trimmed(text)
        var key = String.UnicodeScalarView()
        for letter in Folding.letters(of: self.text) { key.append(letter.base) }
        self.key = String(key)
    }

    /// A login that somebody chooses; an objection says what one may look like.
    package static func chosen(_ text: some StringProtocol) throws(Objection) -> LoginName {
        let login = LoginName(typed: text)
        guard (3...64).contains(login.text.unicodeScalars.count) else {
            throw Objection("Логин: от 3 до 64 знаков.", field: "login")
        }
        let signs: Set<Unicode.Scalar> = [".", "-", "_", "@", "+"]
        let isPlain = login.text.unicodeScalars.allSatisfy { scalar in
            scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || signs.contains(scalar)
        }
        guard isPlain, login.text.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) else {
            throw Objection("Логин: буквы, цифры, точка, дефис, подчёркивание или @, без пробелов.", field: "login")
        }
        return login
    }

    /// A login made of a name, «ivanova.ms», with a number behind it from the second namesake on.
    package static func suggested(for name: PersonName, attempt: Int = 1) -> LoginName {
        let initials = [name.given, name.patronymic ?? ""].compactMap { $0.first.map { Slug.of(String($0)) } }
        let surname = name.surname.isEmpty ? Slug.of(name.given) : Slug.of(name.surname)
        let tail = name.surname.isEmpty || initials.isEmpty ? "" : "." + initials.joined()
        let number = attempt > 1 ? String(attempt) : ""
        return LoginName(typed: String(surname.prefix(40)) + tail + number)
    }
}
