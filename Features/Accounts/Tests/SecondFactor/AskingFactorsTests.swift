import School
import Testing
import Trials

@testable import AccountsFeature
@testable import Storage
@testable import Web

/// Duties and rules that come to ask for a second factor while a device stays signed in.
struct AskingFactorsTests {
    private static let week = 7 * 86_400

    private func night(_ school: StandingSchool, at now: Moment) async throws {
        let outside = Outside(
            isSecure: false, tokenKey: [], clock: { now }, holder: { _, _, _ in nil }, schools: { ["school"] })
        try await AskingFactors(doors: school.doors).chore.perform(
            Chore.Turn(records: school.records, school: "school", outside: outside, now: now))
    }

    @Test(
        "R020 a device that stays signed in is asked for the factor in the night after the duty is given, a week ahead",
        arguments: TestEngine.offered)
    func livingDevices(_ engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), nosova = try await school.signedIn("Носова", login: "nosova")
        let lebedeva = try await school.signedIn("Лебедева", login: "lebedeva")
        let person = try #require(school.people["Носова"]), permit = try StandingSchool.console()
        try await school.records.school("school").change {
            try $0.signed(by: permit).give(.journalKeeper, to: person, from: Day(number: 20_412))
        }
        let night = StandingSchool.now + 43_200
        try await self.night(school, at: night)
        // Asked again in a later night, the week does not begin anew.
        try await self.night(school, at: night + 86_400)
        for browser in [nosova, lebedeva] {
            browser.now = night + Self.week - 1
            #expect(await browser.get("/rights").status == 200)
            browser.now = night + Self.week
        }
        #expect(await nosova.get("/rights").location == "/second-factor")
        #expect(await lebedeva.get("/rights").status == 200, "nothing is asked of a class teacher")
        _ = try await Telephone.enrolled(nosova)
        try await self.night(school, at: nosova.now)
        #expect(await nosova.get("/rights").status == 200)
    }

    @Test(
        "R020 a rule that is ticked reaches the devices, and one taken back releases them",
        arguments: TestEngine.offered)
    func rules(_ engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), father = try await school.signedIn("Абрамов", login: "abramov")
        let student = try await school.signedIn("Белов", login: "belov"), night = StandingSchool.now + 60
        try await school.settle(.secondFactorFamily, "yes")
        try await self.night(school, at: night)
        for browser in [father, student] {
            browser.now = night + Self.week
            #expect(await browser.get("/rights").location == "/second-factor")
        }
        try await school.settle(.secondFactorFamily, "no")
        try await self.night(school, at: night + Self.week)
        for browser in [father, student] { #expect(await browser.get("/rights").status == 200) }
    }

    @Test(
        "R020 a slip that adds a school to an account brings along what the duty there asks",
        arguments: TestEngine.offered)
    func addedDuties(_ engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), permit = try StandingSchool.console()
        let neighbour = try await school.records.school("other").change { reading in
            let pen = reading.signed(by: permit)
            return try pen.key(of: try pen.add(person: PersonFacts(name: PersonName(surname: "Гусев", given: "Егор"))))
        }
        let key = try #require(neighbour), hash = Password.hash(StandingSchool.password, price: .cheap)
        try await school.records.directory.change { records in
            let pen = records.signed(by: permit), other = try pen.list(school: "other", name: "Соседняя школа")
            try pen.link(try pen.openAccount(LoginName(typed: "gusev"), hash: hash), to: key, in: other)
        }
        school.doors.schoolsChanged()
        let gusev = TestBrowser(school.front, now: StandingSchool.now)
        let login = ["login": "gusev", "password": StandingSchool.password]
        #expect(try await gusev.post("/login", from: "/login", login).status == 303)
        let person = try #require(school.people["Соколов"])
        let keeper = try #require(try await school.records.school("school").read { try $0.key(of: person) })
        let code = try #require(
            try await school.doors.issueSlips(to: [keeper], of: "school", reason: "", by: permit).first)
        let added = try await gusev.post("/code", from: "/code", ["code": code.text])
        #expect(added.status == 200 && added.text.contains("Соколов Иван"))
        let asked = try await school.records.directory.read { records in
            let account = try #require(try records.credentials(LoginName(typed: "gusev"))).account
            return try records.signIns(of: account, now: StandingSchool.now).map(\.enrolBy)
        }
        #expect(asked == [StandingSchool.now + Self.week])
    }
}
