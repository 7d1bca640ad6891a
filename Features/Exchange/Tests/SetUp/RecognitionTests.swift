import School
import Testing
import Web

@testable import ExchangeFeature

/// What a sheet is taken for: by titles in one row or two, by its name, by what was said before.
struct RecognitionTests {
    private func read(_ rows: [[String]], named name: String = "Лист1", _ choices: Choices = Choices()) -> ReadSheet? {
        Recognition(choices: choices, remembered: [:])
            .read(Sheet(name: name, rows: rows, file: "файл.csv"), number: 0, called: name)
    }

    private static let heads: [(SheetKind, [String])] = [
        (.students, ["№ п/п", "ФИО обучающегося", "Класс", "Дата рождения", "ФИО матери"]),
        (.students, ["Фамилия", "Имя", "Отчество", "Параллель", "Литера", "Пол"]),
        (.staff, ["ФИО", "Должность", "Предметы", "Классное руководство"]),
        (.classes, ["Класс", "Профиль", "Смена", "Классный руководитель"]),
        (.parents, ["ФИО родителя", "Степень родства", "E-mail", "ФИО ребёнка", "Класс"]),
        (.curriculum, ["Предмет", "Параллель", "Профиль", "Часов в неделю"]),
        (.curriculum, ["Предметная область", "Учебный предмет", "5", "6", "7 класс", "Всего"]),
        (.load, ["Учитель", "Предмет", "Класс", "Группа", "Часов в неделю"]),
        (.load, ["ФИО педагога", "Предмет", "5А", "5 Б", "10 \"А\"", "Итого"]),
        (.groups, ["ФИО ученика", "Класс", "Предмет", "Группа"]),
        (.groups, ["Учащийся", "Класс", "Наименование предмета", "Подгруппа"]),
    ]

    @Test(arguments: heads) func `a list is known by its titles`(kind: SheetKind, titles: [String]) {
        let row = titles.map { _ in "1" }
        #expect(read([["Школа № 1"], [], titles, row])?.kind == kind)
    }

    @Test func `a head of two rows with merged cells is read as one`() throws {
        let found = try #require(
            read([
                ["Список учащихся"], ["№", "Обучающийся", "", "", "Класс", "Мать", "", "Отец", ""],
                ["", "Фамилия", "Имя", "Отчество", "", "ФИО", "E-mail", "ФИО", "E-mail"],
                ["1", "Ли", "Ён", "", "7А", "Ли Анна", "a@example.org", "", ""],
            ]))
        #expect(found.kind == .students && found.head.last == 2)
        #expect(
            found.columns == [
                0: .rowNumber, 1: .name(.surname), 2: .name(.given), 3: .name(.patronymic), 4: .schoolClass,
                5: .parent(.mother, .full), 6: .parent(.mother, .email), 7: .parent(.father, .full),
                8: .parent(.father, .email),
            ])
    }

    @Test func `a row of data is never taken for the second row of a head`() throws {
        let found = try #require(read([["ФИО", "Класс", ""], ["Ли Ён", "7А", "из 7Б"]]))
        #expect(found.head.last == 0)
    }

    @Test func `a square table of groups is known by the name of its sheet`() throws {
        let rows = [["ФИО", "Класс", "Английский язык", "Информатика"], ["Ли Ён", "7А", "1", "2"]]
        let found = try #require(read(rows, named: "Группы"))
        #expect(found.kind == .groups)
        #expect(found.columns[2] == .cross("Английский язык") && found.columns[3] == .cross("Информатика"))
        #expect(read(rows, named: "Список")?.kind == .students)
    }

    @Test func `what a person says is laid over what was recognised`() throws {
        let rows = [["Кто", "Где", "Телефон"], ["Ли Ён", "7А", "1"]]
        #expect(read(rows)?.kind == .skipped)
        var choices = Choices()
        choices.kinds[0] = .students
        choices.columns = ["0-0": .name(.full), "0-1": .schoolClass]
        let found = try #require(read(rows, choices))
        #expect(found.columns[0] == .name(.full) && found.columns[1] == .schoolClass)
        #expect(found.leftOut.map(\.title) == ["Телефон"])
        let said = RememberedHead(kind: found.kind, columns: found.columns)
        #expect(RememberedHead(said.text)?.text == said.text, "it is remembered in words and read back")
    }

    private func read(_ rows: [[String]], _ choices: Choices) -> ReadSheet? { read(rows, named: "Лист1", choices) }

    @Test(arguments: [
        ("1", "1"), ("1 группа", "1"), ("гр. № 2", "2"), ("2-я подгруппа", "2"), ("девочки", "девочки"),
        ("весь класс", ""), ("", ""), ("Группа А", "а"),
    ])
    func `a group is one however it is typed`(text: String, name: String) { #expect(GroupInCell.name(text) == name) }

    @Test func `a group stands in the subject's cell`() {
        #expect(GroupInCell.split("Английский язык (1 группа)") == ("Английский язык", "1"))
        #expect(GroupInCell.split("Информатика, гр. 2") == ("Информатика", "2"))
        #expect(GroupInCell.split("Труд (технология)") == ("Труд (технология)", ""))
    }
}
