import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

/// Operations that come twice, or in part: what stands is the answer, and one that cannot be read stops no other.
struct ReplayTests {
    private static let cells = "/journal/8b/algebra/cells"

    private func place(_ stage: Stage) async throws -> (MarkPlace, ID<Student>) {
        let (lesson, student) = try await PutCellsTests().empty(stage)
        let course = try stage.cast.course("8Б Алгебра")
        let day = try await stage.database.read { try #require(try $0.lessonRecord(lesson, of: course)).day }
        return (MarkPlace(student: student, day: day, lesson: lesson, course: course, slot: .answer), student)
    }

    @Test("R060 a repeated operation does not take another's value for its own", arguments: TestEngine.offered)
    func overAnother(engine: TestEngine) async throws {
        let stage = try await Stage(engine), (place, student) = try await place(stage)
        let operation = mark(1, "5", student, place.lesson)
        _ = try await stage.type([operation], into: Self.cells, as: Cast.veraPavlovna)
        let now = stage.now
        try await stage.change { pen in
            _ = try pen.put(.five(3), at: place, base: nil, visibleFrom: now)
        }
        let again = try await stage.type([operation], into: Self.cells, as: Cast.veraPavlovna)
        #expect(again.text.contains("\"ok\":false,\"ver\":2"))
        #expect(again.text.contains("\"code\":\"conflict\"") && again.text.contains("\"value\":\"3\""))
        let time = Zone.moscow.local(now).time.text
        #expect(again.text.contains("\"by\":\"\(time)\""), "nobody is named by whose hand it was not")
        #expect(try await stage.versions(place.lesson, student).count == 2)
    }

    @Test("R060 a repeated operation is answered with one's own later value", arguments: TestEngine.offered)
    func overOneself(engine: TestEngine) async throws {
        let stage = try await Stage(engine), (place, student) = try await place(stage)
        let first = mark(1, "5", student, place.lesson), second = mark(2, "4", student, place.lesson, base: 1)
        _ = try await stage.type([first, second], into: Self.cells, as: Cast.veraPavlovna)
        let again = try await stage.type([first, second], into: Self.cells, as: Cast.veraPavlovna)
        let stands = "\"ok\":true,\"ver\":2"
        #expect(again.text.ranges(of: stands).count == 2 && again.text.ranges(of: "\"value\":\"4\"").count == 2)
        #expect(try await stage.versions(place.lesson, student).count == 2)
    }

    @Test(arguments: TestEngine.offered)
    func `an absence that comes twice says what stands`(engine: TestEngine) async throws {
        let stage = try await Stage(engine), (place, student) = try await place(stage)
        let operation = absence(1, "Н", student, place.lesson)
        _ = try await stage.type([operation], into: Self.cells, as: Cast.veraPavlovna)
        let same = try await stage.type([operation], into: Self.cells, as: Cast.veraPavlovna)
        #expect(same.text.contains("\"ok\":true,\"ver\":1") && same.text.contains("\"value\":\"Н\""))
        try await stage.change { pen in
            _ = try pen.note(.ill, by: .classTeacher, for: student, on: place.day, in: place.lesson, base: nil)
        }
        let other = try await stage.type([operation], into: Self.cells, as: Cast.veraPavlovna)
        #expect(other.text.contains("\"code\":\"conflict\"") && other.text.contains("\"value\":\"Б\""))
    }

    @Test("R060 an operation that cannot be read stops no other", arguments: TestEngine.offered)
    func unread(engine: TestEngine) async throws {
        let stage = try await Stage(engine), (place, student) = try await place(stage)
        let odd = "{\"op\":\"\(operation(7))\",\"facet\":\"weather\",\"lesson\":\"?\"}"
        let good = mark(1, "5", student, place.lesson)
        let answer = try await stage.type([odd, "7", good], into: Self.cells, as: Cast.veraPavlovna)
        #expect(answer.status == 200)
        #expect(answer.text.contains("{\"op\":\"\(operation(7))\",\"ok\":false"))
        #expect(answer.text.contains("{\"op\":\"\(operation(1))\",\"ok\":true"))
        let stranger = try await stage.type([odd], into: Self.cells, as: Cast.annasFather)
        #expect(stranger.status == 404 || stranger.status == 403)
    }
}
