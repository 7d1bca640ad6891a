import School
import Testing
import Trials
import Web

@testable import ExchangeFeature
@testable import Storage

/// A set-up written into a school: all of it in one change, and nothing the second time.
struct LoadSetUpTests {
    static let sheets: [(String, [[String]])] = [
        (
            "Классы",
            [
                ["Класс", "Профиль", "Смена", "Классный руководитель"], ["7А", "", "1", "Орлова Анна Петровна"],
                ["10А", "технологический", "2", "Ким Олег"], ["10Б", "", "1", ""],
            ]
        ),
        (
            "Сотрудники",
            [
                ["ФИО", "Должность"], ["Орлова Анна Петровна", "учитель"],
                ["Ким Олег", "заместитель директора по УВР"],
            ]
        ),
        (
            "Ученики",
            [
                ["ФИО", "Класс", "Дата рождения"], ["Ли Ён", "7А", "14.03.2014"], ["Ким Ира", "7А", "2.4.2014"],
                ["Ан Ян", "10А", "1.2.2010"], ["Ан Ия", "10Б", "1.2.2010"],
            ]
        ),
        (
            "Родители",
            [
                ["ФИО родителя", "Кем приходится", "E-mail", "ФИО ребёнка", "Класс"],
                ["Ан Вера", "мать", "an@example.org", "Ан Ян", "10А"],
                ["Ан Вера", "мать", "an@example.org", "Ан Ия", "10Б"],
            ]
        ),
        (
            "Учебный план",
            [
                ["Предмет", "7", "10", "10 технологический"], ["Алгебра", "3", "4", "5"],
                ["Английский язык", "3/3", "", ""],
            ]
        ),
        (
            "Нагрузка",
            [
                ["Учитель", "Предмет", "Класс", "Группа", "Часов"], ["Орлова А. П.", "Алгебра", "7А", "", "3"],
                ["Орлова А. П.", "Английский язык", "7А", "1", "3"], ["Ким О.", "Английский язык", "7А", "2", "2,5"],
                ["Ким О.", "Алгебра", "10А, 10Б", "", "4"],
            ]
        ),
        (
            "Группы",
            [
                ["ФИО", "Класс", "Предмет", "Группа"], ["Ли Ён", "7А", "Английский язык", "1"],
                ["Ким Ира", "7А", "Английский язык", "2"],
            ]
        ),
    ]

    private static let stays = SQL(
        """
        SELECT m.from_day, m.to_day FROM group_member m JOIN person p ON p.id = m.student
        WHERE p.given = 'Ён' ORDER BY m.from_day
        """)

    /// Plans and loads; answers the plan.
    static func load(_ sheets: [(String, [[String]])], into school: TestSchool) async throws -> SetUpPlan {
        try await school.change { records in
            let book = SetUpBook(sheets.map { Sheet(name: $0.0, rows: $0.1) }, choices: Choices())
            let days = try SchoolDays(records, today: TestSchool.today)
            let known = try KnownPeople(records, days), teaching = try KnownTeaching(records, days)
            let plan = SetUpPlan(book, known: known, teaching: teaching, choices: Choices())
            if plan.mayBeApplied {
                let people = try LoadPeople.load(plan.people, known: known, days, records, nil)
                try LoadTeaching.load(plan.teaching, people, days, records)
            }
            return plan
        }
    }

    @Test("R032 R038 classes, curriculum, load and groups come from one set-up", arguments: TestEngine.offered)
    func whole(engine: TestEngine) async throws {
        let school = try await TestSchool(engine)
        let plan = try await Self.load(Self.sheets, into: school)
        #expect(plan.mayBeApplied, "\(plan.rows.filter { $0.status == .wrong }.flatMap(\.notes))")
        #expect(plan.remarks.contains("7А, Английский язык: по плану 3 ч, в нагрузке 2,5 ч."))
        #expect(plan.remarks.contains("10А, Алгебра: по плану 5 ч, в нагрузке 4 ч."), "10А is of the profile, 10Б not")
        #expect(!plan.remarks.contains { $0.hasPrefix("10Б, Алгебра") || $0.hasPrefix("7А, Алгебра") })
        let day = TestSchool.today
        let (classes, curriculum, hours, courses) = try await school.database.read { records in
            (
                try records.classes(of: 2025), try records.curriculum(of: 2025),
                try records.hoursOfTeachers(of: 2025, on: day), try records.courses(of: 2025)
            )
        }
        #expect(classes.map(\.name.text) == ["7А", "10А", "10Б"])
        #expect(classes.map(\.profile) == ["", "технологический", ""] && classes.map(\.shift) == [1, 2, 1])
        #expect(curriculum.map(\.weeklyTenths).sorted() == [30, 30, 40, 50])
        #expect(hours.values.map(\.tenths).sorted() == [60, 65], "3 + 3 hours and 2,5 + 4")
        #expect(
            courses.map(\.title).sorted() == [
                "Алгебра", "Алгебра", "Английский язык, гр. 1", "Английский язык, гр. 2",
            ])
        let stream = try #require(courses.first { $0.groupName.contains("10Б") })
        let members = try await school.database.read { try $0.members(of: stream.group, on: day).count }
        #expect(members == 2, "a stream of whole classes has all their students")
        #expect(try await school.database.verify().findings.isEmpty)
    }

    @Test("R026 the same files again change nothing", arguments: TestEngine.offered)
    func again(engine: TestEngine) async throws {
        let school = try await TestSchool(engine)
        _ = try await Self.load(Self.sheets, into: school)
        let before = try await school.count(SQL("SELECT count(*) FROM history"))
        let plan = try await Self.load(Self.sheets, into: school)
        #expect(plan.isSettled && !plan.hasChanges, "\(plan.rows.filter { $0.status != .same })")
        #expect(try await school.count(SQL("SELECT count(*) FROM history")) == before)
    }

    @Test(arguments: TestEngine.offered)
    func `other hours and another group are changes from their day on`(engine: TestEngine) async throws {
        let school = try await TestSchool(engine)
        _ = try await Self.load(Self.sheets, into: school)
        var sheets = Self.sheets
        sheets[5].1[1] = ["Орлова А. П.", "Алгебра", "7А", "", "4"]
        sheets[6].1[1] = ["Ли Ён", "7А", "Английский язык", "2"]
        let plan = try await Self.load(sheets, into: school)
        #expect(plan.count(.changed) == 2 && plan.count(.new) == 0)
        let hours = try await school.database.read { try $0.hoursOfTeachers(of: 2025, on: TestSchool.today) }
        #expect(hours.values.map(\.tenths).sorted() == [65, 70])
        let stays = try await school.database.read {
            try $0.rows(Self.stays) { "\($0.day(0).russian)–\($0.dayOrNil(1)?.russian ?? "")" }
        }
        #expect(stays == ["01.09.2025–", "01.09.2025–19.11.2025", "20.11.2025–"], "the class, one group, the other")
        #expect(try await school.database.verify().findings.isEmpty)
    }
}
