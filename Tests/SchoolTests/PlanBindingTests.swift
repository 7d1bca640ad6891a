import School
import Testing

/// A plan of five topics, the third of two hours; six lessons on Mondays and Wednesdays of November 2025.
struct PlanBindingTests {
    private static func november(_ day: Int) -> Day { Day(number: 20_392 + day) }

    private static let topics = [
        PlannedTopic(item: 1, topic: "Вводный урок", isSafety: true), PlannedTopic(item: 2, topic: "Степень числа"),
        PlannedTopic(item: 3, topic: "Корень", hours: 2), PlannedTopic(item: 4, topic: "Контрольная работа"),
        PlannedTopic(item: 5, topic: "Итоги"),
    ]

    /// Lessons by day; a negative day does not take place. Those up to the 12th are over.
    private func lessons(_ days: [Int], topics: [Int: String] = [:], items: [Int: Int] = [:]) -> [LessonInPlan] {
        days.map { number in
            let day = abs(number)
            return LessonInPlan(
                id: ID(day), day: Self.november(day), takesPlace: number > 0, isOver: day <= 12,
                topic: topics[day] ?? "", item: items[day])
        }
    }

    private func places(_ binding: PlanBinding) -> [Int?] { binding.bound.map(\.place) }

    @Test("R058 the n-th topic falls on the n-th lesson, a topic of two hours on two")
    func bindsInOrder() {
        let binding = PlanBinding(Self.topics, to: lessons([3, 5, 10, 12, 17, 19]))
        #expect(places(binding) == [0, 1, 2, 2, 3, 4])
        #expect(binding.topic(at: ID(12))?.topic.topic == "Корень")
        #expect(binding.days == [3, 5, 10, 17, 19].map(Self.november))
    }

    @Test("R056 a lesson that is cancelled or moved away passes its topic on")
    func passesOn() {
        let binding = PlanBinding(Self.topics, to: lessons([3, -5, 10, 12, 17, 19]))
        #expect(places(binding) == [0, 1, 2, 2, 3])
        #expect(binding.topic(at: ID(5)) == nil)
        #expect(binding.days == [3, 10, 12, 19].map(Self.november) + [nil])
        let sums = PlanSums(binding, by: Self.november(12))
        // Hours: 6 planned, 3 given on 3, 10 and 12; 4 lessons were in the timetable by the 12th.
        #expect((sums.planned, sums.given, sums.due, sums.lag) == (6, 3, 4, 1))
        #expect((sums.lessonsLeft, sums.hoursLeft, sums.shortage) == (2, 3, 1))
    }

    @Test("R058 what a lesson was said to carry outweighs the order, and the topic it pushed aside comes next")
    func saidOutweighs() {
        let said = lessons([3, 5, 10, 12, 17, 19], topics: [5: "Корень"], items: [5: 3])
        #expect(places(PlanBinding(Self.topics, to: said)) == [0, 2, 1, 2, 3, 4])
        let outside = lessons([3, 5, 10, 12, 17, 19], topics: [5: "Экскурсия"], items: [5: 0])
        #expect(places(PlanBinding(Self.topics, to: outside)) == [0, nil, 1, 2, 2, 3])
        // A number that a newer version does not have any more says nothing: the order counts.
        #expect(places(PlanBinding(Self.topics, to: lessons([3, 5], items: [3: 9]))) == [0, 1])
    }

    @Test("R059 lag is hours due by the frozen days less hours given, below zero it is ahead")
    func frozenDays() {
        var topics = Self.topics
        for (place, day) in [3, 5, 10, 17, 19].enumerated() { topics[place].day = Self.november(day) }
        let binding = PlanBinding(topics, to: lessons([3, -5, 10, 12, 17, 19]))
        // By the 12th the first two topics and both hours of the third were due: the fourth's day is still to come.
        #expect(PlanSums(binding, by: Self.november(11)).due == 3)
        #expect(PlanSums(binding, by: Self.november(12)).due == 4)
        #expect(PlanSums(binding, by: Self.november(12)).lag == 1)
        #expect(PlanSums(binding, by: Self.november(17)).due == 5)
        let ahead = PlanBinding(topics, to: lessons([3, 5, 6, 7, 10, 12]))
        #expect(PlanSums(ahead, by: Self.november(12)).lag == -2)
    }

    @Test("R056 the sheet of corrections names the topics that were not given on their day")
    func differences() {
        var topics = Self.topics
        for (place, day) in [3, 5, 10, 17, 19].enumerated() { topics[place].day = Self.november(day) }
        let written = [3: "Вводный урок", 10: "Степень числа"]
        let binding = PlanBinding(topics, to: lessons([3, -5, 10, 12, 17, 19], topics: written))
        let found = PlanDifference.all(in: binding, by: Self.november(12))
        #expect(found.map(\.n) == [2, 3])
        #expect(found.map(\.planned) == [5, 10].map(Self.november))
        #expect(found.map(\.fact) == [Self.november(10), nil])
    }

    @Test("R056 neighbouring topics without works are proposed to be joined")
    func proposals() {
        let topics = (1...6).map { PlannedTopic(item: $0, topic: "Тема \($0)", kind: $0 == 4 ? ID(1) : nil) }
        let binding = PlanBinding(topics, to: lessons([3, 17, 19]))
        #expect(binding.joinable(3) == [1, 4])
    }
}
