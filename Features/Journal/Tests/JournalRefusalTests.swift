import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

/// Who is refused: another's journal does not exist, and families have no way in at all.
struct JournalRefusalTests {
    static let path = "/journal/8b/algebra"

    @Test(
        "R014 R018 a student and a parent open no journal and write in none",
        arguments: TestEngine.offered, [Cast.anna, Cast.annasFather])
    func family(engine: TestEngine, who: String) async throws {
        let stage = try await Stage(engine)
        let (_, lesson, students) = try await stage.lastLesson(of: "8Б Алгебра")
        let course = try stage.cast.course("8Б Алгебра").number
        let addresses = [
            Self.path, "/journals", "/lesson/\(lesson.id.number)/\(course)",
            "/mark/\(lesson.id.number)/\(students[0].id.number)/0/history",
        ]
        for address in addresses {
            let status = try await stage.look(address, as: who).status
            #expect(status == 403 || status == 404, "\(address) \(status)")
        }
        let typed = try await stage.type(
            [mark(1, "5", students[0].id, lesson.id)], into: Self.path + "/cells", as: who)
        #expect(typed.status == 403 || typed.status == 404)
        let saved = try await stage.send("/lesson/\(lesson.id.number)/\(course)", [("topic", "x")], as: who)
        #expect(saved.status == 403)
        #expect(try await stage.versions(lesson.id, students[0].id).allSatisfy { $0.who != "" && $0.mark != .five(1) })
    }

    @Test("R015 another teacher's lesson is refused, whatever the address says", arguments: TestEngine.offered)
    func foreignLesson(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let (_, lesson, students) = try await stage.lastLesson(of: "8Б Русский язык")
        // Вера Павловна keeps algebra: through her own page the lesson of another does not exist.
        let through = try await stage.type(
            [mark(1, "5", students[0].id, lesson.id)], into: Self.path + "/cells", as: Cast.veraPavlovna)
        #expect(through.text.contains("\"code\":\"gone\""))
        let course = try stage.cast.course("8Б Русский язык").number
        let page = try await stage.look("/lesson/\(lesson.id.number)/\(course)", as: Cast.veraPavlovna)
        #expect(page.status == 404)
        let forged = try await stage.send(
            "/lesson/\(lesson.id.number)/\(course)", [("topic", "чужая")], as: Cast.veraPavlovna)
        #expect(forged.status == 404)
    }

    @Test(arguments: TestEngine.offered)
    func `the class teacher reads the journal of the class and changes no mark in it`(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let (_, lesson, students) = try await stage.lastLesson(of: "8Б Алгебра")
        #expect(try await stage.look(Self.path, as: Cast.irinaPetrovna).status == 200)
        let typed = try await stage.type(
            [mark(1, "5", students[0].id, lesson.id)], into: Self.path + "/cells", as: Cast.irinaPetrovna)
        #expect(typed.text.contains("\"code\":\"forbidden\"") || typed.text.contains("\"code\":\"gone\""))
        #expect(!typed.text.contains("\"ok\":true"))
    }

    @Test(arguments: TestEngine.offered)
    func `a form without its own page's token does nothing`(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let (course, lesson, _) = try await stage.lastLesson(of: "8Б Алгебра")
        let answer = try await stage.send(
            "/lesson/\(lesson.id.number)/\(course.id.number)", [("topic", "подделка")], as: Cast.veraPavlovna,
            token: String(repeating: "0", count: 32))
        #expect(answer.status == 403)
        let record = try await stage.database.read { try $0.lessonRecord(lesson.id, of: course.id) }
        #expect(record?.topic != "подделка")
    }

    @Test(arguments: TestEngine.offered)
    func `somebody who has not signed in is led to the door`(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let answer = await stage.front.answer(Visit(method: "GET", path: Self.path, query: "p=q2", now: stage.now))
        #expect(answer.status == 303)
        #expect(answer.header("location") == "/login?next=%2Fjournal%2F8b%2Falgebra%3Fp%3Dq2")
    }
}
