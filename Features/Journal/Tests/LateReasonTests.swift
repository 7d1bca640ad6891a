import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

/// Why something was written late: asked for nowhere, kept where it is said.
struct LateReasonTests {
    /// A lesson with a mark that came two days late, its page, and a moment after it.
    private func late(_ stage: Stage) async throws -> (path: String, lesson: ID<Lesson>, course: ID<Course>, at: Moment)
    {
        let (lesson, student) = try await PutCellsTests().empty(stage)
        let course = try stage.cast.course("8Б Алгебра")
        let day = try await stage.database.read { try #require(try $0.lessonRecord(lesson, of: course)).day }
        let later = (9 - (stage.cast.today - day)) * 86_400
        let typed = try await stage.type(
            [mark(1, "5", student, lesson)], into: PutCellsTests.cells, as: Cast.veraPavlovna, later: later)
        #expect(typed.text.contains("\"ok\":true"), "\(typed.text)")
        return ("/lesson/\(lesson.number)/\(course.number)", lesson, course, stage.now + later + 60)
    }

    @Test(
        "R070 a late mark is told with its rule, and the reason is one tap and stays with the lesson",
        arguments: TestEngine.offered)
    func said(engine: TestEngine) async throws {
        let stage = try await Stage(engine), (path, lesson, course, at) = try await late(stage)
        let before = try await stage.page(path, as: Cast.veraPavlovna, at: at).replacing("\u{A0}", with: " ")
        #expect(before.contains("Отметки — внесены на 2 дня позже срока (7 календарных дней"))
        #expect(before.contains("name=\"because\" value=\"проверял дольше\""))
        let tap = try await stage.send(path + "/late", [("because", "болел")], as: Cast.veraPavlovna)
        #expect(tap.status == 303 && tap.location == path + "?saved=1")
        let after = try await stage.page(path, as: Cast.veraPavlovna, at: at)
        #expect(after.contains("Причина: болел.") && !after.contains("name=\"because\""))
        // Whoever watches reads it and changes nothing.
        let watched = try await stage.page(path, as: "Тихонова", at: at)
        #expect(watched.contains("Причина: болел.") && !watched.contains("/late\""))
        let own = try await stage.page(path + "/late", as: Cast.veraPavlovna, at: at)
        #expect(own.contains("value=\"болел\""))
        let long = String(repeating: "ж", count: 201)
        let refused = try await stage.send(path + "/late", [("reason", long)], as: Cast.veraPavlovna)
        #expect(refused.status == 422 && refused.text.contains("Причина") && refused.text.contains(long))
        #expect(try await stage.send(path + "/late", [("reason", "")], as: Cast.veraPavlovna).status == 303)
        let coming = try await stage.database.read {
            try #require(try $0.lessons(of: course, during: stage.cast.today + 1...stage.cast.today + 14).first)
        }
        let early = try await stage.send(
            "/lesson/\(coming.id)/\(course)/late", [("because", "болел")], as: Cast.veraPavlovna)
        #expect(early.status == 422 && early.text.contains("ещё впереди"))
        #expect(try await stage.database.read { try $0.lateReason(of: lesson, on: course) } == nil)
        #expect(try await stage.database.verify().isClean)
    }

    @Test("R014 R015 only whoever records the lesson says why it is late", arguments: TestEngine.offered)
    func rights(engine: TestEngine) async throws {
        let stage = try await Stage(engine), (path, lesson, course, _) = try await late(stage)
        for (who, status) in [(Cast.anna, 403), (Cast.annasFather, 403), ("Тихонова", 403), ("Волков", 404)] {
            #expect(try await stage.send(path + "/late", [("because", "болел")], as: who).status == status, "\(who)")
            #expect(try await stage.look(path + "/late", as: who).status == status, "\(who)")
        }
        #expect(try await stage.database.read { try $0.lateReason(of: lesson, on: course) } == nil)
        let biology = try stage.cast.course("8Б Биология")
        let foreign = "/lesson/\(lesson.number)/\(biology.number)/late"
        #expect(try await stage.send(foreign, [("because", "болел")], as: Cast.veraPavlovna).status == 404)
    }

    @Test(
        "R070 whoever was given the marks alone is offered no reason to say, with the topics it is",
        arguments: TestEngine.offered)
    func marksAlone(engine: TestEngine) async throws {
        let stage = try await Stage(engine), (lesson, student) = try await PutCellsTests().empty(stage)
        let course = try stage.cast.course("8Б Алгебра"), volkov = try stage.cast.person("Волков")
        let day = try await stage.database.read { try #require(try $0.lessonRecord(lesson, of: course)).day }
        let later = (9 - (stage.cast.today - day)) * 86_400
        func give(_ acts: Delegation) async throws {
            try await stage.change { pen in
                let order = try pen.addOrder("61-\(acts.rawValue)", day, .delegation, about: "О внесении записей")
                try pen.delegate(course, to: volkov, acts, from: day, to: day + 20, order: order, instead: nil)
            }
        }
        func type(_ operation: String) async throws -> String {
            try await stage.type([operation], into: PutCellsTests.cells, as: "Волков", later: later).text
                .replacing("\u{A0}", with: " ")
        }
        func page(_ name: String) async throws -> String {
            try await stage.page("/journal/8b/algebra", as: name, at: stage.now + later)
        }
        try await give(.marks)
        // Two days late: 2 · 256, late 2, not seen yet 1.
        let alone = try await type(mark(1, "5", student, lesson))
        #expect(alone.contains("\"flags\":515") && !alone.contains("\"rule\""), "\(alone)")
        #expect(try await page("Волков").contains("\"record\":false"))
        #expect(try await !page(Cast.veraPavlovna).contains("\"record\":false"))
        try await give(.topics)
        // A correction is as late as what it corrects.
        let both = try await type(mark(2, "4", student, lesson, base: 1))
        #expect(both.contains("\"flags\":515") && both.contains("\"rule\":\"7 календарных дней"), "\(both)")
        #expect(try await !page("Волков").contains("\"record\":false"))
    }
}
