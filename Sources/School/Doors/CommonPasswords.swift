/// The passwords of eight letters and more that are tried first, here and abroad.
enum CommonPasswords {
    /// Whether a folded password is one of them, alone or with a few digits and signs behind it.
    static func contains(_ key: String) -> Bool {
        if known.contains(key) { return true }
        let letters = key.unicodeScalars.reversed().drop { !$0.properties.isAlphabetic }.reversed()
        var stem = String.UnicodeScalarView()
        stem.append(contentsOf: letters)
        return key.unicodeScalars.count - stem.count <= 4 && stems.contains(String(stem))
    }

    private static let known: Set<String> = [
        "12345678", "123456789", "1234567890", "0123456789", "87654321", "987654321", "0987654321", "12341234",
        "11223344", "1q2w3e4r", "1q2w3e4r5t", "q1w2e3r4", "1qaz2wsx", "qazwsxedc", "1й2ц3у4к", "qwertyui", "qwertyuiop",
        "asdfghjk", "asdfghjkl", "zxcvbnm1", "йцукенгш", "йцукенгшщз", "фывапрол", "qwerty12", "qwer1234", "abcd1234",
        "1234qwer", "abcdefgh", "абвгдежз", "trustno1", "letmein1", "14881488", "12344321", "147258369", "123123123",
        "1234554321", "01012000", "31121999",
    ]

    private static let stems: Set<String> = [
        "password", "passw", "qwerty", "qwertyuiop", "iloveyou", "football", "baseball", "sunshine", "princess",
        "superman", "administrator", "admin", "welcome", "parolparol", "parol", "пароль", "йцукен", "любовь", "школа",
        "учитель", "ученик", "россия", "солнышко", "зайчик", "shkola", "uchitel", "director", "директор", "журнал",
        "дневник", "natasha", "наташа", "privet", "привет", "моипароль", "мойпароль", "zaqxsw", "google", "samsung",
    ]
}
