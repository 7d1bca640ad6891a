import Foundation
import School
import Testing
import Trials
import Web

@testable import ExchangeFeature
@testable import Storage

struct LoadTimetableTests {
    private static let answers = Choices(answersByKind: [.severalTeachers: "subgroups"])

    @discardableResult
    private func load(
        _ file: FETFile, renamed: Bool = false, into school: TestSchool
    ) async throws -> LoadTimetable.Outcome {
        let draft = DraftTimetable.draft(file, choices: Self.answers)
        return try await school.change { records in
            let days = try SchoolDays(records, today: TestSchool.today)
            let known = try KnownSchool(records, days)
            let names = renamed ? InventedCast.names(for: draft.teachers) : [:]
            let matching = TeacherMatching(draft.teachers, renamed: names, staff: known.staff)
            return try LoadTimetable.load(draft, matching, known: known, days, records, as: .publication)
        }
    }

    private func addPeople(to school: TestSchool) async throws {
        let rows =
            [["ФИО", "Класс"]]
            + ["Ан", "Бо", "Ви", "Го", "Да"].flatMap { [["Ли \($0)", "8А"], ["Ким \($0)", "8Б"]] }
        let file = try PeopleFile([Sheet(name: "1", rows: rows)])
        try await school.change { records in
            let days = try SchoolDays(records, today: TestSchool.today)
            let known = try KnownPeople(records, days)
            let changes = PeoplePlan(file, known: known, choices: Choices()).changes
            try LoadPeople.load(changes, known: known, days, records, nil)
        }
    }

    @Test(arguments: TestEngine.offered)
    func `a small timetable becomes courses, teachers, groups and lessons of a year`(engine: TestEngine) async throws {
        let school = try await TestSchool(engine)
        try await addPeople(to: school)
        let outcome = try await load(FETReader.file(SmallFET.bytes), into: school)
        #expect(outcome.from == TestSchool.day(2025, 9, 1), "the first timetable holds from the first day of the year")
        let titles = try await school.database.read {
            try $0.rows(SQL("SELECT title FROM course ORDER BY id")) { $0.text(0) }
        }
        #expect(
            titles == [
                "Алгебра", "Английский, гр. 1", "Английский, гр. 2", "Английский, гр. 3", "Физкультура, мат",
                "Труд, гр. 1",
                "Труд, гр. 2", "Час на класа",
            ])
        let addresses = try await school.database.read {
            try $0.rows(SQL("SELECT class_slug, slug FROM course ORDER BY id")) { "\($0.text(0))/\($0.text(1))" }
        }
        #expect(addresses.prefix(4) == ["8a/algebra", "8b/angliyskiy", "8b/angliyskiy-2", "8b/angliyskiy-3"])
        let monday = TestSchool.day(2025, 9, 8).number
        let lessons = try await school.database.read {
            try $0.rows(SQL("SELECT n, starts, ends, room FROM lesson WHERE day = ?1 ORDER BY n, id"), monday) {
                "\($0.int(0)) \(TimeOfDay(minutes: $0.int(1)).text)–\(TimeOfDay(minutes: $0.int(2)).text) \($0.text(3))"
            }
        }
        #expect(
            lessons == [
                "1 08:30–09:15 Кабинет 12", "2 09:20–10:05 Кабинет 12", "2 09:20–10:05 ", "2 09:20–10:05 ",
                "2 09:20–10:05 ",
            ])
        let holiday = TestSchool.day(2025, 10, 29).number
        let none = try await school.database.read {
            try $0.first(SQL("SELECT count(*) FROM lesson WHERE day = ?1"), holiday) { $0.int(0) }
        }
        #expect(none == 0, "between the quarters there are no lessons")
    }

    @Test(arguments: TestEngine.offered)
    func `subgroups are filled by the alphabet and everybody is in one`(engine: TestEngine) async throws {
        let school = try await TestSchool(engine)
        try await addPeople(to: school)
        try await load(FETReader.file(SmallFET.bytes), into: school)
        let members = try await school.database.read { records in
            try records.groups(of: 2025).filter { $0.name.hasPrefix("Английский") }.map {
                try records.members(of: $0.id, on: TestSchool.today).count
            }
        }
        #expect(members == [2, 2, 1])
    }

    @Test(arguments: TestEngine.offered)
    func `a timetable loaded again holds from today and keeps what is written`(engine: TestEngine) async throws {
        let school = try await TestSchool(engine)
        try await load(FETReader.file(SmallFET.bytes), into: school)
        let courses = try await school.count(SQL("SELECT count(*) FROM course"))
        let people = try await school.count(SQL("SELECT count(*) FROM person"))
        let lessons = try await school.count(SQL("SELECT count(*) FROM lesson"))
        let all = try await school.count(SQL("SELECT sum(id) FROM lesson"))
        let again = try await load(FETReader.file(SmallFET.bytes), into: school)
        #expect(again.from == TestSchool.today)
        #expect(try await school.count(SQL("SELECT count(*) FROM course")) == courses)
        #expect(try await school.count(SQL("SELECT count(*) FROM person")) == people)
        #expect(try await school.count(SQL("SELECT count(*) FROM lesson")) == lessons)
        #expect(try await school.count(SQL("SELECT sum(id) FROM lesson")) == all, "they are the same lessons")
        let third = try await load(FETReader.file(SmallFET.bytes), into: school)
        #expect(third.from == TestSchool.today + 1)
    }

    @Test(arguments: TestEngine.offered)
    func `classes with lessons on Saturday study six days, and those lessons are held`(engine: TestEngine)
        async throws
    {
        let school = try await TestSchool(engine)
        try await addPeople(to: school)
        let file = try FETReader.file(Array(SmallFET.text.replacing("Среда", with: "Суббота").utf8))
        #expect(DraftTimetable.draft(file, choices: Self.answers).sixDayClasses.map(\.text) == ["8А", "8Б", "9А"])
        try await load(file, into: school)
        let weeks = try await school.database.read { try $0.classes(of: 2025).map(\.week) }
        #expect(weeks == [.sixDays, .sixDays, .sixDays])
        #expect(try await school.count(SQL("SELECT count(*) FROM lesson WHERE day = 20337")) > 0, "6 September 2025")
        #expect(try await school.database.verify().isClean)
    }

    @Test(arguments: TestEngine.offered)
    func `the file's bells ring instead of those the year was opened with`(engine: TestEngine) async throws {
        let school = try await TestSchool(engine)
        let usual = Bells([Bell(n: 1, starts: TimeOfDay(minutes: 480), ends: TimeOfDay(minutes: 525))])
        try await school.change { try $0.add(bells: usual, named: "Обычные", from: TestSchool.day(2025, 9, 1)) }
        try await load(FETReader.file(SmallFET.bytes), into: school)
        #expect(try await school.count(SQL("SELECT min(starts) FROM lesson")) == 510, "08:30")
    }

    @Test(.enabled(if: Lom.isThere, "fet and fet-data are installed by ./test"), arguments: TestEngine.offered)
    func `the high school of Lom gets a year that can be lived`(engine: TestEngine) async throws {
        let school = try await TestSchool(engine)
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: Lom.path)))
        let file = try await TimetableSolver(seconds: 60).solve(bytes)
        let outcome = try await load(file, renamed: true, into: school)
        #expect(outcome.lessons > 15_000)
        #expect(try await school.count(SQL("SELECT count(*) FROM school_class")) == 17)
        #expect(try await school.count(SQL("SELECT count(*) FROM person")) == 32)
        let strangers = try await school.count(
            SQL("SELECT count(*) FROM person WHERE surname IN ('Караиванова', 'Йончев')"))
        #expect(strangers == 0, "nobody's real name is taken over")
        let untaught = SQL(
            "SELECT count(*) FROM course c WHERE NOT EXISTS (SELECT 1 FROM duty d WHERE d.kind = 6 AND d.object = c.id)"
        )
        #expect(try await school.count(untaught) == 0)
    }
}
