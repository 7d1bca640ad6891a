import School
import Testing
import Trials

@testable import AccountsFeature
@testable import Storage
@testable import Web

struct WayInPageTests {
    private let asked = ["reason": "забыт пароль", "identity": "2"]

    @Test(
        "R027 a reset ends the password and every device at once, and gives a new code", arguments: TestEngine.offered)
    func endsAtOnce(_ engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), nosova = try await school.signedIn("Носова", login: "nosova")
        let belov = try await school.signedIn("Белов", login: "belov"), person = try #require(school.people["Белов"])
        #expect(await belov.get("/rights").status == 200)
        let page = "/credentials/person/\(person)"
        #expect(await nosova.get(page).plain.contains("Логин: <b>belov</b>. Сейчас открыт на: 1 устройство."))
        let sheet = try await nosova.post(page + "/reset", from: page, asked), code = try SlipText.code(on: sheet)
        #expect(sheet.status == 200 && sheet.header("cache-control") == "no-store" && sheet.text.contains("belov"))
        #expect(await belov.get("/rights").location?.hasPrefix("/login") == true, "the device is signed out")
        let old = try await TestBrowser(school.front, now: StandingSchool.now)
            .post("/login", from: "/login", ["login": "belov", "password": StandingSchool.password])
        #expect(old.status == 422, "the old password opens nothing")
        let visitor = TestBrowser(school.front, now: StandingSchool.now)
        let choice = ["code": code, "password": "семь красных яблок", "again": "семь красных яблок"]
        #expect(try await visitor.post("/code", from: "/code", choice).status == 303)
        #expect(await visitor.get("/rights").status == 200)
        let line = "сброс: забыт пароль; личность: по документу"
        #expect(await nosova.get("/credentials/register/8b").text.contains(line))
        #expect(try await school.records.directory.verify().isClean)
    }

    @Test("R021 R027 a reset needs a reason and a note who it was", arguments: TestEngine.offered)
    func needsAReason(_ engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), nosova = try await school.signedIn("Носова", login: "nosova")
        let belov = try await school.signedIn("Белов", login: "belov")
        let page = "/credentials/person/\(try #require(school.people["Белов"]))"
        for (fields, words) in [
            (["reason": "", "identity": "1"], "Заполните поле «Основание»."),
            (["reason": "забыт", "identity": ""], "как вы убедились"),
            (["reason": "забыт", "identity": "9"], "как вы убедились"),
            (["reason": String(repeating: "я", count: 151), "identity": "1"], "не больше 150 знаков"),
        ] {
            let answer = try await nosova.post(page + "/reset", from: page, fields)
            #expect(answer.status == 422 && answer.plain.contains(words), "\(fields)")
        }
        #expect(await belov.get("/rights").status == 200, "nothing was reset")
    }

    @Test(
        "R018 R021 another class's students and colleagues are not the class teacher's",
        arguments: TestEngine.offered)
    func ownClassOnly(_ engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), nosova = try await school.signedIn("Носова", login: "nosova")
        for name in ["Васильев", "Абрамова", "Соколов"] {
            let page = "/credentials/person/\(try #require(school.people[name]))"
            #expect(await nosova.get(page).status == 403, "\(name)")
            #expect(try await nosova.post(page + "/reset", from: "/devices", asked).status == 403, "\(name)")
        }
        let keeper = try await school.signedIn("Соколов", login: "sokolov")
        let own = "/credentials/person/\(try #require(school.people["Соколов"]))"
        #expect(try await keeper.post(own + "/reset", from: "/devices", asked).status == 409, "one's own is changed")
        #expect(await keeper.get(own).text.contains("ваш собственный вход"))
        #expect(await keeper.get("/credentials/person/424242").status == 404)
        let father = try await school.signedIn("Абрамов", login: "abramov")
        #expect(await father.get(own).status == 403)
    }

    @Test(
        "R027 an account that serves another school too only loses its link to this one",
        arguments: TestEngine.offered)
    func anotherSchoolIsLeftAlone(_ engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), keeper = try await school.signedIn("Соколов", login: "sokolov")
        try await school.open("Абрамов", login: "abramov")
        let console = try StandingSchool.console()
        try await school.records.directory.change { records in
            let pen = records.signed(by: console), other = try pen.list(school: "other", name: "Соседняя школа")
            let account = try #require(try records.credentials(LoginName(typed: "abramov"))).account
            try pen.link(account, to: [UInt8](repeating: 3, count: 16), in: other)
        }
        school.doors.schoolsChanged()
        let page = "/credentials/person/\(try #require(school.people["Абрамов"]))"
        let sheet = try await keeper.post("/school\(page)/reset", from: "/school\(page)", asked)
        #expect(sheet.status == 200)
        let links = try await school.records.directory.read { records in
            try records.links(of: try #require(try records.credentials(LoginName(typed: "abramov"))).account)
        }
        #expect(links.map(\.school.slug) == ["other"])
        let visitor = TestBrowser(school.front, now: StandingSchool.now)
        let answer = try await visitor.post(
            "/login", from: "/login", ["login": "abramov", "password": StandingSchool.password])
        #expect(answer.status == 303, "the other school's way in still opens")
    }
}
