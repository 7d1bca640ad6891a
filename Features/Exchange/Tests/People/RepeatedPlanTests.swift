import School
import Testing
import Trials
import Web

@testable import ExchangeFeature

/// The school already has people when the file comes.
struct RepeatedPlanTests {
    private static let seventh = ClassName(gradeLevel: 7, letter: "А")
    private static let known = KnownPeople(
        classes: [seventh, ClassName(gradeLevel: 7, letter: "Б")],
        students: [
            .init(
                id: 1, name: NameInCell.whole("Ли Ён"), birth: Day(year: 2014, month: 3, day: 14), sex: nil,
                schoolClass: seventh),
            .init(id: 2, name: NameInCell.whole("Ким Ира"), birth: nil, sex: nil, schoolClass: seventh),
        ],
        parents: [.init(id: 3, name: NameInCell.whole("Ли Анна"), email: "li@example.org", children: [1])],
        staff: [.init(id: 4, name: NameInCell.whole("Ким Вера"), email: "", posts: ["Учитель"])])

    private func plan(_ rows: [[String]], _ choices: Choices = Choices()) throws -> PeoplePlan {
        let header = ["ФИО", "Класс", "Дата рождения", "Родитель", "E-mail родителя"]
        return PeoplePlan(
            try PeopleFile([Sheet(name: "1", rows: [header] + rows)]), known: Self.known, choices: choices)
    }

    @Test func `the same file again changes nothing`() throws {
        let plan = try plan([["Ли Ён", "7А", "14.03.2014", "Ли Анна", "li@example.org"], ["Ким Ира", "7а"]])
        #expect(plan.rows.map(\.status) == [.same, .same])
        #expect(!plan.mayBeApplied)
        #expect(plan.changes.students.map(\.known) == [1, 2])
        #expect(plan.changes.parents.map(\.known) == [3])
    }

    @Test func `what a row adds is said`() throws {
        let plan = try plan([
            ["Ли Ён", "7Б", "14.03.2014", "Ли Хван", "hwan@example.org"], ["Ким Ира", "7А", "1.2.2014"],
        ])
        #expect(plan.rows.map(\.status) == [.changed, .changed])
        #expect(plan.rows[0].notes == ["Класс: 7А → 7Б.", "Добавится родитель: Ли Хван."])
        #expect(plan.rows[1].notes == ["Добавится дата рождения 01.02.2014."])
        #expect(plan.mayBeApplied)
    }

    @Test func `a namesake with another date of birth is another student`() throws {
        let plan = try plan([["Ли Ён", "7А", "15.03.2014"]])
        #expect(plan.changes.students.map(\.known) == [nil])
        #expect(plan.questions.isEmpty)
    }

    @Test func `a namesake in another class without dates is asked about`() throws {
        let rows = [["Ким Ира", "7Б"]]
        let question = try #require(try plan(rows).questions.first)
        #expect(question.text.hasPrefix("Ким Ира уже есть в школе (7А), в файле — 7Б (строка 2)"))
        #expect(try plan(rows, Choices(answers: [question.id: "one"])).rows[0].notes == ["Класс: 7А → 7Б."])
        #expect(try plan(rows, Choices(answers: [question.id: "different"])).rows[0].status == .new)
    }

    @Test func `a known parent of another child is asked about unless the mail agrees`() throws {
        #expect(
            try plan([["Ли Бо", "7А", "1.1.2014", "Ли Анна", "li@example.org"]]).changes.parents.map(\.known) == [3])
        #expect(try plan([["Ли Бо", "7А", "1.1.2014", "Ли Анна"]]).questions.map(\.kind) == [.sameParent])
    }

    @Test func `a known member of staff gets what is new`() throws {
        let rows = [["ФИО", "Должность", "E-mail"], ["Ким Вера", "учитель, педагог-психолог", "kim@example.org"]]
        let plan = PeoplePlan(try PeopleFile([Sheet(name: "1", rows: rows)]), known: Self.known, choices: Choices())
        #expect(plan.rows[0].status == .changed)
        #expect(plan.rows[0].notes == ["Добавятся должности: педагог-психолог.", "Почта станет kim@example.org."])
        #expect(plan.changes.staff[0].known == 4)
    }
}
