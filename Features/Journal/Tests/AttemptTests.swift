import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

/// Works done again, and the days of points.
struct AttemptTests {
    private func extra(
        _ number: Int, _ facet: String, _ text: String?, _ student: ID<Student>, _ lesson: ID<Lesson>, place: Int,
        base: Int = 0
    ) -> String {
        """
        {"op":"\(operation(number))","facet":"\(facet)","student":\(student.number),\
        "lesson":\(lesson.number),"work":0,"place":\(place),"set":\(text.map { "\"\($0)\"" } ?? "null"),"base":\(base)}
        """
    }

    private func send(_ stage: Stage, _ operations: String...) async throws -> Answer {
        try await stage.type(operations, into: PutCellsTests.cells, as: Cast.veraPavlovna)
    }

    @Test(
        "R069 R076 a work done again keeps its first mark, and the last attempt counts in the average",
        arguments: TestEngine.offered)
    func again(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let (lesson, student) = try await PutCellsTests().empty(stage)
        let (course, found, _) = try await stage.lastLesson(of: "8Б Алгебра")
        func marks() async throws -> [Int] {
            try await stage.database.read { records in
                try records.weighedMarks(
                    of: student, in: course.subject, on: .five(allowsOne: false), from: found.day - 60, to: found.day
                ).compactMap(\.mark.number).sorted()
            }
        }
        let before = try await marks()
        let early = try await send(stage, extra(1, "mark", "4", student, lesson, place: 2))
        #expect(early.text.contains("Пересдавать пока нечего"))
        let both = try await send(
            stage, extra(2, "mark", "2", student, lesson, place: 0),
            extra(3, "mark", "4", student, lesson, place: 2))
        #expect(!both.text.contains("\"ok\":false"), "\(both.text)")
        #expect(try await marks() == (before + [4]).sorted())
        let erased = try await send(stage, extra(4, "mark", nil, student, lesson, place: 0, base: 1))
        #expect(erased.text.contains("Сначала уберите её"))
        #expect(try await stage.versions(lesson, student).map(\.mark) == [.five(2)])
        let page = try await stage.page("/journal/8b/algebra", as: Cast.veraPavlovna)
        #expect(page.contains("2→4"))
        let point = try await send(stage, extra(5, "mark", ".", student, lesson, place: 4))
        #expect(point.text.contains("Пересдача — одна отметка"))
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test("R070 the day of a point is changed, and only a point has one", arguments: TestEngine.offered)
    func dues(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let (lesson, student) = try await PutCellsTests().empty(stage)
        _ = try await send(stage, extra(1, "mark", ".", student, lesson, place: 0))
        let past = try await send(stage, extra(2, "due", "2025-11-01", student, lesson, place: 0))
        #expect(past.text.contains("не раньше сегодняшнего"))
        let moved = try await send(stage, extra(3, "due", "2025-12-10", student, lesson, place: 0))
        #expect(moved.text.contains("\"ok\":true"), "\(moved.text)")
        #expect(try await stage.versions(lesson, student).first?.due == Day(iso: "2025-12-10"))
        let page = try await stage.page("/journal/8b/algebra", as: Cast.veraPavlovna)
        #expect(page.contains("\"2025-12-10\"]"))
        _ = try await send(stage, extra(4, "mark", "5", student, lesson, place: 0, base: 1))
        let none = try await send(stage, extra(5, "due", "2025-12-11", student, lesson, place: 0))
        #expect(none.text.contains("только у точки"))
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test("R070 two who change the day of one point meet, as cells do", arguments: TestEngine.offered)
    func dueConflict(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let (lesson, student) = try await PutCellsTests().empty(stage)
        _ = try await send(stage, extra(1, "mark", ".", student, lesson, place: 0))
        let seen = try #require(try await stage.versions(lesson, student).first?.due)
        let first = try await send(
            stage, extra(2, "due", "2025-12-10", student, lesson, place: 0, base: seen.number))
        #expect(first.text.contains("\"ok\":true"), "\(first.text)")
        let second = try await send(
            stage, extra(3, "due", "2025-12-12", student, lesson, place: 0, base: seen.number))
        #expect(second.text.contains("\"code\":\"conflict\"") && second.text.contains("\"value\":\"2025-12-10\""))
        #expect(second.text.contains("Лебедева"), "whose hand it was")
        let moved = try #require(Day(iso: "2025-12-10"))
        let over = try await send(
            stage, extra(4, "due", "2025-12-12", student, lesson, place: 0, base: moved.number))
        #expect(over.text.contains("\"ok\":true"), "what was seen is changed")
        #expect(try await stage.database.verify().findings.isEmpty)
    }
}
