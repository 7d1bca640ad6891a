import Foundation
import School
import Testing
import Trials
import Web

@testable import ExchangeFeature
@testable import Storage

struct LoadPeopleTests {
    private static let history = SQL("SELECT count(*) FROM history")
    private static let people = SQL("SELECT count(*) FROM person")

    @discardableResult
    private func load(_ rows: [[String]], _ choices: Choices = Choices(), into school: TestSchool) async throws
        -> PeoplePlan
    {
        let file = try PeopleFile([Sheet(name: "1", rows: rows)])
        return try await school.change { records in
            let days = try SchoolDays(records, today: TestSchool.today)
            let known = try KnownPeople(records, days)
            let plan = PeoplePlan(file, known: known, choices: choices)
            if plan.mayBeApplied { try LoadPeople.load(plan.changes, known: known, days, records, nil) }
            return plan
        }
    }

    private func known(_ school: TestSchool) async throws -> KnownPeople {
        try await school.database.read { try KnownPeople($0, try SchoolDays($0, today: TestSchool.today)) }
    }

    private static let header = ["ФИО", "Класс", "Дата рождения", "Пол", "Родители", "E-mail родителей"]

    @Test("R026 a list of students becomes classes, students and parents", arguments: TestEngine.offered)
    func students(engine: TestEngine) async throws {
        let school = try await TestSchool(engine)
        try await load(
            [
                Self.header, ["Ли Ён", "7 а", "14.03.2014", "м", "Ли Анна, Ли Хван", "a@example.org"],
                ["Ли Бо", "7А", "15.04.2014", "ж", "Ли Анна", "a@example.org"],
                ["Ким Ира Олеговна", "8Б", "", "", "", ""],
            ], into: school)
        let known = try await known(school)
        #expect(known.classes.map(\.text) == ["7А", "8Б"])
        #expect(known.students.map(\.name.full) == ["Ли Ён", "Ли Бо", "Ким Ира Олеговна"])
        #expect(known.students[0].birth == TestSchool.day(2014, 3, 14))
        #expect(known.students.map(\.sex) == [.male, .female, nil])
        #expect(known.students.map(\.schoolClass?.text) == ["7А", "7А", "8Б"])
        #expect(known.parents.map(\.children.count).sorted() == [1, 2])
        let from = try await school.database.read {
            try $0.first(SQL("SELECT min(from_day) FROM membership")) { $0.day(0) }
        }
        #expect(from == TestSchool.day(2025, 9, 1), "the first list of a class holds from the first day of the year")
    }

    @Test(arguments: TestEngine.offered)
    func `the same file again changes nothing, a later newcomer comes today`(engine: TestEngine) async throws {
        let school = try await TestSchool(engine)
        let rows = [Self.header, ["Ли Ён", "7А", "14.03.2014", "м", "Ли Анна", "a@example.org"]]
        try await load(rows, into: school)
        let before = try await school.count(Self.history)
        let again = try await load(rows, into: school)
        #expect(again.rows.map(\.status) == [.same])
        #expect(try await school.count(Self.history) == before)
        try await load(rows + [["Ким Ира", "7А", "", "", "", ""]], into: school)
        let from = try await school.database.read {
            try $0.first(SQL("SELECT max(from_day) FROM membership")) { $0.day(0) }
        }
        #expect(from == TestSchool.today)
    }

    @Test(arguments: TestEngine.offered)
    func `a student listed in another class moves today, the earlier stay remains`(engine: TestEngine) async throws {
        let school = try await TestSchool(engine)
        try await load([Self.header, ["Ли Ён", "7А", "14.03.2014"], ["Ким Ира", "7Б", "1.1.2014"]], into: school)
        try await load([Self.header, ["Ли Ён", "7Б", "14.03.2014"]], into: school)
        #expect(try await known(school).students.map(\.schoolClass?.text) == ["7Б", "7Б"])
        let stays = try await school.database.read {
            try $0.rows(SQL("SELECT from_day, to_day FROM membership WHERE student = 1 ORDER BY from_day")) {
                "\($0.day(0).russian)–\($0.dayOrNil(1)?.russian ?? "")"
            }
        }
        #expect(stays == ["01.09.2025–19.11.2025", "20.11.2025–"])
    }

    @Test(arguments: TestEngine.offered)
    func `staff come with posts, offices and classes`(engine: TestEngine) async throws {
        let school = try await TestSchool(engine)
        let rows = [
            ["ФИО", "Должность", "Классное руководство", "E-mail"], ["Ким Вера", "директор", "", "kim@example.org"],
            ["Орлова Анна", "учитель; заместитель директора по УВР", "7А", ""],
        ]
        try await load(rows, into: school)
        let duties = try await school.database.read {
            try $0.rows(SQL("SELECT person, kind FROM duty ORDER BY id")) { [$0.int(0), $0.int(1)] }
        }
        #expect(
            duties == [
                [1, DutyKind.director.rawValue], [2, DutyKind.deputyHead.rawValue],
                [2, DutyKind.classTeacher.rawValue],
            ])
        #expect(
            try await known(school).staff.map(\.posts) == [["директор"], ["учитель", "заместитель директора по УВР"]])
        #expect(try await load(rows, into: school).rows.map(\.status) == [.same, .same])
    }

    @Test(arguments: TestEngine.offered)
    func `an open question or a wrong row leaves the school as it was`(engine: TestEngine) async throws {
        let school = try await TestSchool(engine)
        try await load([Self.header, ["Ли Ён", "7А"], ["Ли Ён", "7А"]], into: school)
        try await load([Self.header, ["Ли Ён", "7А"], ["Ким Ира", "7А", "31.02.2014"]], into: school)
        #expect(try await school.count(Self.people) == 0)
    }

    @Test(arguments: TestEngine.offered)
    func `a change that fails half way takes everything back`(engine: TestEngine) async throws {
        let school = try await TestSchool(engine)
        var changes = PeopleChanges()
        changes.classes = [ClassName(gradeLevel: 7, letter: "А")]
        changes.students = [
            .init(known: nil, name: NameInCell.whole("Ли Ён"), schoolClass: ClassName(gradeLevel: 7, letter: "А")),
            .init(known: nil, name: NameInCell.whole("Ким Ира"), schoolClass: ClassName(gradeLevel: 7, letter: "Б")),
        ]
        let wrong = changes
        await #expect(throws: Objection.self) {
            try await school.change { records in
                let days = try SchoolDays(records, today: TestSchool.today)
                try LoadPeople.load(wrong, known: KnownPeople(), days, records, nil)
            }
        }
        #expect(try await school.count(Self.people) == 0)
        #expect(try await school.count(SQL("SELECT count(*) FROM school_class")) == 0)
    }

    @Test(arguments: TestEngine.offered)
    func `a school of a thousand loads and its records agree`(engine: TestEngine) async throws {
        let school = try await TestSchool(engine)
        let rows = (0..<1_000).map { n -> [String] in
            let letters = ["А", "Б", "В"][n % 3]
            return [
                "Иванов\(String(repeating: "а", count: n % 30)) Имя\(String(repeating: "б", count: n / 30))",
                "\(n % 11 + 1)\(letters)", "01.0\(n % 9 + 1).2014", "м",
                "Мать\(String(repeating: "в", count: n % 40)) Анна",
                "parent\(n)@example.org",
            ]
        }
        let plan = try await load(
            [Self.header] + rows, Choices(answersByKind: [.sameParent: "different"]), into: school)
        #expect(plan.count(.new) == 1_000)
        #expect(try await school.count(SQL("SELECT count(*) FROM membership")) == 1_000)
        #expect(try await school.count(SQL("SELECT count(*) FROM parenthood")) == 1_000)
    }
}
