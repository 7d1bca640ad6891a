import School
import Testing

/// What lessons carry outlives a plan that is typed anew elsewhere.
struct PlanReplacingTests {
    private let old = [
        PlannedTopic(item: 1, topic: "Вводный урок"), PlannedTopic(item: 2, topic: "Степень числа"),
        PlannedTopic(item: 3, topic: "Корень"), PlannedTopic(item: 7, topic: "Итоги"),
    ]

    private func carried(_ topics: [String], given: Set<Int> = []) -> [Int] {
        PlanEditing.carrying(old, given: given, into: topics.map { PlannedTopic(item: 99, topic: $0) }).map(\.item)
    }

    @Test("R056 rows of a table keep the numbers of the topics that they say again, wherever they stand")
    func keeps() {
        #expect(carried(["Корень.", "вводный урок", "Новая тема", "Итоги"]) == [3, 1, 0, 7])
        #expect(carried(["Итоги", "Итоги"]) == [7, 0], "one old topic is one new row")
    }

    @Test("R056 a topic that lessons carry and whose words were put right keeps its number by its place")
    func corrected() {
        #expect(carried(["Введение", "Степень", "Корень"], given: [1]) == [1, 0, 3])
        // Where another topic stands in its place there is nothing to carry on.
        #expect(carried(["Корень", "Степень числа"], given: [1]) == [3, 2])
        #expect(carried(["Корень"], given: [7]) == [3])
    }
}
