import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

/// The whiteboard shows the lesson and calls by name whoever is there; nothing of anybody's record is on it.
struct BoardTests {
    @Test(arguments: TestEngine.offered)
    func `the board shows the topic and the homework, and calls only those who are there`(
        engine: TestEngine
    ) async throws {
        let stage = try await Stage(engine)
        let (course, lesson, students) = try await stage.lastLesson(of: "8Б Алгебра")
        let gone = try await stage.database.read { records in
            try records.attendance(of: course.id, from: lesson.day, to: lesson.day)
                .filter { $0.lesson == lesson.id && $0.typed?.code == .absent }.map(\.student)
        }
        let away = try #require(students.dropFirst().first { !gone.contains($0.id) })
        _ = try await stage.type(
            [absence(1, "Н", away.id, lesson.id)], into: "/journal/8b/algebra/cells", as: Cast.veraPavlovna)
        let path = "/board/\(lesson.id)/\(course.id)"
        let page = try await stage.page(path, as: Cast.veraPavlovna)
        let topic = try await stage.database.read { try $0.lessonRecord(lesson.id, of: course.id)?.topic ?? "" }
        #expect(!topic.isEmpty && page.contains(topic))
        #expect(page.contains("\"\(students[0].name.given) \(students[0].name.surname.prefix(1)).\""))
        #expect(!page.contains("\"\(away.name.given) \(away.name.surname.prefix(1)).\""))
        #expect(!page.contains(students[0].name.surname) && !page.contains("grid"))
        let sheet = try await stage.database.read { records in
            guard let line = try records.course(course.id) else { throw NotFound() }
            return try BoardSheet(lesson.id, line, records)
        }
        #expect(sheet.names.count == students.count - gone.count - 1)
    }
}
