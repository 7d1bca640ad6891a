import School
import Storage
import Testing
import Web

@testable import PlansFeature

/// Tables as schools keep them, read without a school.
struct FilePlanTests {
    private static let kinds = PlanKinds(
        WorkKind.usual.enumerated().map { (id: ID<WorkKind>($0.offset + 1), kind: $0.element) })

    private func read(_ text: String, _ change: (inout PlanMapping) -> Void = { _ in }) throws -> FilePlan {
        let sheets = [try CSVReader.sheet(Array(text.utf8), name: "a")]
        var mapping = PlanMapping(guessing: sheets)
        change(&mapping)
        return FilePlan(sheets, mapping, Self.kinds)
    }

    private static let usual = """
        Календарно-тематическое планирование по алгебре, 8 класс;;;;
        Учитель: Лебедева В. П.;;;;
        № п/п;Тема урока;Кол-во ч.;Дата план;Д/з
        1;2;3;4;5
        Глава 1. Рациональные дроби (23 ч);;;;
        1;Рациональные выражения. Инструктаж по ТБ;1;02.09;§ 1, № 3
        2;Основное свойство дроби;2;03.09;§ 2
        ;Квадратные корни;19;;
        3;Контрольная работа № 1;1;10.09;
        4;;1;11.09;§ 3
        Итого;;102;;
        """

    @Test("R055 a table is read as schools keep it: head in the fourth row, sections, hours, a control work")
    func readsUsual() throws {
        let plan = try read(Self.usual)
        #expect(
            plan.topics.map(\.topic) == [
                "Рациональные выражения. Инструктаж по ТБ", "Основное свойство дроби", "Контрольная работа № 1", "",
            ])
        #expect(plan.topics.map(\.hours) == [1, 2, 1, 1])
        #expect(
            plan.topics.map(\.section) == [
                "Глава 1. Рациональные дроби (23 ч)", "Глава 1. Рациональные дроби (23 ч)", "Квадратные корни",
                "Квадратные корни",
            ])
        #expect(plan.topics.map(\.homework) == ["§ 1, № 3", "§ 2", "", "§ 3"])
        #expect(plan.topics.map(\.isSafety) == [true, false, false, false])
        #expect(Self.kinds.code(plan.topics[2].kind) == "КР")
        #expect(plan.sections == 2 && plan.mayBeLoaded)
        let hours = FilePlan.Remark(row: 7, words: "2\u{A0}часа → 2\u{A0}урока", isError: false)
        let empty = FilePlan.Remark(row: 10, words: "пустая тема: станет часом резерва", isError: false)
        #expect(plan.remarks == [hours, empty])
    }

    @Test("R055 what is pasted without a head is known by its looks, and lessons 3–4 are two")
    func readsByLooks() throws {
        let plan = try read(
            "1\tСтепень с натуральным показателем\t§ 4, № 12\n2\tСвойства степени\t§ 5\n3-4\tОдночлены\t§ 6\n")
        #expect(plan.topics.map(\.topic) == ["Степень с натуральным показателем", "Свойства степени", "Одночлены"])
        #expect(plan.topics.map(\.hours) == [1, 1, 2])
        #expect(plan.topics.map(\.homework) == ["§ 4, № 12", "§ 5", "§ 6"])
    }

    @Test(arguments: [("0-9223372036854775807", 20), ("1-99999999999999999999", 1), ("9-3", 1), ("7,8", 2)])
    func `numbers of lessons that no year has are no more hours than a topic may take`(numbers: String, hours: Int)
        throws
    {
        let plan = try read("№;Тема;Д/з\n\(numbers);Степень;§ 1\n")
        #expect(plan.topics.map(\.hours) == [hours])
    }

    @Test("R055 a wrong row stops the whole table until it is left out")
    func wrongRows() throws {
        let text = "№;Тема;Часы\n1;Степень;полчаса\n2;Корень;1\n"
        let wrong = try read(text)
        #expect(!wrong.mayBeLoaded)
        let sentence = "часы «полчаса»: нужно целое число от 1 до 20"
        #expect(wrong.remarks == [FilePlan.Remark(row: 2, words: sentence, isError: true)])
        let right = try read(text) { $0.excluded = [2] }
        #expect(right.mayBeLoaded && right.topics.map(\.topic) == ["Корень"])
        let none = try read("а;б\n1;2\n") { $0.columns = [.none, .none] }
        #expect(none.remarks.map(\.words) == ["Укажите, в каком столбце темы."])
    }

    @Test("R055 what was decided of a table comes back as it was")
    func keepsDecisions() throws {
        var mapping = PlanMapping(guessing: [try CSVReader.sheet(Array(Self.usual.utf8), name: "a")])
        #expect(mapping.header == 3)
        #expect(mapping.columns == [.number, .topic, .hours, .none, .homework])
        mapping.excluded = [7, 3]
        #expect(PlanMapping(mapping.text) == mapping)
        #expect(PlanMapping("нет") == nil)
    }
}
