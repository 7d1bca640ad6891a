import School
import Testing
import Trials

@testable import AccountsFeature
@testable import Storage
@testable import Web

/// Slips of parents who work at the school, or come to, and of classes while the next year stands already.
struct StaleSlipTests {
    private static let refusal = "Карточка больше не действует: этот человек теперь работает в школе."

    private func employ(_ person: ID<Person>, in school: StandingSchool) async throws {
        let permit = try StandingSchool.console()
        try await school.records.school("school").change {
            _ = try $0.signed(by: permit).employ(person, as: "учитель", from: Day(number: 20_412))
        }
    }

    @Test("R018 a parent with a post gets the slip from the keeper alone", arguments: TestEngine.offered)
    func postsCount(_ engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), nosova = try await school.signedIn("Носова", login: "nosova")
        let father = try #require(school.people["Абрамов"])
        #expect(await nosova.get("/slips/person/\(father)").status == 200)
        try await employ(father, in: school)
        #expect(try await nosova.post("/slips/8b", from: "/slips/8b", ["person": father.description]).status == 422)
        #expect(await nosova.get("/slips/person/\(father)").status == 403)
        let child = "/slips/person/\(try #require(school.people["Абрамов-мл"]))"
        #expect(try await nosova.post(child, from: child, ["person": father.description]).status == 422)
        let keeper = try await school.signedIn("Соколов", login: "sokolov")
        #expect(try await keeper.post("/slips/8b", from: "/slips/8b", ["person": father.description]).status == 200)
    }

    @Test(
        "R018 R027 a class teacher's slip opens nothing once the parent works at the school",
        arguments: TestEngine.offered)
    func slipsGrowStale(_ engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), nosova = try await school.signedIn("Носова", login: "nosova")
        try await school.open("Абрамов", login: "abramov")
        let father = try #require(school.people["Абрамов"]), guest = TestBrowser(school.front, now: StandingSchool.now)
        let sheet = try await nosova.post("/slips/8b", from: "/slips/8b", ["person": father.description])
        let code = try SlipText.code(on: sheet)
        let choice = ["code": code, "password": "семь красных яблок", "again": "семь красных яблок"]
        #expect(try await guest.post("/code", from: "/code", ["code": code]).text.contains("abramov"))
        try await employ(father, in: school)
        for fields in [["code": code], choice] {
            let refused = try await guest.post("/code", from: "/code", fields)
            #expect(refused.status == 422 && refused.plain.contains(Self.refusal))
        }
        let inside = try await nosova.post("/code", from: "/code", ["code": code])
        #expect(inside.status == 422 && inside.plain.contains(Self.refusal))
        let known = ["login": "abramov", "password": StandingSchool.password]
        #expect(try await guest.post("/login", from: "/login", known).status == 303, "the password stands")
        let keeper = try await school.signedIn("Соколов", login: "sokolov"), page = "/slips/person/\(father)"
        let anew = try await keeper.post(page, from: page, ["person": father.description])
        let good = choice.merging(["code": try SlipText.code(on: anew)]) { $1 }
        let other = TestBrowser(school.front, now: StandingSchool.now)
        #expect(try await other.post("/code", from: "/code", good).status == 303, "the keeper's slip opens")
    }

    @Test(
        "R018 in August a class teacher gives slips to the class that is led, and the keeper to the next year's",
        arguments: TestEngine.offered)
    func augustIsThisYear(_ engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), permit = try StandingSchool.console()
        try await school.records.school("school").change { reading in
            let pen = reading.signed(by: permit), starts = Day(number: 20_697), ends = Day(number: 21_061)
            try pen.add(year: SchoolYear(2026, starts: starts, ends: ends))
            let scheme = try pen.add(scheme: "Четверти", .quarter, of: 2026, parts: [(starts, ends)])
            let next = try pen.add(class: ClassFacts(ClassName(gradeLevel: 8, letter: "Б"), scheme: scheme), year: 2026)
            let other = try #require(school.people["Лебедева"])
            try pen.give(.classTeacher, to: other, object: next.number, from: starts)
        }
        try await school.open("Носова", login: "nosova")
        // 20 August 2026, nine in the morning in Moscow.
        let nosova = TestBrowser(school.front, now: Moment(seconds: 20_685 * 86_400 + 6 * 3_600))
        _ = try await nosova.post("/login", from: "/login", ["login": "nosova", "password": StandingSchool.password])
        let list = await nosova.get("/slips/8b")
        #expect(list.status == 200 && list.text.contains("Белов Пётр"))
        let belov = try #require(school.people["Белов"]).description
        #expect(try await nosova.post("/slips/8b", from: "/slips/8b", ["person": belov]).status == 200)
        try await school.open("Соколов", login: "sokolov")
        let keeper = TestBrowser(school.front, now: nosova.now)
        _ = try await keeper.post("/login", from: "/login", ["login": "sokolov", "password": StandingSchool.password])
        let next = await keeper.get("/slips/8b")
        #expect(next.status == 200 && !next.text.contains("Белов Пётр"))
    }
}
