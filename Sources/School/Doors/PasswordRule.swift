/// What a password of one's own must be (003 п. 5.1): long enough, not the login, not one that everybody tries first.
package enum PasswordRule {
    /// The fewest letters and signs.
    package static let shortest = 8
    /// The most that is read of one.
    package static let longest = 256

    /// An objection says what is wrong with the password for this login; `shortest` is the school's own rule.
    package static func check(
        _ password: String, for login: LoginName, shortest: Int = shortest
    ) throws(Objection) {
        let length = password.unicodeScalars.count
        guard length >= shortest else {
            let signs = counted(shortest, "знака", "знаков", "знаков")
            throw Objection("Пароль: не короче \(signs). Удобна фраза из нескольких слов.", field: "password")
        }
        guard length <= longest else { throw Objection("Пароль: не длиннее 256 знаков.", field: "password") }
        let key = LoginName(typed: password).key
        guard key != login.key else { throw Objection("Пароль не должен повторять логин.", field: "password") }
        let isMonotone = Set(key.unicodeScalars).count < 3
        guard !isMonotone, !CommonPasswords.contains(key) else {
            throw Objection("Такой пароль угадают первым. Придумайте другой.", field: "password")
        }
    }
}
