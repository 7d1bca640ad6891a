import Testing

@testable import School

struct DoorRuleTests {
    @Test(arguments: [
        ("  Ivanova.MS ", "ivanova.ms"), ("ИВАНОВА", "иванова"), ("Алёна", "алена"), ("anna–m", "anna-m"),
        ("и\u{0306}орк", "йорк"),
    ])
    func `two spellings of a login are one login`(typed: String, key: String) {
        #expect(LoginName(typed: typed).key == key)
    }

    @Test(arguments: ["ab", "", "иван иванов", "a<b>c", "12345", String(repeating: "a", count: 65), "a/b/c", "..."])
    func `a login that cannot be typed twice alike is refused`(text: String) {
        #expect(throws: Objection.self) { try LoginName.chosen(text) }
    }

    @Test func `a login is suggested by the name, and the next namesake gets a number`() {
        let name = PersonName(surname: "Иванова", given: "Мария", patronymic: "Сергеевна")
        #expect(LoginName.suggested(for: name).text == "ivanova.ms")
        #expect(LoginName.suggested(for: name, attempt: 2).text == "ivanova.ms2")
        #expect(LoginName.suggested(for: PersonName(surname: "", given: "Аяна")).text == "ayana")
    }

    @Test(arguments: [
        "семь", "1234567", "12345678", "PASSWORD1", "пароль2025", "qwerty12", "ivanova.ms", "Ivanova.MS", "aaaabbbb",
    ])
    func `a password that is guessed first is refused`(password: String) {
        #expect(throws: Objection.self) { try PasswordRule.check(password, for: LoginName(typed: "ivanova.ms")) }
    }

    @Test(arguments: ["сорок два ежа", "Гроза-над-Окой", "k7mt4xpa32", "верблюд1"])
    func `a password of one's own is taken`(password: String) throws {
        try PasswordRule.check(password, for: LoginName(typed: "ivanova.ms"))
    }

    @Test(arguments: [(1, 0), (4, 0), (5, 10), (6, 30), (7, 120), (8, 600), (9, 1800), (40, 1800)])
    func `the pause grows from try to try`(failures: Int, seconds: Int) {
        #expect(Lockout.pause(after: failures) == seconds)
    }

    @Test func `a day of quiet forgets the tries in vain`() {
        let day = 24 * 60 * 60, last = Moment(seconds: 1_000_000)
        let shut = Lockout(failures: 9, until: last + 1800, last: last)
        #expect(shut.tried(at: last + day).failures == 10)
        #expect(shut.tried(at: last + day + 1).failures == 1)
    }

    @Test(arguments: [
        (1, "1\u{A0}секунду"), (22, "22\u{A0}секунды"), (90, "90\u{A0}секунд"), (91, "2\u{A0}минуты"),
        (1800, "30\u{A0}минут"),
    ])
    func `a pause is said in words`(seconds: Int, words: String) {
        #expect(Lockout.text(seconds) == words)
    }

    @Test(arguments: ["k7mt4xpa32", "К7МТ4-ХРА32", " K7MT4 XPA32 ", "к7мт4хра32"])
    func `a code is read in any case and layout`(typed: String) {
        #expect(SlipCode(typed: typed)?.text == "K7MT4-XPA32")
    }

    @Test(arguments: ["", "K7MT4", "K7MT4-XPA32-9", "K7MT4-XPA3O", "K7MT4-XPA38"])
    func `what is no code is not taken for one`(typed: String) {
        #expect(SlipCode(typed: typed) == nil)
    }

    @Test func `every sign of a code is equally likely`() throws {
        var counts: [Character: Int] = [:]
        for start in stride(from: 0, to: 255, by: 1) {
            let bytes = (0..<64).map { UInt8(truncatingIfNeeded: start + $0 * 4) }
            for sign in try #require(SlipCode(random: bytes)).signs { counts[sign, default: 0] += 1 }
        }
        #expect(counts.count == 17 && counts.values.allSatisfy { $0 == 150 })
        #expect(SlipCode(random: [UInt8](repeating: 255, count: 64)) == nil)
    }

    @Test func `the printed table says what the gate does`() throws {
        let matrix = RightsMatrix(under: Regulation())
        func reach(_ duty: DutyKind, _ act: Act) throws -> RightsMatrix.Reach {
            let column = try #require(matrix.duties.firstIndex(of: duty))
            return try #require(matrix.rows.first { $0.act == act }).reaches[column]
        }
        #expect(try reach(.teacher, .putMark) == .own)
        #expect(try reach(.director, .seeJournal) == .all)
        #expect(try reach(.director, .putMark) == .none)
        #expect(try reach(.student, .seeJournal) == .none)
        #expect(try reach(.parent, .seeDiary) == .own)
        #expect(try reach(.visitor, .signIn) == .all)
    }
}
