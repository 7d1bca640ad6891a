import School
import Testing
import Trials

@testable import AccountsFeature
@testable import Storage
@testable import Web

/// Signing in with a second factor: the code of the telephone, its replay, recovery codes, trusted devices.
struct SecondStepTests {
    private static let later = 90

    /// A class teacher whose factor is on: the secret and the recovery codes.
    private func guarded(_ school: StandingSchool) async throws -> Telephone {
        let nosova = try await school.signedIn("Носова", login: "nosova")
        return try await Telephone.enrolled(nosova)
    }

    private func password(_ browser: TestBrowser, shared: Bool = false) async throws -> String {
        var fields = ["login": "nosova", "password": StandingSchool.password]
        if shared { fields["shared"] = "1" }
        let answer = try await browser.post("/login", from: "/login", fields)
        #expect(answer.status == 200 && answer.text.contains("Второй шаг входа"))
        #expect(browser.cookies["parta"] == nil, "the password alone opens nothing")
        return try Telephone.field("ticket", on: answer)
    }

    private func browser(_ school: StandingSchool, after seconds: Int = later) -> TestBrowser {
        TestBrowser(school.front, now: StandingSchool.now + seconds)
    }

    @Test(
        "R020 after the password the code of the telephone is asked, and it works once", arguments: TestEngine.offered)
    func theCodeWorksOnce(_ engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), phone = try await guarded(school)
        let browser = browser(school), ticket = try await password(browser)
        let code = phone.code(at: browser.now)
        let entered = try await browser.post("/login/second", from: "/login", ["ticket": ticket, "code": code])
        #expect(entered.status == 303)
        #expect(await browser.get("/rights").status == 200)
        let thief = self.browser(school), second = try await password(thief)
        let refused = try await thief.post("/login/second", from: "/login", ["ticket": second, "code": code])
        #expect(refused.status == 422 && refused.plain.contains("Код не подошёл. Осталось попыток: 4."))
        #expect(thief.cookies["parta"] == nil)
        #expect(try await school.records.directory.verify().isClean)
    }

    @Test("R020 guessing the code is slowed down apart from the password", arguments: TestEngine.offered)
    func guessingIsSlow(_ engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), phone = try await guarded(school)
        let browser = browser(school)
        for _ in 0..<5 {
            // A right password between the tries forgives nothing.
            let ticket = try await password(browser)
            _ = try await browser.post("/login/second", from: "/login", ["ticket": ticket, "code": "000000"])
        }
        let ticket = try await password(browser)
        let right = ["ticket": ticket, "code": phone.code(at: browser.now)]
        let shut = try await browser.post("/login/second", from: "/login", right)
        #expect(shut.status == 422 && shut.plain.contains("Слишком много попыток подряд. Следующая — через 10 секунд."))
        browser.now = browser.now + 10
        let open = ["ticket": ticket, "code": phone.code(at: browser.now)]
        #expect(try await browser.post("/login/second", from: "/login", open).status == 303)
    }

    @Test("R020 a recovery code opens once where the telephone is not at hand", arguments: TestEngine.offered)
    func recoveryCodes(_ engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), phone = try await guarded(school)
        #expect(phone.recovery.count == 10 && Set(phone.recovery).count == 10)
        let browser = browser(school), ticket = try await password(browser)
        // Typed small, in the other layout, without the hyphen: as from a slip.
        let typed = phone.recovery[3].lowercased().filter { $0 != "-" }
        #expect(
            try await browser.post("/login/second", from: "/login", ["ticket": ticket, "code": typed]).status == 303)
        #expect(await browser.get("/second-factor").plain.contains("Осталось: 9 запасных кодов."))
        let again = self.browser(school), second = try await password(again)
        let refused = try await again.post("/login/second", from: "/login", ["ticket": second, "code": typed])
        #expect(refused.status == 422)
    }

    @Test("R020 a device of one's own is trusted for 60 days, a shared one never", arguments: TestEngine.offered)
    func trustedDevices(_ engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), phone = try await guarded(school)
        let own = browser(school), ticket = try await password(own)
        let fields = ["ticket": ticket, "code": phone.code(at: own.now), "trust": "1"]
        #expect(try await own.post("/login/second", from: "/login", fields).status == 303)
        _ = try await own.post("/logout", from: "/devices", [:])
        let login = ["login": "nosova", "password": StandingSchool.password]
        #expect(try await own.post("/login", from: "/login", login).status == 303, "no code was asked")
        _ = try await own.post("/logout", from: "/devices", [:])
        #expect(try await own.post("/login", from: "/login", login.merging(["shared": "1"]) { $1 }).status == 200)
        own.now = own.now + 61 * 86_400
        #expect(try await own.post("/login", from: "/login", login).status == 200, "the trust is over")
        let stranger = browser(school)
        #expect(try await stranger.post("/login", from: "/login", login).status == 200, "another device is asked")
    }

    @Test(arguments: TestEngine.offered)
    func `a forged, foreign or late proof of the first step opens nothing`(engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), phone = try await guarded(school)
        let browser = browser(school), ticket = try await password(browser)
        let forged = "1" + ticket.dropFirst(),
            junk = ["", "1-2-3", "a-b-c-d", String(repeating: "9", count: 3_000), forged]
        for wrong in junk where wrong != ticket {
            let fields = ["ticket": wrong, "code": phone.code(at: browser.now)]
            let answer = try await browser.post("/login/second", from: "/login", fields)
            #expect(answer.status == 422 && answer.text.contains("Войдите снова"), "\(wrong.prefix(40))")
        }
        browser.now = browser.now + 601
        let late = ["ticket": ticket, "code": phone.code(at: browser.now)]
        #expect(try await browser.post("/login/second", from: "/login", late).text.contains("Войдите снова"))
        #expect(browser.cookies["parta"] == nil)
    }

    @Test(
        "R020 R027 a slip gives a new password, and the telephone is asked all the same", arguments: TestEngine.offered)
    func slipsDoNotPassBy(_ engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), phone = try await guarded(school)
        let keeper = try await school.signedIn("Соколов", login: "sokolov")
        let person = try #require(school.people["Носова"]).description
        let sheet = try await keeper.post("/slips/staff", from: "/slips/staff", ["person": person])
        let browser = browser(school)
        let choice = [
            "code": try SlipText.code(on: sheet), "password": "семь красных яблок", "again": "семь красных яблок",
        ]
        let answer = try await browser.post("/code", from: "/code", choice)
        #expect(answer.status == 200 && browser.cookies["parta"] == nil)
        let fields = ["ticket": try Telephone.field("ticket", on: answer), "code": phone.code(at: browser.now)]
        #expect(try await browser.post("/login/second", from: "/login", fields).status == 303)
    }
}
