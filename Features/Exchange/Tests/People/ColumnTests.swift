import School
import Testing
import Trials
import Web

@testable import ExchangeFeature

struct ColumnTests {
    private static let titles: [(String, Column)] = [
        ("№ п/п", Column.rowNumber), ("Фамилия", .name(.surname)), ("Имя ученика", .name(.given)),
        ("Отчество (при наличии)", .name(.patronymic)), ("Ф.И.О.", .name(.full)), ("ФИО ученика", .name(.full)),
        ("Фамилия, имя, отчество", .name(.full)), ("Обучающийся", .name(.full)), ("Дата рожд.", .birth),
        ("Д.р.", .birth),
        ("Пол (м/ж)", .sex), ("Класс", .schoolClass), ("Должность", .post), ("Предметы", .subjects),
        ("Классное руководство", .leads), ("E-mail", .email), ("Адрес электронной почты", .email),
        ("ФИО матери (законного представителя)", .parent(.mother, .full)), ("E-mail матери", .parent(.mother, .email)),
        ("ФИО отца", .parent(.father, .full)), ("Эл. почта родителя", .parent(.guardian(1), .email)),
        ("Родитель 2", .parent(.guardian(2), .full)), ("Фамилия родителя", .parent(.guardian(1), .surname)),
        ("Телефон матери", .parent(.mother, .secret(.phone))), ("Домашний адрес", .secret(.address)),
        ("СНИЛС", .secret(.snils)), ("Страховой номер (СНИЛС)", .secret(.snils)),
        ("Паспорт отца", .parent(.father, .secret(.passport))),
        ("СНИЛС родителя", .parent(.guardian(1), .secret(.snils))),
        ("Документ, удостоверяющий личность (паспорт)", .secret(.passport)),
        ("Свидетельство о рождении", .dropped(.documents)), ("Гражданство", .dropped(.documents)),
        ("Группа здоровья", .dropped(.health)),
    ]

    @Test(arguments: titles)
    func `a title is understood`(title: String, column: Column) {
        #expect(ColumnTitles.column(title) == column)
    }

    @Test func `a title nobody knows stays unknown`() {
        #expect(ColumnTitles.column("Любимый цвет") == nil)
        #expect(ColumnTitles.column("№ личного дела") == nil)
    }

    @Test func `the header is searched for below a title and an empty row`() throws {
        let rows = [
            ["Список обучающихся", "", ""], [], ["Класс", "№ п/п", "ФИО ученика", "Цвет"],
            ["7А", "1", "Ли Ён", "синий"],
        ]
        let table = try #require(PeopleTable(Sheet(name: "Лист1", rows: rows)))
        #expect(table.header == 2)
        #expect(table.kind == .students)
        #expect(table.unknown == ["Цвет"])
    }

    @Test func `a header below the twentieth row is not found`() {
        let rows = Array(repeating: ["текст"], count: 20) + [["ФИО", "Класс"], ["Ли Ён", "7А"]]
        #expect(PeopleTable(Sheet(name: "Лист1", rows: rows)) == nil)
    }

    @Test func `a repeated title of a parent is the next parent`() throws {
        let rows = [["ФИО", "Класс", "Родитель", "E-mail родителя", "Родитель", "E-mail родителя"]]
        let table = try #require(PeopleTable(Sheet(name: "1", rows: rows)))
        #expect(table.columns[4] == .parent(.guardian(2), .full))
        #expect(table.columns[5] == .parent(.guardian(2), .email))
    }

    @Test("R044 telephones and addresses are left out, and the file's reader is told") func contacts() throws {
        let rows = [
            ["ФИО", "Класс", "Телефон", "Домашний адрес", "Цвет"], ["Ли Ён", "7А", "+7 900", "ул. Школьная", "синий"],
        ]
        let file = try PeopleFile([Sheet(name: "1", rows: rows)])
        #expect(
            file.remarks == [
                "Столбец «Телефон» не загружен: телефоны и адреса в электронный журнал не вносят (001 п. 3.3).",
                "Столбец «Домашний адрес» не загружен: телефоны и адреса в электронный журнал не вносят (001 п. 3.3).",
                "Столбец «Цвет» не загружен: его назначение неизвестно.",
            ])
    }

    @Test func `a sheet named for its class and a row with a class alone give the class`() throws {
        let named = try PeopleFile([
            Sheet(name: "7 \"А\"", rows: [["№", "ФИО", "Дата рождения"], ["1", "Ли Ён", "01.02.2013"]])
        ])
        let parted = try PeopleFile([
            Sheet(name: "1", rows: [["ФИО", "Пол"], ["8Б класс"], ["Ли Ён", "м"], ["Итого: 1"]])
        ])
        for (file, text) in [(named, "7А"), (parted, "8Б")] {
            guard case .student(let cells) = file.rows[0].role else { Issue.record("not a student"); continue }
            #expect(file.rows.count == 1)
            #expect(cells.schoolClass?.text == text)
        }
    }

    @Test func `a file without a list of people says what it needs`() {
        #expect(throws: FileProblem.self) { try PeopleFile([Sheet(name: "1", rows: [["а", "б"], ["1", "2"]])]) }
        #expect(throws: FileProblem("Под заголовками нет ни одной строки с людьми.")) {
            try PeopleFile([Sheet(name: "1", rows: [["ФИО", "Класс"], ["", ""]])])
        }
    }
}
