import ModelSchool
import School
import Testing
import Trials
import Web

@testable import JournalFeature
@testable import Storage

/// A journal is filled with care and can be relied on: what cannot be is refused, what was written is answered for.
struct FillingTests {
    @Test(
        "R075 an entry that cannot be is refused in words and leaves nothing behind", arguments: TestEngine.offered)
    func careful(engine: TestEngine) async throws {
        let stage = try await Stage(engine), (lesson, student) = try await PutCellsTests().empty(stage)
        for (number, typed) in ["6", "ж", "зч"].enumerated() {
            let answer = try await stage.type(
                [mark(number, typed, student, lesson)], into: PutCellsTests.cells, as: Cast.veraPavlovna)
            #expect(answer.text.contains("\"ok\":false") && answer.text.contains("\"code\":\"scale\""), "\(typed)")
        }
        #expect(try await stage.versions(lesson, student).isEmpty)
        let (path, course, _, _) = try await SaveLessonTests().place(stage)
        func record() async throws -> LessonRecord? {
            try await stage.database.read { try $0.lessonRecord(lesson, of: course) }
        }
        let before = try #require(try await record()), long = String(repeating: "б", count: 2_001)
        let saved = try await stage.send(
            path, [("topic", "Другая тема"), ("classwork", long), ("homework", "§ 1")], as: Cast.veraPavlovna)
        #expect(saved.status == 422 && saved.text.contains("На уроке: не больше 2"))
        let after = try await record()
        #expect(after?.topic == before.topic && after?.homework == before.homework)
    }

    @Test(
        "R075 every entry is signed, keeps what it was before, and a change past the journal is named",
        arguments: TestEngine.offered)
    func reliable(engine: TestEngine) async throws {
        let stage = try await Stage(engine), (lesson, student) = try await PutCellsTests().empty(stage)
        let operations = [mark(1, "3", student, lesson), mark(2, "4", student, lesson, base: 1)]
        let answer = try await stage.type(operations, into: PutCellsTests.cells, as: Cast.veraPavlovna)
        #expect(answer.text.contains("\"ver\":2"))
        let versions = try await stage.versions(lesson, student)
        #expect(versions.map(\.mark) == [.five(4), .five(3)])
        #expect(versions.allSatisfy { $0.who == "Лебедева\u{A0}В.\u{A0}П." && $0.duty == "Учитель-предметник" })
        #expect(versions.allSatisfy { $0.at.day == stage.cast.today })
        #expect(try await stage.database.verify().isClean)
        try stage.database.engine.write { connection in
            try connection.script(
                "UPDATE mark SET value = 5 WHERE lesson = \(lesson.number) AND student = \(student.number)")
        }
        let found = try await stage.database.verify()
        #expect(found.findings.map(\.kind) == [.changedRow], "\(found.findings)")
        #expect(found.findings.first?.text.contains("в журнале 5, а по истории") == true)
    }
}
