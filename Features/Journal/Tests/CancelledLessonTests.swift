import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

/// A lesson taken off while its page stood open: nothing may be written where nobody would find it again.
struct CancelledLessonTests {
    @Test(
        "R052 R060 into a lesson that was cancelled meanwhile nothing is written, and what was typed comes back",
        arguments: TestEngine.offered)
    func refuses(engine: TestEngine) async throws {
        let stage = try await Stage(engine), now = stage.now, vera = Cast.veraPavlovna
        let (course, _, students) = try await stage.lastLesson(of: "8Б Алгебра")
        let next = try await stage.database.read { records in
            try records.lessonsInPlan(of: course.id, zone: .moscow, now: now).first { !$0.isOver && $0.takesPlace }
        }
        let lesson = try #require(next), path = "/lesson/\(lesson.id.number)/\(course.id.number)"
        try await stage.change { try $0.cancel(lesson.id, ChangeGrounds("актированный день")) }

        let student = students[0].id
        let topic = """
            {"op":"\(operation(3))","facet":"topic","lesson":\(lesson.id.number),"was":"","set":"Теорема Виета"}
            """
        let typed = [mark(1, "5", student, lesson.id), absence(2, "Н", student, lesson.id), topic]
        let answer = try await stage.type(typed, into: PutCellsTests.cells, as: vera)
        #expect(answer.text.ranges(of: "\"code\":\"gone\"").count == 3, "\(answer.text)")
        #expect(try await stage.versions(lesson.id, student).isEmpty)

        let page = try await stage.page(path, as: vera)
        #expect(page.contains("отменён или перенесён") && !page.contains(">Сохранить</button>"))
        let saved = try await stage.send(path, [("topic", "Теорема Виета"), ("roll", "1")], as: vera)
        #expect(saved.status == 422 && saved.text.contains("Теорема Виета"))
        #expect(saved.text.contains("попросите диспетчера вернуть его"))
        let record = try #require(try await stage.database.read { try $0.lessonRecord(lesson.id, of: course.id) })
        #expect(record.topic.isEmpty && !record.isRollTaken && !record.takesPlace)
    }
}
