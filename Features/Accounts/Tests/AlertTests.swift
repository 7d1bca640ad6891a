import School
import Testing
import Trials

@testable import AccountsFeature
@testable import Storage
@testable import Web

/// What the owner of an account is told: a device never seen before, and use from two networks at once.
struct AlertTests {
    private static let firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"
    private let login = ["login": "nosova", "password": StandingSchool.password]

    private func other(_ school: StandingSchool, address: String = "95.24.1.7") -> TestBrowser {
        let browser = TestBrowser(school.front, now: StandingSchool.now + 60, agent: Self.firefox)
        browser.address = address
        return browser
    }

    @Test(
        "R022 a sign-in from a device not seen before is told to the owner until it is dismissed",
        arguments: TestEngine.offered)
    func aNewDevice(_ engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), nosova = try await school.signedIn("Носова", login: "nosova")
        #expect(await !nosova.get("/devices").text.contains("Вход с нового устройства"), "the first one is no news")
        let stranger = other(school)
        _ = try await stranger.post("/login", from: "/login", login)
        nosova.now = StandingSchool.now + 120
        let told = await nosova.get("/devices")
        #expect(told.text.contains("Вход с нового устройства: Firefox, Linux, 95.24.1.7"))
        let alert = try Telephone.field("alert", on: told)
        let father = try await school.signedIn("Абрамов", login: "abramov")
        #expect(try await father.post("/devices/alert", from: "/devices", ["alert": alert]).status == 404)
        for junk in ["", "x", "-1", "9999999999999999999999"] {
            #expect(try await nosova.post("/devices/alert", from: "/devices", ["alert": junk]).status == 404)
        }
        for _ in 1...2 {
            #expect(try await nosova.post("/devices/alert", from: "/devices", ["alert": alert]).status == 303)
        }
        #expect(await !nosova.get("/devices").text.contains("Вход с нового устройства"))
        _ = try await stranger.post("/logout", from: "/devices", [:])
        stranger.address = "178.176.3.4"
        _ = try await stranger.post("/login", from: "/login", login)
        #expect(await !nosova.get("/devices").text.contains("Вход с нового устройства"), "it carries its mark")
    }

    @Test(
        "R022 use from two networks within ten minutes raises an alert for the owner and the keeper",
        arguments: TestEngine.offered)
    func twoNetworks(_ engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), nosova = try await school.signedIn("Носова", login: "nosova")
        let thief = other(school, address: "178.176.3.4")
        _ = try await thief.post("/login", from: "/login", login)
        nosova.now = StandingSchool.now + 30 * 60
        thief.now = nosova.now + 601
        _ = await nosova.get("/rights")
        _ = await thief.get("/rights")
        #expect(await !thief.get("/devices").text.contains("из двух сетей"), "eleven minutes apart is no alert")
        nosova.now = thief.now + 599
        _ = await nosova.get("/rights")
        let told = await nosova.get("/devices").text
        #expect(told.contains("Вход открыт сразу из двух сетей") && told.contains("178.176.3.4"))
        let keeper = try await school.signedIn("Соколов", login: "sokolov")
        keeper.now = nosova.now
        let register = await keeper.get("/credentials/register").text
        #expect(register.contains("Вход сразу из двух сетей") && register.contains("Носова Ирина"))
        #expect(!register.contains("178.176.3.4"), "the keeper is told the fact, not the address")
        #expect(await nosova.get("/credentials/register/8b").text.contains("из двух сетей") == false)
    }

    @Test(arguments: TestEngine.offered)
    func `two devices of one place raise nothing`(engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), nosova = try await school.signedIn("Носова", login: "nosova")
        let second = other(school, address: "192.168.1.20")
        _ = try await second.post("/login", from: "/login", login)
        _ = await second.get("/rights")
        _ = await nosova.get("/rights")
        #expect(await !nosova.get("/devices").text.contains("из двух сетей"))
    }
}
