import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import HomeFeature

/// What the thematic plan has for the lesson that is open. On Thursday 20 November 2025 Вера Павловна begins with 8Б's
/// algebra, from 8:30 to 9:15; its topic is not written, and the plan is long enough for the lesson to have its turn.
struct ProposedTopicTests {
    private static let during = Zone.moscow.moment(day: november(20), time: TimeOfDay(minutes: 520))

    /// A plan whose topics are called by their numbers, an hour of reserve where one is named; the lesson's own number.
    private func planned(_ room: Stage, isReserve: Bool = false) async throws -> (lesson: ID<Lesson>, n: Int) {
        let algebra = try room.cast.course("8Б Алгебра")
        return try await room.change { pen in
            let lesson = try #require(try pen.lessons(of: algebra, during: november(20)...november(20)).first).id
            let held = try pen.lessonsInPlan(of: algebra, zone: .moscow, now: Self.during).filter(\.takesPlace)
            let n = try #require(held.firstIndex { $0.id == lesson }) + 1
            let topics = (1...n + 2).map { PlannedTopic(topic: isReserve && $0 == n ? "" : "Тема \($0)") }
            try pen.draftPlan(topics, of: algebra)
            let record = try #require(try pen.lessonRecord(lesson, of: algebra))
            try pen.record(record, topic: "", homework: .notEntered)
            return (lesson, n)
        }
    }

    private func write(_ room: Stage, _ lesson: ID<Lesson>, topic: String, planned: Int?) async throws {
        let algebra = try room.cast.course("8Б Алгебра")
        try await room.change { pen in
            let record = try #require(try pen.lessonRecord(lesson, of: algebra))
            try pen.record(record, topic: topic, planned: .some(planned))
        }
    }

    @Test(
        "R058 R023 the open lesson says what the plan has for it until its topic is written",
        arguments: TestEngine.offered)
    func proposed(engine: TestEngine) async throws {
        let room = try await Stage([home], on: engine), vera = Cast.veraPavlovna
        let (lesson, n) = try await planned(room), algebra = try room.cast.course("8Б Алгебра")
        let page = try await room.page("/", as: vera, at: Self.during)
        let way = "<a href=\"/lesson/\(lesson)/\(algebra)\">записать</a>"
        #expect(page.contains("<dt>Тема</dt><dd>Тема \(n) <small>(из КТП: тема \(n))</small> \(way)</dd>"))
        #expect(page.contains("<a class=\"button\" href=\"/board/\(lesson)/\(algebra)\">Доска</a>"))
        let colleague = try await room.page("/", as: Cast.irinaPetrovna, at: Self.during)
        #expect(!colleague.contains("из КТП"), "a course without a plan, and another's lesson")
        #expect(!(try await room.page("/?d=2025-11-21", as: vera, at: Self.during)).contains("из КТП"), "only today")
        // A lesson that was said to carry another topic has that one; one outside the plan has none.
        try await write(room, lesson, topic: "", planned: 2)
        #expect(try await room.page("/", as: vera, at: Self.during).contains("Тема 2 <small>(из КТП: тема 2)"))
        try await write(room, lesson, topic: "", planned: 0)
        #expect(try await room.page("/", as: vera, at: Self.during).contains("<dt>Тема</dt><dd>\(way)</dd>"))
        try await write(room, lesson, topic: "Степень", planned: nil)
        let written = try await room.page("/", as: vera, at: Self.during)
        #expect(written.contains("<dt>Тема</dt><dd>Степень</dd>") && !written.contains("из КТП"))
    }

    @Test("R058 an hour of reserve proposes nothing, and a plan costs one question", arguments: TestEngine.offered)
    func reserve(engine: TestEngine) async throws {
        let room = try await Stage([home], on: engine), vera = Cast.veraPavlovna
        let (lesson, _) = try await planned(room, isReserve: true)
        let open = try await room.look("/", as: vera, at: Self.during)
        #expect(open.status == 200 && !open.text.contains("из КТП"))
        try await write(room, lesson, topic: "Степень", planned: nil)
        let written = try await room.look("/", as: vera, at: Self.during)
        #expect(written.asked == open.asked - 1)
    }

    @Test("R023 the lessons of the day stand above what the year's beginning asks", arguments: TestEngine.offered)
    func order(engine: TestEngine) async throws {
        let room = try await Stage([home], on: engine)
        let page = try await room.page("/", as: Cast.irinaPetrovna, at: Self.during)
        let lessons = try #require(page.ranges(of: "<ol class=\"agenda\">").first)
        let beginning = try #require(page.ranges(of: "Начало года и сверка").first)
        #expect(lessons.lowerBound < beginning.lowerBound)
    }
}
