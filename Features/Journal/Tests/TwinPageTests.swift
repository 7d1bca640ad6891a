import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

/// A lesson on several pages: one entry, or a topic a page.
struct TwinPageTests {
    private func joint(_ stage: Stage) async throws -> (lesson: ID<Lesson>, one: ID<Course>, other: ID<Course>) {
        let one = try stage.cast.course("10А Физическая культура")
        let other = try stage.cast.course("10Б Физическая культура"), today = stage.cast.today
        let lesson = try await stage.database.read { records in
            try records.lessons(of: one, during: today - 20...today - 1).last {
                try records.courses(at: $0.id).contains(other)
            }
        }
        return (try #require(lesson).id, one, other)
    }

    @Test("R053 R062 a joint lesson is written once on both pages, or on each by itself", arguments: TestEngine.offered)
    func both(engine: TestEngine) async throws {
        let stage = try await Stage(engine), (lesson, one, other) = try await joint(stage)
        let path = "/lesson/\(lesson)/\(one)"
        #expect(try await stage.page(path, as: "Медведев").contains("Записать так же на страницы"))
        let words = [("topic", "Прыжки в длину"), ("classwork", "зачёт"), ("homework", "отжимания"), ("kind", "0")]
        #expect(try await stage.send(path, words + [("also", "\(other)")], as: "Медведев").status == 303)
        func record(_ course: ID<Course>) async throws -> LessonRecord? {
            try await stage.database.read { try $0.lessonRecord(lesson, of: course) }
        }
        #expect(try await record(other)?.topic == "Прыжки в длину")
        #expect(try await record(other)?.homework == .set("отжимания"))
        #expect(try await stage.send(path, [("topic", "Бег"), ("kind", "0")], as: "Медведев").status == 303)
        #expect(try await record(one)?.topic == "Бег")
        #expect(try await record(other)?.topic == "Прыжки в длину", "a topic of its own")
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test("R053 nothing is written on a page that is another's", arguments: TestEngine.offered)
    func foreign(engine: TestEngine) async throws {
        let stage = try await Stage(engine), (lesson, one, other) = try await joint(stage)
        let today = stage.cast.today, medvedev = try stage.cast.person("Медведев"),
            vera = try stage.cast.person(Cast.veraPavlovna)
        try await stage.change { pen in
            try pen.end(.teacher, of: medvedev, object: other.number, lastDay: today - 1)
            try pen.give(.teacher, to: vera, object: other.number, from: today)
        }
        let path = "/lesson/\(lesson)/\(one)"
        #expect(try await !stage.page(path, as: "Медведев").contains("Записать так же"))
        let forged = try await stage.send(
            path, [("topic", "Чужое"), ("kind", "0"), ("also", "\(other)")], as: "Медведев")
        #expect([403, 404].contains(forged.status))
        let (_, algebra, _) = try await stage.lastLesson(of: "8Б Алгебра")
        let alien = try await stage.send(
            path, [("topic", "Чужое"), ("kind", "0"), ("also", "\(algebra.id)")], as: "Медведев")
        #expect(alien.status == 404)
        let records = try await stage.database.read { records in
            try [one, other].map { try records.lessonRecord(lesson, of: $0)?.topic }
        }
        #expect(!records.contains("Чужое"), "all or nothing")
    }

    @Test(
        "R062 R065 homework of a joint lesson is said alike on its pages, with its file", arguments: TestEngine.offered)
    func homeworkAlike(engine: TestEngine) async throws {
        let stage = try await Stage(engine), (lesson, one, other) = try await joint(stage)
        func task(_ course: ID<Course>) async throws -> HomeworkTask? {
            try await stage.database.read { records in
                guard let record = try records.lessonRecord(lesson, of: course) else { throw NotFound() }
                return try records.homeworkTasks(of: record).first { $0.n == 0 }
            }
        }
        let seen = try await task(one)?.version ?? 0, path = "/lesson/\(lesson)/\(one)"
        let form = homework("отжимания", ("minutes", "15"), ("link", "https://resh.edu.ru/1"), seen: seen)
        let pdf = (field: "h0-file", name: "карточка.pdf", bytes: Array("%PDF-1".utf8))
        let sent = try await stage.send(path, form + [("also", "\(other)")], file: pdf, as: "Медведев")
        #expect(sent.status == 303, "\(sent.text.suffix(600))")
        let (own, twin) = (try #require(try await task(one)), try #require(try await task(other)))
        #expect(twin.facets.minutes == 15 && twin.facets.link == own.facets.link)
        #expect(own.files.map(\.name) == ["карточка.pdf"] && twin.files.map(\.name) == ["карточка.pdf"])
        let off = homework("отжимания", ("minutes", "15"), ("off", "\(own.files[0].id)"), seen: own.version)
        #expect(try await stage.send(path, off + [("also", "\(other)")], as: "Медведев").status == 303)
        #expect(try await task(other)?.files.isEmpty == true, "what is taken off goes from both")
        #expect(try await stage.database.verify().findings.isEmpty)
    }
}
