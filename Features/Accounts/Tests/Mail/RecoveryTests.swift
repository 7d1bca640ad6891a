import School
import Testing
import Trials

@testable import AccountsFeature
@testable import Storage
@testable import Web

/// Recovery by verified mail, without the server: what would be written to whom, and what a code opens.
struct RecoveryTests {
    private let mine = ["email": "nosova@example.ru", "password": StandingSchool.password]

    /// The letters that stand in line now, each prepared as the clock would.
    private func letters(_ school: StandingSchool, after seconds: Int = 0) async throws -> [(MailErrand, MailDelivery?)]
    {
        let permit = try Self.clock(after: seconds)
        let errands = try await school.records.directory.read { try $0.mailErrands(at: permit.now) }
        var letters: [(MailErrand, MailDelivery?)] = []
        for errand in errands {
            letters.append((errand, try await school.doors.prepare(errand, by: permit)))
            try await school.records.directory.change { try $0.signed(by: permit).finish(errand) }
        }
        return letters
    }

    private static func clock(after seconds: Int) throws -> Permit {
        try Caller.clockwork("письма", now: StandingSchool.now + seconds, today: Day(number: 20_412))
            .ask(.runChore, on: .school, under: Regulation())
    }

    /// Носова with a proven address.
    private func proven(_ school: StandingSchool) async throws -> TestBrowser {
        let nosova = try await school.signedIn("Носова", login: "nosova")
        #expect(try await nosova.post("/email", from: "/email", mine).status == 303)
        let (errand, delivery) = try #require(try await letters(school).first)
        #expect(errand.kind == .verify && delivery?.to.text == "nosova@example.ru")
        let code = try #require(delivery?.code).text
        #expect(try await nosova.post("/email/confirm", from: "/devices", ["code": code]).text.contains("подтверждена"))
        #expect(await nosova.get("/email").text.contains("n•••@example.ru, подтверждена"))
        return nosova
    }

    @Test("R027 a letter's code gives a new password once, and ends every device", arguments: TestEngine.offered)
    func recovered(_ engine: TestEngine) async throws {
        let school = try await StandingSchool(engine, sendsMail: true), nosova = try await proven(school)
        let guest = TestBrowser(school.front, now: StandingSchool.now)
        #expect(try await guest.post("/login/reset", from: "/login", ["login": "Nosova"]).status == 200)
        let code = try #require(try await letters(school).first?.1?.code).text
        let choice = ["code": code, "password": "семь красных яблок", "again": "семь красных яблок"]
        #expect(try await guest.post("/login/recover", from: "/login", choice).status == 303)
        #expect(await guest.get("/rights").status == 200)
        #expect(await nosova.get("/rights").location?.hasPrefix("/login") == true)
        let again = try await TestBrowser(school.front, now: StandingSchool.now).post(
            "/login/recover", from: "/login", choice)
        #expect(again.status == 422 && again.text.contains("Код не подошёл"))
        #expect(await guest.get("/devices").text.contains("новый пароль по письму"))
        let keeper = try await school.signedIn("Соколов", login: "sokolov")
        let register = await keeper.get("/credentials/register").text
        #expect(register.contains("Новый пароль по письму") && register.contains("Носова Ирина: сам"))
        #expect(try await school.records.directory.verify().isClean)
    }

    @Test("R027 a slip and a reset forget the mail and the codes sent to it", arguments: TestEngine.offered)
    func resetsForgetIt(_ engine: TestEngine) async throws {
        let school = try await StandingSchool(engine, sendsMail: true)
        _ = try await proven(school)
        let keeper = try await school.signedIn("Соколов", login: "sokolov")
        let person = try #require(school.people["Носова"]), page = "/credentials/person/\(person)"
        let choice = ["password": "семь красных яблок", "again": "семь красных яблок"]
        let guest = TestBrowser(school.front, now: StandingSchool.now)
        _ = try await guest.post("/login/reset", from: "/login", ["login": "nosova"])
        let letter = try #require(try await letters(school).first?.1?.code).text
        #expect(await keeper.get(page).plain.contains("почта для входа забудется: её подтвердят заново"))
        let sheet = try await keeper.post(page + "/reset", from: page, ["reason": "увидели пароль", "identity": "1"])
        let late = try await guest.post("/login/recover", from: "/login", choice.merging(["code": letter]) { $1 })
        #expect(late.status == 422 && late.text.contains("Код не подошёл"), "the letter sent before opens nothing")
        let slip = try SlipText.code(on: sheet), opened = try await guest.post("/code", from: "/code", ["code": slip])
        #expect(opened.plain.contains("понадобится подтвердить заново"))
        #expect(try await guest.post("/code", from: "/code", choice.merging(["code": slip]) { $1 }).status == 303)
        #expect(await guest.get("/email").text.contains("не указана"))
        // The new owner of the password proves an address; a slip alone forgets it as well.
        let fields = ["email": "nosova@example.ru", "password": "семь красных яблок"]
        #expect(try await guest.post("/email", from: "/email", fields).status == 303)
        let proof = try #require(try await letters(school).last?.1?.code).text
        _ = try await guest.post("/email/confirm", from: "/devices", ["code": proof])
        #expect(await guest.get("/email").text.contains(", подтверждена"))
        let anew = try await keeper.post("/slips/staff", from: "/slips/staff", ["person": person.description])
        let other = TestBrowser(school.front, now: StandingSchool.now)
        let again = choice.merging(["code": try SlipText.code(on: anew)]) { $1 }
        #expect(try await other.post("/code", from: "/code", again).status == 303)
        #expect(await other.get("/email").text.contains("не указана"))
    }

    @Test("R027 nothing tells whether a login or its mail exists", arguments: TestEngine.offered)
    func nobodyIsNamed(_ engine: TestEngine) async throws {
        let school = try await StandingSchool(engine, sendsMail: true)
        _ = try await proven(school)
        try await school.open("Белов", login: "belov")
        var answers: Set<String> = []
        for login in ["nosova", "belov", "nobody.at.all"] {
            let guest = TestBrowser(school.front, now: StandingSchool.now)
            let answer = try await guest.post("/login/reset", from: "/login", ["login": login])
            #expect(answer.status == 200)
            answers.insert(answer.text.split(separator: "<main").last.map(String.init) ?? "")
        }
        #expect(answers.count == 1)
        #expect(try await letters(school).map { $0.1?.login.text } == ["nosova", nil, nil])
    }

    @Test("R027 a code holds for half an hour, and letters are not sent without end", arguments: TestEngine.offered)
    func limits(_ engine: TestEngine) async throws {
        let school = try await StandingSchool(engine, sendsMail: true)
        _ = try await proven(school)
        let guest = TestBrowser(school.front, now: StandingSchool.now)
        for _ in 0..<5 { _ = try await guest.post("/login/reset", from: "/login", ["login": "nosova"]) }
        let sent = try await letters(school)
        #expect(sent.count == 3, "three an hour for one login")
        let codes = sent.compactMap { $0.1?.code?.text }
        func tried(_ code: String, after seconds: Int) async throws -> Int {
            let browser = TestBrowser(school.front, now: StandingSchool.now + seconds)
            // Tries in vain are counted by address, and time here goes back a second.
            browser.address = "10.0.5.\(seconds % 200)"
            let choice = ["code": code, "password": "семь красных яблок", "again": "семь красных яблок"]
            return try await browser.post("/login/recover", from: "/login", choice).status
        }
        #expect(try await tried(codes[0], after: 0) == 422, "a newer letter takes the place of the older")
        #expect(try await tried(codes[2], after: 1_800) == 422, "half an hour is over")
        #expect(try await tried(codes[2], after: 1_799) == 303)
    }

    @Test("R027 a second factor is asked after a letter too", arguments: TestEngine.offered)
    func secondFactorStays(_ engine: TestEngine) async throws {
        let school = try await StandingSchool(engine, sendsMail: true), nosova = try await proven(school)
        _ = try await Telephone.enrolled(nosova)
        let guest = TestBrowser(school.front, now: StandingSchool.now)
        _ = try await guest.post("/login/reset", from: "/login", ["login": "nosova"])
        let code = try #require(try await letters(school).first?.1?.code).text
        let choice = ["code": code, "password": "семь красных яблок", "again": "семь красных яблок"]
        let answer = try await guest.post("/login/recover", from: "/login", choice)
        #expect(answer.status == 200 && answer.text.contains("Второй шаг входа") && guest.cookies["parta"] == nil)
    }

    @Test(arguments: TestEngine.offered)
    func `an address is set by the password's owner alone, and wrong ones are named`(engine: TestEngine) async throws {
        let school = try await StandingSchool(engine, sendsMail: true)
        let nosova = try await school.signedIn("Носова", login: "nosova")
        for (wrong, words) in [
            (["password": "не тот"], "Пароль не подошёл."), (["email": ""], "Заполните поле «Почта»."),
            (["email": "почта"], "нужен адрес вида"),
            (["email": "a@example.ru\r\nBcc: b@example.ru"], "нужен адрес вида"),
        ] {
            let answer = try await nosova.post("/email", from: "/email", mine.merging(wrong) { $1 })
            #expect(answer.status == 422 && answer.plain.contains(words), "\(wrong)")
        }
        #expect(try await letters(school).isEmpty)
        #expect(await nosova.get("/email").text.contains("не указана"))
        for junk in ["", "AAAAA-AAAAA", "вода", String(repeating: "9", count: 41)] {
            #expect(try await nosova.post("/email/confirm", from: "/devices", ["code": junk]).status == 422)
        }
        #expect(try await nosova.post("/email", from: "/email", mine).status == 303)
        for wrong in [[:], ["present": "не тот"]] {
            let refused = try await nosova.post("/email/remove", from: "/email", wrong)
            #expect(refused.status == 422 && refused.plain.contains("Пароль не подошёл."), "\(wrong)")
        }
        #expect(await nosova.get("/email").text.contains("n•••@example.ru, не подтверждена"))
        let known = ["present": StandingSchool.password]
        #expect(try await nosova.post("/email/remove", from: "/email", known).status == 303)
        #expect(await nosova.get("/email").text.contains("не указана"))
        #expect(try await letters(school).map { $0.1 == nil } == [true], "nobody to write to any more")
    }

    @Test(arguments: TestEngine.offered)
    func `where no server is set the page says whom to ask`(engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), nosova = try await school.signedIn("Носова", login: "nosova")
        let guest = TestBrowser(school.front, now: StandingSchool.now), page = await guest.get("/login/reset").text
        #expect(page.contains("восстановит классный руководитель или ответственный") && !page.contains("Прислать код"))
        #expect(try await guest.post("/login/reset", from: "/login", ["login": "nosova"]).status == 404)
        #expect(await nosova.get("/email").text.contains("не подключила отправку писем"))
        #expect(try await nosova.post("/email", from: "/devices", mine).status == 404)
    }

    @Test("R022 a verified address is told of a new device", arguments: TestEngine.offered)
    func newDevice(_ engine: TestEngine) async throws {
        let school = try await StandingSchool(engine, sendsMail: true)
        _ = try await proven(school)
        let other = TestBrowser(school.front, now: StandingSchool.now + 60, agent: "Firefox/128.0 Linux")
        other.address = "95.24.1.7"
        _ = try await other.post(
            "/login", from: "/login", ["login": "nosova", "password": StandingSchool.password])
        let (errand, delivery) = try #require(try await letters(school, after: 60).first)
        #expect(errand.kind == .newDevice && errand.words == "Firefox, Linux" && delivery?.code == nil)
        let letter = SendingMail.letter(errand, try #require(delivery), "https://journal.test/")
        #expect(letter.text.contains("Firefox, Linux") && letter.text.contains("https://journal.test/password"))
        #expect(!letter.text.contains("95.24"))
    }
}
