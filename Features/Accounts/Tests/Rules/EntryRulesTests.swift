import School
import Testing
import Trials

@testable import AccountsFeature
@testable import Storage
@testable import Web

struct EntryRulesTests {
    private let rules = ["issuers": "keeper", "shortest": "12", "second_factor.keeper": "1", "reason": "приказ № 12"]

    @Test(
        "R020 the keeper settles how long a password is and of whom a second factor is asked",
        arguments: TestEngine.offered)
    func settled(_ engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), keeper = try await school.signedIn("Соколов", login: "sokolov")
        let fresh = await keeper.get("/credentials/rules").text
        #expect(fresh.contains("Как в программе, школа не решала (003 п. 5.1)."))
        #expect(try await keeper.post("/credentials/rules", from: "/devices", rules).status == 303)
        let settled = try await school.records.school("school").read {
            try $0.knownSchool(at: StandingSchool.now).regulation
        }
        #expect(settled[.credentialsIssuers] == "keeper" && settled.shortestPassword == 12)
        #expect(settled.isOn(.secondFactorKeeper) && !settled.isOn(.secondFactorDirector))
        #expect(await keeper.get("/credentials/rules").text.contains("value=\"12\""))
        #expect(await keeper.get("/credentials/rules").text.contains("Решено школой (003 п. 5.1): приказ № 12."))
        let change = ["present": StandingSchool.password, "password": "яблоки 123", "again": "яблоки 123"]
        let short = try await keeper.post("/password", from: "/password", change)
        #expect(short.status == 422 && short.plain.contains("Пароль: не короче 12 знаков."))
        let long = change.merging(["password": "семь красных яблок", "again": "семь красных яблок"]) { $1 }
        #expect(try await keeper.post("/password", from: "/password", long).status == 303)
        #expect(try await school.records.school("school").verify().isClean)
    }

    @Test("R020 a slip is redeemed by a password of the school's length", arguments: TestEngine.offered)
    func slips(_ engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), keeper = try await school.signedIn("Соколов", login: "sokolov")
        try await school.settle(.passwordShortest, "12")
        let person = try #require(school.people["Белов"]).description
        let code = try SlipText.code(on: try await keeper.post("/slips/8b", from: "/slips/8b", ["person": person]))
        let visitor = TestBrowser(school.front, now: StandingSchool.now)
        #expect(try await visitor.post("/code", from: "/code", ["code": code]).plain.contains("Не короче 12 знаков."))
        let choice = ["code": code, "login": "belov", "password": "яблоки 123", "again": "яблоки 123"]
        let refused = try await visitor.post("/code", from: "/code", choice)
        #expect(refused.status == 422 && refused.plain.contains("не короче 12 знаков"))
    }

    @Test(arguments: TestEngine.offered)
    func `wrong rules are named and settle nothing, and nobody but the keeper settles any`(engine: TestEngine)
        async throws
    {
        let school = try await StandingSchool(engine), keeper = try await school.signedIn("Соколов", login: "sokolov")
        for wrong in [["issuers": "никто"], ["shortest": "7"], ["shortest": "65"], ["shortest": ""], ["shortest": "x"]]
        {
            let answer = try await keeper.post("/credentials/rules", from: "/devices", rules.merging(wrong) { $1 })
            #expect(answer.status == 422, "\(wrong)")
        }
        let known = try await school.records.school("school").read {
            try $0.knownSchool(at: StandingSchool.now).regulation
        }
        #expect(!known.isSettled(.passwordShortest))
        let nosova = try await school.signedIn("Носова", login: "nosova")
        let father = try await school.signedIn("Абрамов", login: "abramov")
        for browser in [nosova, father] {
            #expect(await browser.get("/credentials/rules").status == 403)
            #expect(try await browser.post("/credentials/rules", from: "/devices", rules).status == 403)
        }
    }
}
