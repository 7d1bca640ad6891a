import Testing

@testable import School

/// The same plan before and after another timetable: an introduction, a topic of two hours, two more and a reserve.
struct MovedTopicsTests {
    private static func november(_ day: Int) -> Day { Day(number: 20_392 + day) }

    private static let topics = [
        PlannedTopic(item: 1, topic: "Вводный урок"), PlannedTopic(item: 2, topic: "Корень", hours: 2),
        PlannedTopic(item: 3, topic: "Степень"), PlannedTopic(item: 4, topic: "Итоги"),
        PlannedTopic(item: 5, topic: "Резерв"),
    ]

    /// Lessons by day; whatever has become of the plan, what was written on the 3rd stays there.
    private func bound(_ days: [Int]) -> PlanBinding {
        PlanBinding(
            Self.topics,
            to: days.map { day in
                LessonInPlan(
                    id: ID(day), day: Self.november(day), isOver: day == 3, topic: day == 3 ? "Вводный урок" : "")
            })
    }

    @Test("R056 topics that fall on another day are counted, the first of them is named")
    func moved() throws {
        // Before: 3 | 5, 10 | 12 | 17 | 19. After, on other days: 3 | 10, 17 | 24 | 26 | 27.
        let found = try #require(MovedTopics(from: bound([3, 5, 10, 12, 17, 19]), to: bound([3, 10, 17, 24, 26, 27])))
        #expect((found.moved, found.lost) == (3, 0), "the reserve is no topic")
        #expect(found.first == MovedTopics.Topic(topic: "Корень", was: Self.november(5), now: Self.november(10)))
    }

    @Test("R056 R059 topics for which lessons do not suffice any more are counted, a reserve is there to be lost")
    func lost() throws {
        // «Корень» keeps the 5th and loses its second hour, «Степень» and «Итоги» lose their only lessons.
        let found = try #require(MovedTopics(from: bound([3, 5, 10, 12, 17, 19]), to: bound([3, 5])))
        #expect((found.moved, found.lost) == (0, 3))
        #expect(found.first == nil)
        #expect(MovedTopics(from: bound([3, 5, 10, 12, 17, 19]), to: bound([3, 5, 10, 12, 17])) == nil)
        // The year was too short already: two topics had no lesson before either.
        let short = try #require(MovedTopics(from: bound([3, 5, 10]), to: bound([3, 5])))
        #expect((short.moved, short.lost) == (0, 1))
    }

    @Test("R056 the second hour of a topic may move alone, and another hour of the same day moves nothing")
    func same() {
        #expect(MovedTopics(from: bound([3, 5, 10, 12, 17]), to: bound([3, 5, 11, 12, 17])) == nil)
        #expect(MovedTopics(from: bound([3, 5, 10]), to: bound([3, 5, 10])) == nil)
    }
}
