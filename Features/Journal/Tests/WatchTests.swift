import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

/// What an open journal hears of what others write.
struct WatchTests {
    private static let cells = "/journal/8b/algebra/cells"

    private func news(
        _ stage: Stage, after seq: Int, as name: String, of course: ID<Course>
    ) async throws -> Answer {
        try await stage.look("/live", "course=\(course.number)&after=\(seq)&glance=1", as: name)
    }

    @Test(arguments: TestEngine.offered)
    func `what another writes is told with its value, its version and whose hand it was`(
        engine: TestEngine
    ) async throws {
        let stage = try await Stage(engine)
        let (course, lesson, students) = try await stage.lastLesson(of: "8Б Алгебра")
        let (one, other) = (students[0].id, students[1].id)
        let before = try await stage.database.read { try $0.lastRecord() }
        let version = try await stage.database.read {
            try $0.mark(of: one, on: lesson.day, in: lesson.id, at: .answer)?.version ?? 0
        }
        let operations = [mark(1, ".", one, lesson.id, base: version), absence(2, "Б", other, lesson.id)]
        let done = try await stage.type(operations, into: Self.cells, as: Cast.veraPavlovna)
        #expect(done.text.contains("\"ok\":true"))
        let answer = try await news(stage, after: before, as: Cast.irinaPetrovna, of: course.id)
        #expect(answer.status == 200)
        #expect(
            answer.text.contains(
                "[\"mark:\(one.number):\(lesson.id.number):0:0\",\".\",\(version + 1),\"Лебедева"))
        #expect(answer.text.contains("\"absence:\(other.number):\(lesson.id.number)\",\"Б\""))
        let first = try await stage.database.read { try $0.lastRecord() }
        #expect(answer.text.hasPrefix("{\"seq\":\(first),"))
        // Written twice it stands once, and by the later hand.
        let now = stage.now,
            place = MarkPlace(
                student: one, day: lesson.day, lesson: lesson.id, course: course.id, slot: .answer)
        try await stage.change { _ = try $0.put(.five(4), at: place, base: nil, visibleFrom: now) }
        let twice = try await news(stage, after: before, as: Cast.irinaPetrovna, of: course.id)
        #expect(twice.text.ranges(of: "\"mark:\(one.number):").count == 1)
        #expect(twice.text.contains("\"4\",\(version + 2),\"\"]"), "\(twice.text)")
        let seq = try await stage.database.read { try $0.lastRecord() }
        let later = try await news(stage, after: seq, as: Cast.irinaPetrovna, of: course.id)
        #expect(later.text == "{\"seq\":\(seq),\"news\":null}")
    }

    @Test(arguments: TestEngine.offered)
    func `what one has written oneself is told as one's own`(engine: TestEngine) async throws {
        let stage = try await Stage(engine), (lesson, student) = try await PutCellsTests().empty(stage)
        let course = try stage.cast.course("8Б Алгебра")
        let before = try await stage.database.read { try $0.lastRecord() }
        let operations = [mark(1, "4", student, lesson), absence(2, "О", student, lesson)]
        _ = try await stage.type(operations, into: Self.cells, as: Cast.veraPavlovna)
        let own = try await news(stage, after: before, as: Cast.veraPavlovna, of: course)
        #expect(own.text.ranges(of: "\"Лебедева\u{A0}В.\u{A0}П.\",1]").count == 2, "\(own.text)")
        let others = try await news(stage, after: before, as: Cast.irinaPetrovna, of: course)
        #expect(others.text.ranges(of: "\"Лебедева\u{A0}В.\u{A0}П.\"]").count == 2, "\(others.text)")
    }

    @Test(arguments: TestEngine.offered)
    func `a work done again is told beside its first mark, not in its place`(engine: TestEngine) async throws {
        let stage = try await Stage(engine), (lesson, student) = try await PutCellsTests().empty(stage)
        let course = try stage.cast.course("8Б Алгебра")
        _ = try await stage.type([mark(1, "2", student, lesson)], into: Self.cells, as: Cast.veraPavlovna)
        let before = try await stage.database.read { try $0.lastRecord() }
        let again = """
            {"op":"\(operation(2))","facet":"mark","student":\(student.number),"lesson":\(lesson.number),"work":0,\
            "place":2,"set":"5","base":0}
            """
        _ = try await stage.type([again], into: Self.cells, as: Cast.veraPavlovna)
        let told = try await news(stage, after: before, as: Cast.veraPavlovna, of: course)
        #expect(told.text.contains("[\"mark:\(student.number):\(lesson.number):0:2\",\"5\",1,"), "\(told.text)")
        #expect(!told.text.contains(":0:0\""))
    }

    @Test(arguments: TestEngine.offered)
    func `what was written since the page was drawn is told, and what stood before is not`(
        engine: TestEngine
    ) async throws {
        let stage = try await Stage(engine)
        let (course, lesson, students) = try await stage.lastLesson(of: "8Б Алгебра")
        let drawn = stage.now + 60
        let operation = mark(1, ".", students[2].id, lesson.id, base: 99)
        _ = try await stage.type([operation], into: Self.cells, as: Cast.veraPavlovna, later: 61)
        _ = try await stage.type(
            [absence(2, "Н", students[3].id, lesson.id)], into: Self.cells, as: Cast.veraPavlovna, later: 62)
        let query = "course=\(course.id.number)&since=\(drawn.seconds)"
        let answer = try await stage.look("/live", query, as: Cast.veraPavlovna)
        #expect(answer.text.contains("\"absence:\(students[3].id.number):\(lesson.id.number)\",\"Н\""))
        #expect(!answer.text.contains("\"mark:"), "a conflict wrote nothing, and the marks of before are known")
    }

    @Test(arguments: TestEngine.offered)
    func `a journal that is not the caller's is silent, and a family hears of none`(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let (course, lesson, students) = try await stage.lastLesson(of: "8Б Алгебра")
        let before = try await stage.database.read { try $0.lastRecord() }
        _ = try await stage.type(
            [absence(1, "Н", students[0].id, lesson.id)], into: Self.cells, as: Cast.veraPavlovna)
        let stranger = try await news(stage, after: before, as: "Волков", of: course.id)
        #expect(stranger.status == 200)
        #expect(stranger.text.hasSuffix("\"news\":null}"))
        #expect(try await news(stage, after: before, as: Cast.annasFather, of: course.id).status == 403)
    }

    @Test(arguments: TestEngine.offered)
    func `a page that asks with its form's token hears when another sign-in holds by now`(
        engine: TestEngine
    ) async throws {
        let stage = try await Stage(engine), who = try stage.cast.person(Cast.veraPavlovna)
        let other = try stage.cast.person(Cast.irinaPetrovna)
        func asked(_ token: String) async -> Answer {
            let headers = ["cookie": "parta=\(who.number)", "accept": "application/json", "x-parta-token": token]
            return await stage.front.answer(
                Visit(method: "GET", path: "/live", query: "glance=1", headers: headers, now: stage.now))
        }
        let own = await asked(stage.token(of: who))
        #expect(own.status == 200)
        let old = await asked(stage.token(of: other))
        #expect(old.status == 403)
        #expect(old.text == #"{"error":"Страница устарела. Откройте её снова и повторите.","code":"stale"}"#)
    }
}
