import School
import Testing
import Trials

@testable import AccountsFeature
@testable import Storage
@testable import Web

/// What the scripts of open pages are told, and what they may not pretend.
struct OpenPageTests {
    private func shared(_ school: StandingSchool) async throws -> TestBrowser {
        try await school.open("Носова", login: "nosova")
        let browser = TestBrowser(school.front, now: StandingSchool.now)
        _ = try await browser.post(
            "/login", from: "/login", ["login": "nosova", "password": StandingSchool.password, "shared": "1"])
        return browser
    }

    @Test(arguments: TestEngine.offered)
    func `words in an address do not make a visit unseen`(engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), browser = try await shared(school)
        browser.now = StandingSchool.now + 29 * 60
        #expect(await browser.get("/rights?glance=1").status == 200)
        browser.now = StandingSchool.now + 58 * 60
        #expect(await browser.get("/rights").status == 200, "whoever opened a page was here")
    }

    @Test("R020 a script is told of the step that comes first, and is not led away", arguments: TestEngine.offered)
    func stepFirst(engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), browser = TestBrowser(school.front, now: StandingSchool.now)
        try await school.open("Носова", login: "nosova", mustChange: true)
        _ = try await browser.post(
            "/login", from: "/login", ["login": "nosova", "password": StandingSchool.password])
        let answer = await browser.post("/credentials/person/1/reset", Array("{}".utf8), "application/json")
        #expect(answer.status == 403)
        #expect(answer.text == #"{"error":"Сначала смените пароль.","code":"step","see":"/password"}"#)
        let stranger = TestBrowser(school.front, now: StandingSchool.now)
        let refused = await stranger.post("/credentials/person/1/reset", Array("{}".utf8), "application/json")
        #expect(refused.status == 401 && refused.text.contains(#""code":"signin""#))
    }

    @Test(arguments: TestEngine.offered)
    func `a page that the browser has kept is drawn anew for a new sign-in, whose token its forms need`(
        engine: TestEngine
    ) async throws {
        let school = try await StandingSchool(engine)
        let browser = try await school.signedIn("Носова", login: "nosova")
        let kept = await browser.get("/rights")
        let tag = try #require(kept.headers.first { $0.name == "etag" }?.value)
        #expect(await browser.get("/rights", tag: tag).status == 304)
        _ = try await browser.post("/logout", from: "/rights", [:])
        _ = try await browser.post(
            "/login", from: "/login", ["login": "nosova", "password": StandingSchool.password])
        #expect(await browser.get("/rights", tag: tag).status == 200)
    }

    @Test(arguments: TestEngine.offered)
    func `signing out leaves no page to go back to, and to the page what the browser stores`(
        engine: TestEngine
    ) async throws {
        let school = try await StandingSchool(engine), browser = try await shared(school)
        let token = try await browser.token(from: "/rights")
        let out = await browser.post("/logout", ["token": token])
        #expect(out.headers.first { $0.name == "clear-site-data" }?.value == "\"cache\"")
        let own = try await school.signedIn("Соколов", login: "sokolov")
        let gone = try await own.post("/logout", from: "/rights", [:])
        #expect(gone.headers.first { $0.name == "clear-site-data" }?.value == "\"cache\"")
    }
}
