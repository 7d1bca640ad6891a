import School
import Testing
import Trials

@testable import AccountsFeature
@testable import Storage
@testable import Web

/// A member of staff leaves: posts, duties, load and sign-ins end in one act.
struct DismissalTests {
    private static let order = ["from": "2025-11-20", "order": "21-л", "ordered": "2025-11-19"]

    private func employ(_ surname: String, in school: StandingSchool) async throws -> ID<Person> {
        let person = try #require(school.people[surname]), permit = try StandingSchool.console()
        try await school.records.school("school").change { reading in
            _ = try reading.signed(by: permit).employ(person, as: "учитель", from: Day(number: 20_332))
        }
        return person
    }

    @Test(
        "R038 R041 a dismissed member of staff has no duty and no sign-in the same minute",
        arguments: TestEngine.offered)
    func sameMinute(_ engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), person = try await employ("Носова", in: school)
        let nosova = try await school.signedIn("Носова", login: "nosova")
        let keeper = try await school.signedIn("Соколов", login: "sokolov")
        #expect(await nosova.get("/slips/8b").status == 200)
        let path = "/people/\(person)/dismissal", page = await keeper.get(path)
        #expect(
            page.status == 200 && page.text.contains("учитель") && page.text.contains("Без классного руководителя: 8Б"))
        #expect(await nosova.get(path).status == 403)
        let incomplete = try await keeper.post(path, from: path, ["from": "2025-11-20"])
        #expect(incomplete.status == 422 && incomplete.text.contains("Приказ №"))
        #expect(try await keeper.post(path, from: path, Self.order).status == 303)
        let answer = await nosova.get("/slips/8b")
        #expect(answer.status == 303 && answer.location?.hasPrefix("/login") == true, "\(answer.status)")
        let database = try school.records.school("school")
        let (duties, posts) = try await database.read { records in
            (try records.duties(of: person).map(\.to), try records.posts(of: person).map(\.days.to))
        }
        #expect(duties == [Day(iso: "2025-11-19")] && posts == [Day(iso: "2025-11-19")])
        #expect(await keeper.get(path).text.contains("уже не работает"))
        #expect(try await database.verify().findings.isEmpty)
    }

    @Test(arguments: TestEngine.offered)
    func `the last keeper cannot be dismissed, nor can anybody dismiss themselves`(engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), person = try await employ("Соколов", in: school)
        let keeper = try await school.signedIn("Соколов", login: "sokolov"), path = "/people/\(person)/dismissal"
        let own = try await keeper.post(path, from: path, Self.order)
        #expect(own.status == 422 && own.text.contains("Себя уволить нельзя"))
        let permit = try StandingSchool.console()
        await #expect(throws: Objection.self) {
            try await school.records.school("school").change {
                try $0.signed(by: permit).dismiss(person, from: Day(number: 20_412))
            }
        }
        let student = try #require(school.people["Белов"])
        #expect(await keeper.get("/people/\(student)/dismissal").status == 404, "students are not employed")
    }

    @Test(arguments: TestEngine.offered)
    func `a dismissal unmakes nothing that was held, and a wrong year is named`(engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), person = try await employ("Носова", in: school)
        let keeper = try await school.signedIn("Соколов", login: "sokolov"), path = "/people/\(person)/dismissal"
        for (from, words) in [
            ("2015-11-20", "не раньше чем год назад"), ("2024-11-19", "не раньше чем год назад"),
            ("2024-11-20", "началась 01.09.2025"), ("2025-09-01", "началась 01.09.2025"),
        ] {
            let refused = try await keeper.post(path, from: path, Self.order.merging(["from": from]) { $1 })
            #expect(refused.status == 422 && refused.plain.contains(words), "\(from)")
        }
        let database = try school.records.school("school")
        let standing = try await database.read { try $0.posts(of: person).map(\.days) }
        #expect(standing == [Span(from: Day(number: 20_332))])
        let first = Self.order.merging(["from": "2025-09-02"]) { $1 }
        #expect(try await keeper.post(path, from: path, first).status == 303)
        let ended = try await database.read { try $0.posts(of: person).map(\.days.to) }
        #expect(ended == [Day(number: 20_332)])
    }

    @Test(arguments: TestEngine.offered)
    func `the last keeper stays, whatever day is typed and whoever takes turns`(engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), database = try school.records.school("school")
        let keeper = try #require(school.people["Соколов"]), other = try #require(school.people["Лебедева"])
        let permit = try StandingSchool.console(), today = Day(number: 20_412)
        func dismissed(from day: Day) async throws {
            try await database.change { try $0.signed(by: permit).dismiss(keeper, from: day) }
        }
        try await database.change { reading in
            let pen = reading.signed(by: permit)
            // Employed long before the journal was kept: on the day typed there was no keeper at all.
            _ = try pen.employ(keeper, as: "учитель", from: today - 300)
            try pen.give(.journalKeeper, to: other, from: today - 10, to: today + 20)
        }
        let words = "В школе не останется ответственного за ведение журнала. Сначала назначьте другого."
        for day in [today - 200, today, today + 30] {
            await #expect(throws: Objection(words)) { try await dismissed(from: day) }
        }
        try await database.change {
            try $0.signed(by: permit).give(.journalKeeper, to: other, from: today + 21)
        }
        try await dismissed(from: today)
        let kept = try await database.read { try $0.holders(of: .journalKeeper, on: today + 40) }
        #expect(kept == [other])
    }

    @Test(arguments: TestEngine.offered)
    func `a dismissal written down beforehand closes the ways in when its day comes`(engine: TestEngine) async throws {
        let school = try await StandingSchool(engine), person = try await employ("Носова", in: school)
        let nosova = try await school.signedIn("Носова", login: "nosova")
        let keeper = try await school.signedIn("Соколов", login: "sokolov"), path = "/people/\(person)/dismissal"
        let later = Self.order.merging(["from": "2025-11-24"]) { $1 }
        #expect(try await keeper.post(path, from: path, later).status == 303)
        #expect(await nosova.get("/slips/8b").status == 200, "still at work")
        let database = try school.records.school("school")
        let keys = try await database.read { records in
            try ["2025-11-23", "2025-11-24", "2025-11-30"].map {
                try records.dismissed(by: #require(Day(iso: $0))).count
            }
        }
        #expect(keys == [0, 1, 1])
    }
}
