import School
import Testing
import Trials

@testable import AccountsFeature
@testable import Storage
@testable import Web

struct OwnAccountTests {
    @Test("R020 with a first password every page leads to changing it", arguments: TestEngine.offered)
    func theFirstPasswordComesFirst(_ engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), browser = TestBrowser(school.front, now: StandingSchool.now)
        try await school.open("Носова", login: "nosova", mustChange: true)
        let entered = try await browser.post(
            "/login", from: "/login", ["login": "nosova", "password": StandingSchool.password, "next": "/rights"])
        #expect(entered.location == "/password?next=/rights" || entered.location == "/password?next=%2Frights")
        #expect(await browser.get("/rights").location == "/password")
        let weak = try await browser.post(
            "/password", from: "/password", ["password": "12345678", "again": "12345678"])
        #expect(weak.status == 422 && weak.text.contains("Такой пароль угадают первым"))
        let different = try await browser.post(
            "/password", from: "/password", ["password": "семь красных яблок", "again": "семь красных груш"])
        #expect(different.status == 422 && different.text.contains("Пароли не совпали"))
        let changed = try await browser.post(
            "/password", from: "/password",
            ["password": "семь красных яблок", "again": "семь красных яблок", "next": "/rights"])
        #expect(changed.location == "/rights")
        #expect(await browser.get("/rights").status == 200)
    }

    @Test("R020 a password is changed by whoever knows the present one", arguments: TestEngine.offered)
    func thePresentPasswordIsAsked(_ engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), browser = try await school.signedIn("Носова", login: "nosova")
        let new = ["password": "семь красных яблок", "again": "семь красных яблок"]
        let refused = try await browser.post("/password", from: "/password", new.merging(["present": "не тот"]) { $1 })
        #expect(refused.status == 422 && refused.text.contains("Нынешний пароль не подошёл. Осталось попыток: 4."))
        let changed = try await browser.post(
            "/password", from: "/password", new.merging(["present": StandingSchool.password]) { $1 })
        #expect(changed.location == "/devices?ended=0")
    }

    @Test("R020 a device that was ended elsewhere is led to the sign-in page", arguments: TestEngine.offered)
    func anEndedDeviceIsOut(_ engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), first = try await school.signedIn("Носова", login: "nosova")
        let second = TestBrowser(school.front, now: StandingSchool.now)
        _ = try await second.post("/login", from: "/login", ["login": "nosova", "password": StandingSchool.password])
        #expect(await first.get("/devices").text.contains("Выйти на всех остальных"))
        let ended = try await second.post("/devices/end-others", from: "/devices", [:])
        #expect(ended.location == "/devices?ended=1")
        let page = await first.get("/devices")
        #expect(page.status == 303 && page.location?.hasPrefix("/login") == true)
    }

    @Test(arguments: TestEngine.offered)
    func `another's device cannot be ended`(engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), nosova = try await school.signedIn("Носова", login: "nosova")
        let sokolov = try await school.signedIn("Соколов", login: "sokolov")
        for number in 1...2 {
            let isOwn = number == 2
            let answer = try await sokolov.post("/devices/end", from: "/rights", ["device": String(number)])
            #expect(answer.status == (isOwn ? 303 : 404))
        }
        #expect(await nosova.get("/devices").status == 200)
    }

    @Test(arguments: TestEngine.offered)
    func `signing out ends the device and the cookie`(engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), browser = try await school.signedIn("Носова", login: "nosova")
        let token = try #require(browser.cookies["parta"])
        #expect(try await browser.post("/logout", from: "/rights", [:]).location == "/login")
        #expect(browser.cookies["parta"] == nil)
        let known = try #require(SignInToken(token))
        #expect(try await school.doors.find(known, now: StandingSchool.now) == nil)
    }

    @Test(
        "R014 the table of rights is open to whoever has an account, and to nobody else", arguments: TestEngine.offered)
    func theTableOfRights(_ engine: TestEngine) async throws {
        let school = try await StandingSchool(engine)
        #expect(
            await TestBrowser(school.front, now: StandingSchool.now).get("/rights").location?.hasPrefix("/login")
                == true)
        let student = try await school.signedIn("Белов", login: "belov")
        let page = await student.get("/rights")
        #expect(page.status == 200 && page.text.contains("Ставить отметки") && page.text.contains("Учитель-предметник"))
    }
}
