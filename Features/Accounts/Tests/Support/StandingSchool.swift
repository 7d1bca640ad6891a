import School
import Testing
import Trials

@testable import AccountsFeature
@testable import Storage
@testable import Web

/// A small school behind a front door that only knows the ways in: a keeper, two class teachers, and in 8Б a student
/// whose mother teaches here and whose father does not.
struct StandingSchool {
    static let now = Moment(seconds: 1_763_629_200)
    static let password = "сорок два ежа"

    let records: Records
    let doors: Doors
    let front: FrontDoor
    let people: [String: ID<Person>]

    init(_ engine: TestEngine, sendsMail: Bool = false) async throws {
        records = try engine.freshRecords()
        let ring = try #require(Keyring([1: [UInt8](repeating: 7, count: 32)]))
        let doors = Doors(records.directory, keyring: ring, price: .cheap)
        self.doors = doors
        let permit = try Self.console(), database = try records.school("school")
        people = try await database.change { try Self.settle($0.signed(by: permit)) }
        try await records.directory.change { try $0.signed(by: permit).list(school: "school", name: "СОШ № 74") }
        var outside = Outside(
            isSecure: false, tokenKey: [UInt8](repeating: 9, count: 32), clock: { Self.now },
            holder: { text, now, isAct in
                guard let token = SignInToken(text), let found = try await doors.find(token, now: now, isFresh: isAct)
                else {
                    return nil
                }
                return Holder(found)
            },
            schools: { try await doors.schools(now: Self.now).map(\.slug) })
        outside.glance = { text, now in
            guard let token = SignInToken(text) else { return nil }
            return try await doors.find(token, now: now, isGlance: true).map(Holder.init)
        }
        outside.seen = { await doors.seen($0.account, device: $0.device, address: $1, now: $2) }
        let mailer = try Mailer(url: sendsMail ? "smtp://127.0.0.1:9" : "", sender: "journal@school74.example")
        front = FrontDoor([accounts(doors, mailer: mailer)], records: records, outside: outside)
    }

    private static func settle(_ pen: Writing) throws -> [String: ID<Person>] {
        let starts = Day(number: 20_332), ends = Day(number: 20_696)
        try pen.add(year: SchoolYear(2025, starts: starts, ends: ends))
        let scheme = try pen.add(scheme: "Четверти", .quarter, of: 2025, parts: [(starts, ends)])
        var people: [String: ID<Person>] = [:]
        func add(_ surname: String, _ given: String) throws -> ID<Person> {
            let person = try pen.add(person: PersonFacts(name: PersonName(surname: surname, given: given)))
            people[surname] = person
            return person
        }
        try pen.give(.journalKeeper, to: add("Соколов", "Иван"), from: starts)
        let mother = try add("Абрамова", "Ольга"), father = try add("Абрамов", "Олег")
        try pen.give(.deputyHead, to: mother, from: starts)
        for (name, teacher, students) in [("8Б", "Носова", ["Абрамов-мл", "Белов"]), ("7А", "Лебедева", ["Васильев"])] {
            let level = name == "8Б" ? 8 : 7
            let letter = name == "8Б" ? "Б" : "А"
            let made = try pen.add(
                class: ClassFacts(ClassName(gradeLevel: level, letter: letter), scheme: scheme), year: 2025)
            try pen.give(.classTeacher, to: add(teacher, "Ирина"), object: made.number, from: starts)
            for surname in students {
                let student = try pen.add(student: PersonFacts(name: PersonName(surname: surname, given: "Пётр")))
                people[surname] = student.person
                try pen.enrol(student, in: made, from: starts)
            }
        }
        let child = try #require(people["Абрамов-мл"])
        try pen.bind(mother, to: ID(child.number), as: .mother, from: starts)
        try pen.bind(father, to: ID(child.number), as: .father, from: starts)
        return people
    }

    static func console() throws -> Permit {
        try Caller.clockwork("проверка", now: now, today: Day(number: 20_412))
            .ask(.issueAnyCredentials, on: .school, under: Regulation())
    }

    /// Gives a person of the school an account with the usual password.
    func open(_ surname: String, login: String, mustChange: Bool = false) async throws {
        let person = try #require(people[surname]), permit = try Self.console()
        let key = try #require(try await records.school("school").read { try $0.key(of: person) })
        let hash = Password.hash(Self.password, price: .cheap)
        try await records.directory.change { records in
            let pen = records.signed(by: permit), school = try #require(try records.listedSchool("school"))
            let account = try pen.openAccount(LoginName(typed: login), hash: hash, mustChange: mustChange)
            try pen.link(account, to: key, in: school)
        }
    }

    /// Settles one of the school's rules from today.
    func settle(_ key: RegulationKey, _ value: String) async throws {
        let permit = try Self.settling()
        try await records.school("school").change {
            try $0.signed(by: permit).settle(key, value, from: Day(number: 20_412))
        }
    }

    private static func settling() throws -> Permit {
        try Caller.clockwork("проверка", now: now, today: Day(number: 20_412))
            .ask(.setUpSchool, on: .school, under: Regulation())
    }

    /// A browser in which the person has signed in.
    func signedIn(_ surname: String, login: String) async throws -> TestBrowser {
        try await open(surname, login: login)
        let browser = TestBrowser(front, now: StandingSchool.now)
        let answer = try await browser.post("/login", from: "/login", ["login": login, "password": Self.password])
        #expect(answer.status == 303)
        return browser
    }
}
