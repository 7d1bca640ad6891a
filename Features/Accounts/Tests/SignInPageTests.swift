import School
import Synchronization
import Testing
import Trials

@testable import AccountsFeature
@testable import Storage
@testable import Web

struct SignInPageTests {
    private func tried(_ browser: TestBrowser, _ login: String, _ password: String, _ more: [String: String] = [:])
        async throws -> Answer
    {
        try await browser.post("/login", from: "/login", more.merging(["login": login, "password": password]) { $1 })
    }

    @Test("R020 nothing on the page tells an unknown login from a wrong password", arguments: TestEngine.offered)
    func nobodyIsNamed(_ engine: TestEngine) async throws {
        let school = try await StandingSchool(engine)
        try await school.open("Носова", login: "nosova")
        for number in 1...6 {
            let known = try await tried(TestBrowser(school.front, now: StandingSchool.now), "nosova", "не тот"),
                other = TestBrowser(school.front, now: StandingSchool.now)
            let unknown = try await tried(other, "nobody", "не тот")
            #expect(known.status == 422 && unknown.status == 422)
            let words =
                number < 5
                ? "Осталось попыток: \(5 - number)." : number == 5 ? "через 10\u{A0}секунд" : "Слишком много попыток"
            #expect(known.text.contains(words) && unknown.text.contains(words), "try \(number)")
        }
    }

    @Test(arguments: TestEngine.offered)
    func `what was typed comes back, except the password`(engine: TestEngine) async throws {
        let page = try await tried(
            TestBrowser(try await StandingSchool(engine).front, now: StandingSchool.now), "no\"body", "тайна")
        #expect(page.text.contains("value=\"no&quot;body\"") && !page.text.contains("тайна"))
        #expect(page.text.contains("<title>Ошибка: "))
    }

    @Test("R020 a form without its page's token is refused", arguments: TestEngine.offered)
    func aForeignFormIsRefused(_ engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), browser = TestBrowser(school.front, now: StandingSchool.now)
        try await school.open("Носова", login: "nosova")
        _ = await browser.get("/login")
        let fields = ["login": "nosova", "password": StandingSchool.password]
        #expect(await browser.post("/login", fields).status == 403)
        #expect(await browser.post("/login", fields.merging(["token": "0123"]) { $1 }).status == 403)
        #expect(browser.cookies["parta"] == nil)
    }

    @Test(
        arguments: [
            ("/class/8b?d=2025-11-20", "/class/8b?d=2025-11-20"), ("//evil.example/", "/"),
            ("https://evil.example/", "/"),
            ("/\\evil.example", "/"), ("javascript:alert(1)", "/"), ("", "/"),
        ], TestEngine.offered)
    func `after signing in one comes to a page of the house only`(
        _ next: (asked: String, led: String), engine: TestEngine
    )
        async throws
    {
        let school = try await StandingSchool(engine)
        try await school.open("Носова", login: "nosova")
        let page = try await tried(
            TestBrowser(school.front, now: StandingSchool.now), "NOSOVA ", StandingSchool.password, ["next": next.asked]
        )
        #expect(page.status == 303 && page.location == next.led)
    }

    @Test(
        "R020 a shared computer forgets the sign-in with its window, a personal device keeps it",
        arguments: TestEngine.offered)
    func cookies(_ engine: TestEngine) async throws {
        let school = try await StandingSchool(engine)
        try await school.open("Носова", login: "nosova")
        let shared = TestBrowser(school.front, now: StandingSchool.now),
            own = TestBrowser(school.front, now: StandingSchool.now)
        _ = try await tried(shared, "nosova", StandingSchool.password, ["shared": "1"])
        _ = try await tried(own, "nosova", StandingSchool.password)
        let lines = [shared, own].map { $0.setCookies.first { $0.hasPrefix("parta=") } ?? "" }
        #expect(lines.allSatisfy { $0.contains("HttpOnly") && $0.contains("SameSite=Lax") && $0.contains("Path=/") })
        #expect(!lines[0].contains("Max-Age") && lines[1].contains("Max-Age="))
    }

    @Test(arguments: TestEngine.offered)
    func `the box of a shared computer is ticked on a desktop and not on a telephone`(engine: TestEngine) async throws {
        let front = try await StandingSchool(engine).front
        let phone = TestBrowser(
            front, now: StandingSchool.now, agent: "Mozilla/5.0 (Linux; Android 14) Chrome/126.0 Mobile Safari/537.36")
        #expect(
            await TestBrowser(front, now: StandingSchool.now).get("/login").text.contains(
                "data-behaviour=\"shared-default\" checked"))
        #expect(await !phone.get("/login").text.contains("data-behaviour=\"shared-default\" checked"))
    }

    @Test(arguments: TestEngine.offered)
    func `a crowd at the door is asked to come back in a moment`(engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), gate = Latch()
        try await school.open("Носова", login: "nosova")
        let hashing = school.doors.hashing, isHeld = Atomic(false)
        // The first holds the thread; only then does the queue fill to its last place and stay full.
        let first = Task {
            try? await hashing.run {
                isHeld.store(true, ordering: .releasing)
                gate.wait()
            }
        }
        while !isHeld.load(ordering: .acquiring) { try await Task.sleep(for: .milliseconds(5)) }
        let waiting = (1...HashingThread.room).map { _ in Task { try? await hashing.run { gate.wait() } } }
        while hashing.waiting < HashingThread.room { try await Task.sleep(for: .milliseconds(5)) }
        let page = try await tried(
            TestBrowser(school.front, now: StandingSchool.now), "nosova", StandingSchool.password)
        #expect(page.status == 503 && page.header("retry-after") == "3")
        gate.open()
        for task in [first] + waiting { await task.value }
        #expect(
            try await tried(TestBrowser(school.front, now: StandingSchool.now), "nosova", StandingSchool.password)
                .status == 303)
    }

    @Test(arguments: TestEngine.offered)
    func `who has forgotten a password is told whom to ask, and no names`(engine: TestEngine) async throws {
        let page = await TestBrowser(try await StandingSchool(engine).front, now: StandingSchool.now).get(
            "/login/reset")
        #expect(
            page.text.contains("классный руководитель или ответственный за журнал") && !page.text.contains("Носова"))
    }
}
