import School
import Testing
import Trials

@testable import AccountsFeature
@testable import Storage
@testable import Web

struct RegisterPageTests {
    @Test("R021 the register says who gave whom a code, when, why, and that it was used", arguments: TestEngine.offered)
    func whoToWhomWhen(_ engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), nosova = try await school.signedIn("Носова", login: "nosova")
        let belov = try #require(school.people["Белов"])
        let sheet = try await nosova.post(
            "/slips/8b", from: "/slips/8b", ["person": belov.description, "reason": "первый вход"])
        let keeper = try await school.signedIn("Соколов", login: "sokolov")
        let waiting = await keeper.get("/credentials/register").plain
        #expect(waiting.contains("Белов Пётр") && waiting.contains("Носова И."))
        #expect(waiting.contains("первый вход") && waiting.contains("ждёт до 20.12.2025"))
        // 20 November 2025, 12:00 in Moscow.
        #expect(waiting.contains("20.11.2025, 12:00"))
        let choice = ["login": "belov.p", "password": "семь красных яблок", "again": "семь красных яблок"]
        let visitor = TestBrowser(school.front, now: StandingSchool.now), code = try SlipText.code(on: sheet)
        _ = try await visitor.post("/code", from: "/code", choice.merging(["code": code]) { $1 })
        #expect(await keeper.get("/credentials/register").text.contains("использована"))
        #expect(await !keeper.get("/credentials/register").text.contains(code), "the code is nowhere but on the paper")
    }

    @Test("R018 R021 a class teacher reads the register of the own class alone", arguments: TestEngine.offered)
    func ownClass(_ engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), nosova = try await school.signedIn("Носова", login: "nosova")
        let keeper = try await school.signedIn("Соколов", login: "sokolov")
        for (slug, name) in [("8b", "Белов"), ("7a", "Васильев")] {
            let person = try #require(school.people[name]).description
            _ = try await keeper.post("/slips/\(slug)", from: "/slips/\(slug)", ["person": person])
        }
        let own = await nosova.get("/credentials/register/8b").text
        #expect(own.contains("Белов") && !own.contains("Васильев"))
        #expect(await nosova.get("/credentials/register/7a").status == 404)
        #expect(await nosova.get("/credentials/register").status == 403)
        let all = await keeper.get("/credentials/register").text
        #expect(all.contains("Белов") && all.contains("Васильев"))
        for junk in ["abc", "0", "-5", "99999999999999999999"] {
            #expect(await keeper.get("/credentials/register?before=\(junk)").status == 422)
        }
    }
}

/// What stands on a printed slip.
enum SlipText {
    static func code(on page: Answer) throws -> String {
        let start = try #require(page.text.firstRange(of: "slip__code\">")).upperBound
        return String(page.text[start...].prefix { $0 != "<" })
    }
}

extension Answer {
    /// The page with plain spaces in place of those that hold a number and its noun together.
    var plain: String { String(text.map { $0 == "\u{A0}" ? " " : $0 }) }
}
