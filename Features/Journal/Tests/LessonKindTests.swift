import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

/// What a kind of classes does not have is not asked for on its page.
struct LessonKindTests {
    private static let fields = ["topic", "kind", "homework", "roll"]

    private func asked(_ course: String, as name: String, _ stage: Stage) async throws -> [Bool] {
        let (line, lesson, _) = try await stage.lastLesson(of: course)
        let page = try await stage.page("/lesson/\(lesson.id.number)/\(line.id.number)", as: name)
        return Self.fields.map { page.contains("name=\"\($0)\"") }
    }

    @Test(
        "R038 a page of the journal shows only the fields that its kind of classes has", arguments: TestEngine.offered)
    func fields(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        #expect(try await asked("8Б Алгебра", as: Cast.veraPavlovna, stage) == [true, true, true, true])
        #expect(try await asked("8Б Разговоры о важном", as: Cast.irinaPetrovna, stage) == [true, false, false, true])
        #expect(try await asked("1А Динамическая пауза", as: "Ёлкина", stage) == [false, false, false, false])
    }

    @Test(arguments: TestEngine.offered)
    func `a dynamic pause is saved without a topic and a roll`(engine: TestEngine) async throws {
        let stage = try await Stage(engine), (line, lesson, _) = try await stage.lastLesson(of: "1А Динамическая пауза")
        let path = "/lesson/\(lesson.id.number)/\(line.id.number)"
        #expect(try await stage.send(path, [("classwork", "Прогулка")], as: "Ёлкина").status == 303)
        let record = try await stage.database.read { try $0.lessonRecord(lesson.id, of: line.id) }
        #expect(record?.classwork == "Прогулка" && record?.isRollTaken == false)
    }
}
