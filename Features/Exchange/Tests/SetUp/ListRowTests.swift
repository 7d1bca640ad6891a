import School
import Testing
import Web

@testable import ExchangeFeature

/// Rows of classes, parents, curriculum, load and groups, in lists and in square tables.
struct ListRowTests {
    private func book(_ sheets: [(String, [[String]])]) -> SetUpBook {
        SetUpBook(sheets.map { Sheet(name: $0.0, rows: $0.1) }, choices: Choices())
    }

    @Test func `a square curriculum has a line a cell`() {
        let found = book([
            (
                "План",
                [
                    ["Учебный план на 2026/2027 год"],
                    ["Предметная область", "Предмет", "Часов в неделю", "", "", ""],
                    ["", "", "5", "6 класс", "10 технологический", "Всего"],
                    ["Математика", "Математика", "5", "5", "", "10"], ["", "Алгебра", "", "", "4,5", "4,5"],
                    ["Иностранные языки", "Английский язык", "3/3", "3", "3", "9"], ["Итого", "", "8", "8", "7,5", ""],
                ]
            )
        ]).curriculum.map(\.cells)
        #expect(
            found.map(\.subject) == ["Математика", "Математика", "Алгебра"]
                + Array(repeating: "Английский язык", count: 3))
        #expect(found.map(\.tenths) == [50, 50, 45, 30, 30, 30])
        #expect(found.map(\.gradeLevel) == [5, 6, 10, 5, 6, 10])
        #expect(found.map(\.profile) == ["", "", "технологический", "", "", "технологический"])
        #expect(
            found.map(\.area) == Array(repeating: "Математика", count: 3)
                + Array(repeating: "Иностранные языки", count: 3))
        #expect(found.map(\.parts) == [1, 1, 1, 2, 1, 1])
    }

    @Test func `a load in a list and in a square says the same`() {
        let list = book([
            (
                "Нагрузка",
                [
                    ["Учитель", "Предмет", "Класс", "Группа", "Часов"],
                    ["Ким Ира Олеговна", "Алгебра", "7-А", "", "3"],
                    ["", "", "7 \"Б\"", "", "3"], ["", "Английский язык", "7А", "1 группа", "2.5"],
                ]
            )
        ])
        let square = book([
            (
                "Нагрузка",
                [
                    ["Учитель", "Предмет", "7А", "7Б", "Всего"], ["Ким Ира Олеговна", "Алгебра", "3", "3", "6"],
                    ["", "Английский язык (1 группа)", "2,5", "-", "2,5"],
                ]
            )
        ])
        #expect(list.load.map(\.cells) == square.load.map(\.cells))
        #expect(list.load.map(\.cells.tenths) == [30, 30, 25])
        #expect(list.load.map(\.cells.group) == ["", "", "1"])
        #expect(list.load.flatMap(\.cells.classes).map(\.text) == ["7А", "7Б", "7А"])
    }

    @Test func `a stream is of several classes`() {
        let found = book([
            (
                "Нагрузка",
                [["Учитель", "Предмет", "Класс", "Часов"], ["Ким Ира", "Физика", "10А, 10Б", "5"]]
            )
        ]).load
        #expect(found[0].cells.classes.map(\.text) == ["10А", "10Б"])
    }

    @Test(arguments: ["", "семь", "0", "41", "3,5,5", "9223372036854775807", "922337203685477580,9"])
    func `hours that are none are named with their row`(hours: String) {
        let found = book([
            ("Нагрузка", [["Учитель", "Предмет", "Класс", "Часов"], ["Ким Ира", "Физика", "7А", hours]])
        ]).load
        #expect(found[0].problems.count == 1 && found[0].wrong == [3])
    }

    @Test func `parents stand in rows of their own, the name above holds for the next child`() {
        let found = book([
            (
                "Родители",
                [
                    ["ФИО родителя", "Кем приходится", "E-mail", "ФИО ребёнка", "Класс"],
                    ["Ли Анна", "мать", "A@Example.org", "Ли Ён", "7А"], ["", "", "", "Ли Бо", "5 б"],
                ]
            )
        ]).kin.map(\.cells)
        #expect(found.map(\.parent.name.full) == ["Ли Анна", "Ли Анна"])
        #expect(found[0].parent.kin == .mother && found[0].parent.email == "a@example.org")
        #expect(found.map(\.child.full) == ["Ли Ён", "Ли Бо"])
        #expect(found.map(\.schoolClass?.text) == ["7А", "5Б"])
    }

    @Test func `classes tell their profile, shift and leader`() {
        let found = book([
            (
                "Классы",
                [
                    ["Параллель", "Буква", "Профиль", "Смена", "Классный руководитель"],
                    ["10", "А", "Технологический", "I смена", "Ким И. О."], ["7", "Б", "нет", "2", ""],
                    ["8", "В", "", "третья", ""],
                ]
            )
        ]).classes
        #expect(found.map(\.cells.name.text) == ["10А", "7Б", "8В"])
        #expect(found.map(\.cells.profile) == ["технологический", "", ""])
        #expect(found.map(\.cells.shift) == [1, 2, nil])
        #expect(found[0].cells.leaders.map(\.surname) == ["Ким"])
        #expect(found[2].problems.count == 1)
    }

    @Test func `groups in a square say a group a subject`() {
        let found = book([
            (
                "Группы",
                [
                    ["ФИО", "Класс", "Английский язык", "Технология"], ["Ли Ён", "7А", "1", "мальчики"],
                    ["Ким Ира", "7А", "2 гр.", "—"],
                ]
            )
        ]).groups.map(\.cells)
        #expect(found.map(\.subject) == ["Английский язык", "Технология", "Английский язык"])
        #expect(found.map(\.group) == ["1", "мальчики", "2"])
    }
}
