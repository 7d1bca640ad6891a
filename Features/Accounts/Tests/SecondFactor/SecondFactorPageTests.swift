import School
import Testing
import Trials

@testable import AccountsFeature
@testable import Storage
@testable import Web

/// Who must have a second factor, how it is turned on and off, and what happens when the telephone is lost.
struct SecondFactorPageTests {
    private let week = 7 * 86_400

    @Test(
        "R020 a duty that asks for a second factor leaves a week to turn it on, and then nothing else opens",
        arguments: TestEngine.offered)
    func aWeekOfGrace(_ engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), keeper = try await school.signedIn("Соколов", login: "sokolov")
        #expect(await keeper.get("/rights").status == 200)
        // 20 November and a week.
        #expect(await keeper.get("/second-factor").plain.contains("До 27 ноября 2025 можно входить без него"))
        keeper.now = StandingSchool.now + week - 1
        #expect(await keeper.get("/rights").status == 200)
        keeper.now = StandingSchool.now + week
        for path in ["/rights", "/slips/staff", "/credentials/missing"] {
            #expect(await keeper.get(path).location == "/second-factor", "\(path)")
        }
        #expect(try await keeper.post("/slips/staff", from: "/second-factor", [:]).location == "/second-factor")
        #expect(await keeper.get("/second-factor").text.contains("Без него дальше не пройти"))
        let again = TestBrowser(school.front, now: keeper.now)
        _ = try await again.post("/login", from: "/login", ["login": "sokolov", "password": StandingSchool.password])
        #expect(await again.get("/rights").location == "/second-factor", "signing in anew gives no new week")
        _ = try await Telephone.enrolled(keeper)
        #expect(await keeper.get("/rights").status == 200)
    }

    @Test("R020 whose duties do not ask is never led to it, and the switch decides", arguments: TestEngine.offered)
    func theSwitch(_ engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), nosova = try await school.signedIn("Носова", login: "nosova")
        nosova.now = StandingSchool.now + 30 * 86_400
        #expect(await nosova.get("/rights").status == 200)
        try await school.settle(.secondFactorKeeper, "no")
        let keeper = try await school.signedIn("Соколов", login: "sokolov")
        keeper.now = StandingSchool.now + 30 * 86_400
        #expect(await keeper.get("/rights").status == 200)
        try await school.settle(.secondFactorFamily, "yes")
        let father = try await school.signedIn("Абрамов", login: "abramov")
        #expect(await father.get("/second-factor").text.contains("просят второй фактор"))
        father.now = StandingSchool.now + week
        #expect(await father.get("/rights").location == "/second-factor")
    }

    @Test("R020 it is turned on by a code that fits, and off by another", arguments: TestEngine.offered)
    func onAndOff(_ engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), nosova = try await school.signedIn("Носова", login: "nosova")
        for wrong in ["", "000000", "абв", String(repeating: "1", count: 41)] {
            let answer = try await nosova.post("/second-factor", from: "/second-factor", ["code": wrong])
            #expect(answer.status == 422, "\(wrong)")
        }
        let phone = try await Telephone.enrolled(nosova)
        #expect(await nosova.get("/second-factor").plain.contains("Осталось: 10 запасных кодов."))
        let refused = try await nosova.post("/second-factor/off", from: "/second-factor", ["code": "000000"])
        #expect(refused.status == 422)
        nosova.now = nosova.now + 60
        let renewed = try await nosova.post(
            "/second-factor/codes", from: "/second-factor", ["code": phone.code(at: nosova.now)])
        #expect(renewed.status == 200 && !renewed.text.contains(phone.recovery[0]))
        let old = try await nosova.post("/second-factor/off", from: "/second-factor", ["code": phone.recovery[0]])
        #expect(old.status == 422, "older recovery codes open nothing")
        nosova.now = nosova.now + 60
        let off = try await nosova.post(
            "/second-factor/off", from: "/second-factor", ["code": phone.code(at: nosova.now)])
        #expect(off.status == 303)
        let next = try Telephone.secret(on: await nosova.get("/second-factor"))
        #expect(next != phone.secret, "a telephone that was left does not know the next secret")
        #expect(try await school.records.directory.verify().isClean)
    }

    @Test(
        "R020 whoever finds a device left alone cannot turn it on without the password", arguments: TestEngine.offered)
    func thePasswordIsAsked(_ engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), nosova = try await school.signedIn("Носова", login: "nosova")
        let secret = try Telephone.secret(on: await nosova.get("/second-factor"))
        let code = TimeCode(secret: secret).digits(of: TimeCode.step(at: nosova.now))
        for (password, words) in [
            ("", "Пароль не подошёл. Осталось попыток: 4."), ("не тот", "Пароль не подошёл. Осталось попыток: 3."),
        ] {
            let refused = try await nosova.post(
                "/second-factor", from: "/second-factor", ["code": code, "password": password])
            #expect(refused.status == 422 && refused.plain.contains(words), "\(password)")
        }
        #expect(await nosova.get("/second-factor").plain.contains("не включён"))
        _ = try await Telephone.enrolled(nosova)
        #expect(await nosova.get("/second-factor").plain.contains("Включён с 20 ноября 2025"))
    }

    @Test("R020 R027 the keeper takes it off with a reason when the telephone is lost", arguments: TestEngine.offered)
    func theKeeperTakesItOff(_ engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), nosova = try await school.signedIn("Носова", login: "nosova")
        let keeper = try await school.signedIn("Соколов", login: "sokolov")
        _ = try await Telephone.enrolled(nosova)
        let page = "/credentials/person/\(try #require(school.people["Носова"]))"
        let nameless = try await keeper.post(page + "/second-factor", from: page, ["reason": "", "identity": "1"])
        #expect(nameless.status == 422)
        let fields = ["reason": "утонул телефон", "identity": "1"]
        let lebedeva = try await school.signedIn("Лебедева", login: "lebedeva")
        #expect(try await lebedeva.post(page + "/second-factor", from: "/devices", fields).status == 403)
        #expect(try await keeper.post(page + "/second-factor", from: page, fields).status == 303)
        #expect(await nosova.get("/rights").location?.hasPrefix("/login") == true, "the devices are signed out")
        let login = ["login": "nosova", "password": StandingSchool.password]
        let browser = TestBrowser(school.front, now: StandingSchool.now)
        #expect(try await browser.post("/login", from: "/login", login).status == 303, "the password stays")
        let register = await keeper.get("/credentials/register").text
        #expect(register.contains("утонул телефон; личность: лично знакомы") && register.contains("Носова Ирина"))
        #expect(try await keeper.post(page + "/second-factor", from: page, fields).status == 409, "there is none now")
    }

    @Test(arguments: TestEngine.offered)
    func `a secret changed behind the program's back is named`(engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), nosova = try await school.signedIn("Носова", login: "nosova")
        _ = try await Telephone.enrolled(nosova)
        #expect(try await school.records.directory.verify().isClean)
        try await school.records.directory.change {
            try $0.connection.script("UPDATE second_factor SET secret = NULL WHERE secret IS NOT NULL")
        }
        #expect(try await !school.records.directory.verify().isClean)
    }
}
