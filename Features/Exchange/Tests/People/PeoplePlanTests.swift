import School
import Testing
import Trials
import Web

@testable import ExchangeFeature

struct PeoplePlanTests {
    private static let header = ["ФИО", "Класс", "Дата рождения", "Родитель", "E-mail родителя"]

    private func plan(
        _ rows: [[String]], known: KnownPeople = KnownPeople(), _ choices: Choices = Choices()
    ) throws -> PeoplePlan {
        let sheet = Sheet(name: "Лист1", rows: [Self.header] + rows)
        return PeoplePlan(try PeopleFile([sheet]), known: known, choices: choices)
    }

    @Test func `a clean row is a new student with a parent and a class`() throws {
        let plan = try plan([["Ли Ён", "7 а", "14.03.2014", "Ли Анна", "li@example.org"]])
        #expect(plan.rows.map(\.status) == [.new])
        #expect(plan.rows[0].title == "Ли Ён, 7А")
        #expect(plan.mayBeApplied)
        #expect(plan.changes.classes.map(\.text) == ["7А"])
        #expect(plan.changes.parents.map(\.email) == ["li@example.org"])
        #expect(plan.changes.students[0].parents == [.init(parent: 0, kin: .representative)])
        #expect(plan.changes.students[0].birth == Day(year: 2014, month: 3, day: 14))
    }

    @Test func `a wrong row is named with its field and stops the whole file until it is excluded`() throws {
        let rows = [["Ли Ён", "7А", "31.02.2014"], ["Ким Ира", "7А", "1.2.2014"]]
        let broken = try plan(rows)
        #expect(broken.rows.map(\.status) == [.wrong, .new])
        #expect(
            broken.rows[0].notes == [
                "Строка 2: дата рождения 31.02.2014 — такого дня нет. Исправьте в файле или исключите строку."
            ])
        #expect(!broken.mayBeApplied)
        let mended = try plan(rows, Choices(excluded: ["0-2"]))
        #expect(mended.rows.map(\.status) == [.excluded, .new])
        #expect(mended.mayBeApplied)
        #expect(mended.changes.students.map(\.name.full) == ["Ким Ира"])
    }

    @Test func `namesakes of one class with different dates of birth are different people`() throws {
        let plan = try plan([
            ["Иванов Иван Иванович", "7Б", "05.09.2014"], ["Иванов Иван Иванович", "7Б", "11.11.2013"],
        ])
        #expect(plan.rows.map(\.status) == [.new, .new])
        #expect(plan.questions.isEmpty)
    }

    @Test func `twins are two people`() throws {
        let plan = try plan([
            ["Ёлкин Пётр", "7А", "14.03.2014", "Ёлкина Анна", "e@example.org"],
            ["Ёлкин Павел", "7А", "14.03.2014", "Ёлкина Анна", "e@example.org"],
        ])
        #expect(plan.changes.students.count == 2)
        #expect(plan.changes.parents.count == 1)
        #expect(plan.questions.isEmpty)
    }

    @Test(arguments: [("different", 2, PeoplePlan.Status.new), ("one", 1, .same)])
    func `full namesakes of one class without dates are asked about`(
        answer: String, count: Int, status: PeoplePlan.Status
    ) throws {
        let rows = [["Иванов Иван", "7Б"], ["Иванов Иван", "7 б"]]
        let asked = try plan(rows)
        #expect(asked.rows.map(\.status) == [.new, .undecided])
        #expect(
            asked.questions.map(\.text) == [
                "Иванов Иван есть в 7Б дважды (строка 2 и строка 3), дата рождения указана не у обоих. "
                    + "Это один человек или разные?"
            ])
        #expect(!asked.mayBeApplied)
        let decided = try plan(rows, Choices(answers: [asked.questions[0].id: answer]))
        #expect(decided.rows.map(\.status) == [.new, status])
        #expect(decided.changes.students.count == count)
    }

    @Test func `one name and one birthday in two classes: the person who loads says which class`() throws {
        let rows = [["Иванов Иван", "8Б", "05.09.2012"], ["Иванов Иван", "8В", "05.09.2012"]]
        let question = try #require(try plan(rows).questions.first)
        #expect(question.options.map(\.text) == ["разные люди", "один, оставить 8Б", "один, оставить 8В"])
        let kept = try plan(rows, Choices(answers: [question.id: "second"]))
        #expect(kept.changes.students.map(\.schoolClass.text) == ["8В"])
    }

    @Test func `a parent without an e-mail and with two children is asked about`() throws {
        let rows = [
            ["Ёлкин Пётр", "7А", "1.2.2013", "Ёлкина Анна"],
            ["Ёлкина Ира", "5А", "1.2.2015", "Ёлкина Анна", "e@example.org"],
        ]
        let asked = try plan(rows)
        #expect(asked.questions.map(\.kind) == [.sameParent])
        #expect(asked.rows.map(\.status) == [.undecided, .undecided])
        #expect(try plan(rows, Choices(answersByKind: [.sameParent: "one"])).changes.parents.count == 1)
        #expect(try plan(rows, Choices(answersByKind: [.sameParent: "different"])).changes.parents.count == 2)
    }

    @Test func `mother and father with one family mail are two people`() throws {
        let plan = try plan([["Ли Ён", "7А", "", "Ли Анна, Ли Хван", "li@example.org li@example.org"]])
        #expect(plan.changes.parents.count == 2)
        #expect(plan.questions.isEmpty)
    }

    @Test func `a lone student of an unknown class is asked about`() throws {
        let rows =
            (1...40).map { ["Ли \(["Ан", "Бо", "Ви", "Го"][$0 % 4])\(String(repeating: "а", count: $0))", "7А"] } + [
                ["Ким Ира", "7Щ"]
            ]
        let asked = try plan(rows)
        #expect(
            asked.questions.map(\.options) == [
                [.init(code: "create", text: "создать 7Щ"), .init(code: "7А", text: "это 7А")]
            ])
        let moved = try plan(rows, Choices(answers: ["class:7Щ": "7А"]))
        #expect(moved.changes.classes.map(\.text) == ["7А"])
        #expect(moved.changes.students.last?.schoolClass.text == "7А")
    }

    @Test func `an answer that was not offered is no answer`() throws {
        let plan = try plan(
            [["Иванов Иван", "7Б"], ["Иванов Иван", "7Б"]], Choices(answersByKind: [.sameStudent: "all"]))
        #expect(plan.rows[1].status == .undecided)
    }

    @Test func `staff have posts, subjects and a class, and may be listed twice`() throws {
        let rows = [
            ["Фамилия", "Имя", "Должность", "Предметы", "Классное руководство", "E-mail"],
            ["Ким", "Ира", "учитель", "Физика, химия", "7 а", "kim@example.org"],
            ["Ким", "Ира", "заместитель директора", "", "", "kim@example.org"],
        ]
        let plan = PeoplePlan(try PeopleFile([Sheet(name: "1", rows: rows)]), known: KnownPeople(), choices: Choices())
        #expect(plan.rows.map(\.status) == [.new, .same])
        #expect(plan.changes.staff.map(\.posts) == [["учитель", "заместитель директора"]])
        #expect(plan.changes.staff[0].subjects == ["Физика", "химия"])
        #expect(plan.changes.staff[0].leads.map(\.text) == ["7А"])
    }
}
