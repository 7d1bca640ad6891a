import School
import Testing
import Web

@testable import ExchangeFeature

/// The plan of several lists at once: who is who, what contradicts, what stays.
struct SetUpPlanTests {
    static let students = [
        ["ФИО", "Класс", "Дата рождения"], ["Ли Ён", "7А", "14.03.2014"], ["Ким Ира", "7А", "2.4.2014"],
    ]
    static let staff = [
        ["ФИО", "Должность"], ["Орлова Анна Петровна", "учитель"], ["Орлова Алла Ильинична", "учитель"],
    ]

    static func plan(
        _ sheets: [(String, [[String]])], known: KnownPeople = KnownPeople(),
        teaching: KnownTeaching = KnownTeaching(), _ choices: Choices = Choices()
    ) -> SetUpPlan {
        let book = SetUpBook(sheets.map { Sheet(name: $0.0, rows: $0.1) }, choices: choices)
        return SetUpPlan(book, known: known, teaching: teaching, choices: choices)
    }

    @Test func `lists that agree are one plan`() {
        let plan = Self.plan([
            ("Классы", [["Класс", "Профиль", "Классный руководитель"], ["7а", "", "Орлова Алла Ильинична"]]),
            ("Сотрудники", Self.staff), ("Ученики", Self.students),
            (
                "Родители",
                [["ФИО родителя", "Кем приходится", "ФИО ребёнка", "Класс"], ["Ли Анна", "мать", "Ли Ён", "7А"]]
            ),
            ("План", [["Предмет", "Параллель", "Часов"], ["Алгебра", "7", "3"]]),
            (
                "Нагрузка",
                [["Учитель", "Предмет", "Класс", "Группа", "Часов"], ["Орлова А. П.", "Физика", "7А", "1", "2"]]
            ),
            ("Группы", [["ФИО", "Класс", "Предмет", "Группа"], ["Ким Ира", "7А", "Физика", "1 группа"]]),
        ])
        #expect(plan.isSettled && plan.mayBeApplied)
        #expect(plan.rows.allSatisfy { $0.status == .new })
        #expect(plan.people.staff.map(\.leads) == [[], [ClassName(gradeLevel: 7, letter: "А")]])
        #expect(plan.people.parents.count == 1 && plan.people.students[0].parents == [.init(parent: 0, kin: .mother)])
        let group = TeachingChanges.Group(
            subject: "физика", classes: [ClassName(gradeLevel: 7, letter: "А")], name: "1")
        #expect(plan.teaching.load == [.init(teacher: 0, group: group, tenths: 20)])
        #expect(plan.teaching.groups == [group: [1]])
        #expect(plan.teaching.subjects.values.map(\.name).sorted() == ["Алгебра", "Физика"])
        #expect(plan.remarks.contains { $0.contains("ни в одной группе") && $0.contains("Ли Ён") })
    }

    @Test func `initials that fit two people are asked about`() {
        let load = [["Учитель", "Предмет", "Класс", "Часов"], ["Орлова А.", "Физика", "7А", "2"]]
        let sheets = [("Сотрудники", Self.staff), ("Ученики", Self.students), ("Нагрузка", load)]
        let plan = Self.plan(sheets)
        #expect(plan.questions.map(\.kind) == [.whichTeacher] && !plan.mayBeApplied)
        let settled = Self.plan(sheets, Choices(answers: [plan.questions[0].id: "1"]))
        #expect(settled.teaching.load.map(\.teacher) == [1] && settled.mayBeApplied)
    }

    private static let contradictions: [(String, [[String]], String)] = [
        (
            "Нагрузка", [["Учитель", "Предмет", "Класс", "Часов"], ["Белова Ия", "Физика", "7А", "2"]],
            "учителя «Белова Ия» нет среди сотрудников"
        ),
        (
            "Нагрузка", [["Учитель", "Предмет", "Класс", "Часов"], ["Орлова А. П.", "Физика", "9Ж", "2"]],
            "класса 9Ж нет"
        ),
        (
            "Нагрузка",
            [
                ["Учитель", "Предмет", "Класс", "Часов"], ["Орлова А. П.", "Физика", "7А", "2"],
                ["Орлова А. П.", "Физика", "7А", "3"],
            ], "повторяет уже записанное"
        ),
        (
            "Группы",
            [["ФИО", "Класс", "Предмет", "Группа"], ["Ли Ён", "7А", "Физика", "1"], ["Ли Ён", "7А", "Физика", "2"]],
            "уже в группе «1» по предмету «Физика»"
        ),
        ("Группы", [["ФИО", "Класс", "Предмет", "Группа"], ["Ан Ян", "7А", "Физика", "1"]], "ученика «Ан Ян» нет"),
        (
            "План", [["Предмет", "Параллель", "Часов"], ["Алгебра", "7", "3"], ["Алгебра", "7", "4"]],
            "4 ч, а раньше 3 ч"
        ),
        (
            "Родители",
            [["ФИО родителя", "Кем приходится", "ФИО ребёнка", "Класс"], ["Ан Ия", "мать", "Ан Ян", "7А"]],
            "ученика «Ан Ян, 7А» нет"
        ),
        (
            "Классы", [["Класс", "Профиль"], ["7А", ""], ["7 «А»", "технологический"]], "класс 7А уже записан"
        ),
    ]

    @Test("R026 R036 a row that contradicts is named, and nothing is loaded with it", arguments: contradictions)
    func contradiction(name: String, rows: [[String]], words: String) throws {
        let plan = Self.plan([("Сотрудники", Self.staff), ("Ученики", Self.students), (name, rows)])
        let wrong = try #require(plan.rows.last)
        #expect(wrong.status == .wrong && !plan.mayBeApplied)
        #expect(wrong.notes.contains { $0.contains(words) && $0.contains("«\(name)», строка \(rows.count)") })
        let mended = Self.plan(
            [("Сотрудники", Self.staff), ("Ученики", Self.students), (name, rows)],
            Choices(excluded: [wrong.place.code]))
        #expect(mended.mayBeApplied, "left out by name, it stops nobody")
    }

    @Test func `a student in two classes stops the plan until somebody decides`() {
        let rows = Self.students + [["Ли Ён", "7Б", "14.03.2014"], ["Ан Ян", "7Б", ""], ["Ан Ия", "7Б", ""]]
        let plan = Self.plan([("Ученики", rows)])
        #expect(plan.questions.map(\.kind) == [.sameStudent] && !plan.mayBeApplied)
    }

    @Test func `a cell is put right in the page`() throws {
        let rows = [["ФИО", "Класс", "Дата рождения"], ["Ли Ён", "7А", "31.02.2014"]]
        let wrong = try #require(Self.plan([("Ученики", rows)]).rows.first)
        #expect(wrong.fixes == [.init(column: 2, title: "Дата рождения", text: "31.02.2014")])
        let mended = Self.plan([("Ученики", rows)], Choices(fixes: ["0-2-2": "28.02.2014"]))
        #expect(mended.people.students.map(\.birth) == [Day(year: 2014, month: 2, day: 28)] && mended.mayBeApplied)
    }

    @Test func `students whom the files name no more are told of and stay`() {
        let seventh = ClassName(gradeLevel: 7, letter: "А")
        var known = KnownPeople()
        known.classes = [seventh]
        known.students = [
            .init(
                id: 1, name: NameInCell.whole("Ли Ён"), birth: Day(year: 2014, month: 3, day: 14), schoolClass: seventh),
            .init(id: 2, name: NameInCell.whole("Ан Ян"), birth: nil, schoolClass: seventh),
        ]
        let plan = Self.plan([("Ученики", Self.students)], known: known)
        #expect(plan.rows.map(\.status) == [.same, .new])
        #expect(plan.remarks.contains { $0.contains("Ан Ян") && $0.contains("остаются") })
    }
}
