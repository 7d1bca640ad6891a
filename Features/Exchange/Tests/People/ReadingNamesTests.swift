import School
import Testing

@testable import ExchangeFeature

struct ReadingNamesTests {
    private static let names: [(String, [String])] = [
        ("Иванов Иван Иванович", ["Иванов", "Иван", "Иванович"]),
        ("Ли Ён", ["Ли", "Ён", ""]),
        ("Сукарно", ["Сукарно", "", ""]),
        ("Мамедов Али Гасан оглы", ["Мамедов", "Али", "Гасан оглы"]),
        ("Алиева Лейла Рашид кызы", ["Алиева", "Лейла", "Рашид кызы"]),
        ("де ла Крус Мария Хуановна", ["де ла Крус", "Мария", "Хуановна"]),
        ("О’Коннор Патрик", ["О'Коннор", "Патрик", ""]),
        ("ИВАНОВА-ПЕТРОВА АННА", ["Иванова-Петрова", "Анна", ""]),
        ("Бонч–Бруевич Ёлка Ильинична", ["Бонч-Бруевич", "Ёлка", "Ильинична"]),
        (
            "Склифосовская-Римская-Корсакова-Преображенская-Задунайская-Т Александра",
            ["Склифосовская-Римская-Корсакова-Преображенская-Задунайская-Т", "Александра", ""]
        ),
    ]

    @Test(arguments: names)
    func `a name in one cell is taken apart`(text: String, parts: [String]) {
        let name = NameInCell.whole(text)
        #expect([name.surname, name.given, name.patronymic ?? ""] == parts)
        #expect(NameInCell.problem(of: name) == nil)
    }

    @Test func `spellings that people vary have one key`() {
        #expect(NameInCell.whole("Семёнов-Тян О’Генри").key == NameInCell.whole("СЕМЕНОВ Тян О'Генри").key)
        #expect(NameInCell.whole("Иванов Иван").key != NameInCell.whole("Иванов Иван Иванович").key)
    }

    @Test func `what is no name is refused`() {
        #expect(NameInCell.problem(of: NameInCell.whole("=1+1 Иван")) != nil)
        #expect(NameInCell.problem(of: NameInCell.whole("Иванов2 Иван")) != nil)
        #expect(NameInCell.problem(of: NameInCell.whole(String(repeating: "я", count: 61))) != nil)
    }

    @Test(arguments: [
        "1 а", "1А", "1А ", "1-А", "1\"А\"", "1 «а»", "1 «А» класс", "1а кл.", "1A", "1.а",
    ])
    func `a class is the same however it is typed`(text: String) {
        #expect(ClassInCell.usual(text) == ClassName(gradeLevel: 1, letter: "А"))
    }

    @Test(arguments: ["10 проф.", "13А", "0А", "кадеты", "", "7", "10А1", "12"])
    func `an unusual name of a class is known as such`(text: String) {
        #expect((ClassInCell.usual(text) != nil) == ["7", "10А1", "12"].contains(text))
    }

    @Test func `a date is read as people and machines write it`() {
        let day = Day(year: 2014, month: 3, day: 4)
        for text in [
            "04.03.2014", "4.3.2014", "04/03/2014", "4-03-2014", "2014-03-04", "2014-03-04 00:00:00", "04.03.2014 г.",
            "04.03.2014г.",
        ] {
            #expect((try? DayInCell.read(text).get()) == day, "\(text)")
        }
        #expect(DayInCell.read("31.02.2014") == .failure(.noSuchDay))
        #expect(DayInCell.read("29.02.2015") == .failure(.noSuchDay))
        #expect(DayInCell.read("04.03.14") == .failure(.twoDigitYear))
        #expect(DayInCell.read("в марте") == .failure(.notADate))
        #expect(DayInCell.read("41712") == .failure(.notADate))
        #expect(DayInCell.read("01.01.1214") == .failure(.noSuchDay))
    }

    @Test func `several parents of one cell come apart, with kin, mail and without telephones`() {
        let found = ParentCells.parse(
            "мать: Ёлкина Анна Петровна (Elkina@example.org), +7 900 000-00-01\nотец Ёлкин Илья", email: "",
            kin: .representative
        )
        #expect(found.problems.isEmpty)
        #expect(
            found.parents == [
                ParentCell(name: NameInCell.whole("Ёлкина Анна Петровна"), email: "elkina@example.org", kin: .mother),
                ParentCell(name: NameInCell.whole("Ёлкин Илья"), email: "", kin: .father),
            ])
    }

    @Test func `mails of the next column go to the parents in their order`() {
        let found = ParentCells.parse(
            "Ёлкина Анна, Ёлкин Илья", email: "a@example.org; b@example.org", kin: .representative)
        #expect(found.parents.map(\.email) == ["a@example.org", "b@example.org"])
        #expect(ParentCells.parse("", email: "a@example.org", kin: .mother).problems.count == 1)
        #expect(
            ParentCells.parse("Ли Анна", email: "a@@b", kin: .mother).problems == [
                "«a@@b» — не адрес электронной почты"
            ])
        #expect(ParentCells.parse("Ли, Анна", email: "", kin: .mother).parents.map(\.name.full) == ["Ли Анна"])
    }
}
