import School
import Testing

/// Topics taught out of order: five of them, the third of two hours; six lessons of November 2025, four of them over.
struct PlanWordsTests {
    private static func november(_ day: Int) -> Day { Day(number: 20_392 + day) }

    private static let topics = [
        PlannedTopic(item: 1, topic: "Вводный урок", day: november(3)),
        PlannedTopic(item: 2, topic: "Счёт в уме", day: november(5)),
        PlannedTopic(item: 3, topic: "Корень", hours: 2, day: november(10)),
        PlannedTopic(item: 4, topic: "Контрольная работа", day: november(17)),
        PlannedTopic(item: 5, topic: "Итоги", day: november(19)),
    ]

    private func binding(_ written: [Int: String], items: [Int: Int] = [:]) -> PlanBinding {
        PlanBinding(
            Self.topics,
            to: [3, 5, 10, 12, 17, 19].map { day in
                LessonInPlan(
                    id: ID(day), day: Self.november(day), isOver: day <= 12, topic: written[day] ?? "", item: items[day]
                )
            })
    }

    private func places(_ binding: PlanBinding) -> [Int?] { binding.bound.map(\.place) }

    @Test("R058 a lesson whose record names another topic of the plan gives that one")
    func names() {
        #expect(places(binding([5: "Корень"])) == [0, 2, 1, 2, 3, 4])
        // Case, dots and ё aside.
        #expect(places(binding([3: "счет в уме."])) == [1, 0, 2, 2, 3, 4])
        // A topic has as many lessons as hours; the third lesson of it takes what is next in turn.
        #expect(places(binding([3: "Корень", 5: "Корень", 10: "Корень"])) == [2, 2, 0, 1, 3, 4])
        // Words of no topic take what is left by those that name theirs.
        #expect(places(binding([3: "Решение задач", 5: "Вводный урок"])) == [1, 0, 2, 2, 3, 4])
        // What was said outweighs the words.
        #expect(places(binding([5: "Корень"], items: [5: 2])) == [0, 1, 2, 2, 3, 4])
        #expect(places(binding([5: "Корень"], items: [5: 0])) == [0, nil, 1, 2, 2, 3])
    }

    @Test("R056 the sheet of corrections has topics in the order in which they were really given")
    func differences() {
        let given = binding([3: "Корень", 5: "Вводный урок", 10: "Счёт в уме", 12: "Контрольная работа"])
        #expect(places(given) == [2, 0, 1, 3, 2, 4])
        #expect(given.factDays == [5, 10, 3, 12].map(Self.november) + [nil])
        let found = PlanDifference.all(in: given, by: Self.november(12))
        #expect(found.map(\.n) == [1, 2, 3, 4])
        #expect(found.map(\.planned) == [3, 5, 10, 17].map(Self.november))
        #expect(found.map(\.fact) == [5, 10, 3, 12].map(Self.november))
        // Hours: 5 due by the 12th were 1 + 1 + 2, four lessons gave four of them.
        let sums = PlanSums(given, by: Self.november(12))
        #expect((sums.given, sums.due, sums.lag) == (4, 4, 0))
    }
}
