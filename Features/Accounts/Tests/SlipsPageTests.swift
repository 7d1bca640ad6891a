import School
import Testing
import Trials

@testable import AccountsFeature
@testable import Storage
@testable import Web

struct SlipsPageTests {
    private func code(on page: Answer) throws -> String { try SlipText.code(on: page) }

    @Test("R018 R020 a class teacher gives slips to the own class, and only to it", arguments: TestEngine.offered)
    func ownClassOnly(_ engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), nosova = try await school.signedIn("Носова", login: "nosova")
        let list = await nosova.get("/slips/8b")
        #expect(list.status == 200 && list.text.contains("Белов Пётр") && list.text.contains("отец: Абрамов-мл Пётр"))
        #expect(!list.text.contains("Васильев"))
        #expect(await nosova.get("/slips/7a").status == 404)
        #expect(await nosova.get("/slips/staff").status == 403)
        #expect(await nosova.get("/slips/no-such-class").status == 404)
        let foreign = try #require(school.people["Васильев"])
        let forged = try await nosova.post("/slips/8b", from: "/slips/8b", ["person": foreign.description])
        #expect(forged.status == 422 && forged.text.contains("Отметьте, кому выдать карточку."))
        #expect(await nosova.get("/slips/person/\(foreign)").status == 403)
    }

    @Test("R018 a parent who works at the school gets the slip from the keeper alone", arguments: TestEngine.offered)
    func colleaguesAreTheKeepers(_ engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), nosova = try await school.signedIn("Носова", login: "nosova")
        let mother = try #require(school.people["Абрамова"])
        #expect(await nosova.get("/slips/8b").text.contains("выдаёт ответственный за журнал"))
        let refused = try await nosova.post("/slips/8b", from: "/slips/8b", ["person": mother.description])
        #expect(refused.status == 422)
        #expect(await nosova.get("/slips/person/\(mother)").status == 403)
        let keeper = try await school.signedIn("Соколов", login: "sokolov")
        let given = try await keeper.post(
            "/slips/person/\(mother)", from: "/slips/person/\(mother)", ["person": mother.description])
        #expect(given.status == 200 && given.text.contains("Абрамова Ольга"))
    }

    @Test("R047 a student's slips are printed with those of the parents", arguments: TestEngine.offered)
    func family(_ engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), nosova = try await school.signedIn("Носова", login: "nosova")
        let child = try #require(school.people["Абрамов-мл"]), father = try #require(school.people["Абрамов"])
        let page = await nosova.get("/slips/person/\(child)").text
        #expect(page.contains("отец: Абрамов-мл Пётр") && !page.contains("Белов"))
        #expect(page.contains("выдаёт ответственный за журнал"), "the mother works here")
        let given = try await nosova.post(
            "/slips/person/\(child)", from: "/slips/person/\(child)", ["person": father.description])
        #expect(given.status == 200 && given.text.contains("slip__code"))
        let alone = await nosova.get("/slips/person/\(father)").text
        #expect(!alone.contains("Абрамов-мл Пётр</th>"), "a parent's slip is the parent's alone")
    }

    @Test("R018 students and parents give nobody a way in", arguments: TestEngine.offered)
    func familiesAreRefused(_ engine: TestEngine) async throws {
        let school = try await StandingSchool(engine)
        let father = try await school.signedIn("Абрамов", login: "abramov"),
            student = try await school.signedIn("Белов", login: "belov")
        for browser in [father, student] {
            for path in ["/slips/8b", "/slips/staff", "/slips/person/1"] {
                #expect(await browser.get(path).status == 403)
            }
        }
        #expect(
            await TestBrowser(school.front, now: StandingSchool.now).get("/slips/8b").location?.hasPrefix("/login")
                == true)
    }

    @Test("R020 a slip is redeemed once, by choosing a login and a password", arguments: TestEngine.offered)
    func fromSlipToSignIn(_ engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), nosova = try await school.signedIn("Носова", login: "nosova")
        let belov = try #require(school.people["Белов"])
        let sheet = try await nosova.post(
            "/slips/8b", from: "/slips/8b", ["person": belov.description, "reason": "первый вход"])
        let code = try code(on: sheet), visitor = TestBrowser(school.front, now: StandingSchool.now)
        #expect(sheet.header("cache-control") == "no-store" && sheet.text.contains("journal.test"))
        let opened = try await visitor.post("/code", from: "/code", ["code": code.lowercased()])
        #expect(opened.status == 200 && opened.text.contains("Белов Пётр") && opened.text.contains("value=\"belov.p\""))
        let choice = [
            "code": code, "login": "belov.p", "password": "семь красных яблок", "again": "семь красных яблок",
        ]
        #expect(try await visitor.post("/code", from: "/code", choice).location == "/")
        #expect(await visitor.get("/rights").status == 200)
        let again = try await TestBrowser(school.front, now: StandingSchool.now).post("/code", from: "/code", choice)
        #expect(again.status == 422 && again.text.contains("Этот код уже использован."))
        #expect(await nosova.get("/slips/8b").text.contains("использована"))
    }

    @Test(arguments: TestEngine.offered)
    func `a taken login is refused and the code stays good`(engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), nosova = try await school.signedIn("Носова", login: "nosova")
        let belov = try #require(school.people["Белов"])
        let code = try code(on: try await nosova.post("/slips/8b", from: "/slips/8b", ["person": belov.description]))
        var choice = ["code": code, "login": "Nosova", "password": "семь красных яблок", "again": "семь красных яблок"]
        let refused = try await TestBrowser(school.front, now: StandingSchool.now).post("/code", from: "/code", choice)
        #expect(refused.status == 422 && refused.text.contains("Логин «Nosova» уже занят."))
        choice["login"] = "belov"
        #expect(
            try await TestBrowser(school.front, now: StandingSchool.now).post("/code", from: "/code", choice).status
                == 303)
    }
}
