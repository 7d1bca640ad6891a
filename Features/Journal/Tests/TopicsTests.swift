import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

struct TopicsTests {
    private static let path = "/journal/8b/algebra/topics"

    @Test(
        "R062 «Темы и задания» shows every lesson of the period and is written row by row",
        arguments: TestEngine.offered)
    func writes(engine: TestEngine) async throws {
        let stage = try await Stage(engine), vera = Cast.veraPavlovna, place = try await HomeworkPlace(stage)
        let page = try await stage.page(Self.path, as: vera)
        #expect(page.contains("<h1>Темы и задания · 8Б · Алгебра</h1>"))
        #expect(page.contains("<p class=\"only-print\">II четверть</p>"))
        #expect(page.ranges(of: " data-here").count == 1, "the page begins at the last lesson that has begun")
        #expect(page.contains("id=\"topic\(place.lesson.id)\"") && page.contains("id=\"homework\(place.lesson.id)\""))
        let row = [
            ("lesson", "\(place.lesson.id)"), ("topic", "Теорема Виета"), ("was-topic", place.lesson.topic),
            ("homework", "§ 12"), ("was-homework", place.lesson.homework), ("p", "q2"),
        ]
        let answer = try await stage.send(Self.path, row, as: vera)
        #expect(answer.status == 303, "\(answer.text.prefix(400))")
        let record = try #require(
            try await stage.database.read { try $0.lessonRecord(place.lesson.id, of: place.course.id) })
        #expect(record.topic == "Теорема Виета" && record.homework == .set("§ 12"))
        let again = try await stage.look(try #require(answer.location), as: vera).text
        #expect(again.contains("Теорема Виета</textarea>") && again.contains(">Записано</output>"))
    }

    @Test("R068 a dash is «не задано», and an empty field says nothing", arguments: TestEngine.offered)
    func notSet(engine: TestEngine) async throws {
        let stage = try await Stage(engine), vera = Cast.veraPavlovna, place = try await HomeworkPlace(stage)
        func type(_ text: String, was: String) async throws {
            let row = [("lesson", "\(place.lesson.id)"), ("homework", text), ("was-homework", was)]
            #expect(try await stage.send(Self.path, row, as: vera).status == 303)
        }
        try await type("—", was: place.lesson.homework)
        #expect(try await stage.homework(place) == .notSet)
        #expect(try await stage.page(Self.path, as: vera).contains(">не задано</textarea>"))
        try await type("", was: "не задано")
        #expect(try await stage.homework(place) == .notEntered)
    }

    @Test("R062 a row that another has written meanwhile is not undone", arguments: TestEngine.offered)
    func conflict(engine: TestEngine) async throws {
        let stage = try await Stage(engine), vera = Cast.veraPavlovna, place = try await HomeworkPlace(stage)
        try await stage.change { pen in
            guard let record = try pen.lessonRecord(place.lesson.id, of: place.course.id) else { throw NotFound() }
            try pen.record(record, topic: "Другая тема")
        }
        let row = [("lesson", "\(place.lesson.id)"), ("topic", "Моя тема"), ("was-topic", "старая")]
        let answer = try await stage.send(Self.path, row, as: vera)
        #expect(answer.status == 422 && answer.text.contains("появилось «Другая тема»"))
        #expect(answer.text.contains("Моя тема</textarea>"))
        // A row sent without its topic leaves the topic alone.
        let homework = [("lesson", "\(place.lesson.id)"), ("homework", "—")]
        #expect(try await stage.send(Self.path, homework, as: vera).status == 303)
        let record = try await stage.database.read { try $0.lessonRecord(place.lesson.id, of: place.course.id) }
        #expect(record?.topic == "Другая тема" && record?.homework == .notSet)
    }

    @Test("R058 R062 the plan's topic is taken in one tap", arguments: TestEngine.offered)
    func takes(engine: TestEngine) async throws {
        let stage = try await Stage(engine), vera = Cast.veraPavlovna, place = try await HomeworkPlace(stage)
        let now = stage.now
        let n = try await stage.change { pen in
            let lessons = try pen.lessonsInPlan(of: place.course.id, zone: .moscow, now: now).filter(\.takesPlace)
            let n = (lessons.firstIndex { $0.id == place.lesson.id } ?? 0) + 1
            try pen.draftPlan(
                (1...(n + 2)).map { PlannedTopic(topic: "Тема \($0)", homework: "§ \($0)") }, of: place.course.id)
            guard let record = try pen.lessonRecord(place.lesson.id, of: place.course.id) else { throw NotFound() }
            try pen.record(record, topic: "", homework: .notEntered)
            return n
        }
        #expect(try await stage.page(Self.path, as: vera).contains("по плану «Тема \(n)»"))
        for take in ["topic", "homework"] {
            let row = [("lesson", "\(place.lesson.id)"), ("item", "\(n)"), ("take", take)]
            #expect(try await stage.send(Self.path, row, as: vera).status == 303)
        }
        let record = try await stage.database.read { try $0.lessonRecord(place.lesson.id, of: place.course.id) }
        #expect(record?.topic == "Тема \(n)" && record?.homework == .set("§ \(n)"))
    }

    @Test(
        "R062 who only looks sees the page without fields, and its questions do not grow", arguments: TestEngine.offered
    )
    func looks(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let page = try await stage.page(Self.path, as: Cast.irinaPetrovna)
        #expect(page.contains("Темы и задания") && !page.contains("<textarea"))
        for who in [Cast.anna, Cast.annasFather, "Зуева"] {
            #expect([403, 404].contains(try await stage.look(Self.path, as: who).status), "\(who)")
        }
        let quarter = try await stage.look(Self.path, "p=q1", as: Cast.veraPavlovna)
        let year = try await stage.look(Self.path, "p=year", as: Cast.veraPavlovna)
        #expect(quarter.status == 200 && year.status == 200 && year.asked <= quarter.asked)
        #expect(try await stage.page("/journal/8b/algebra", as: Cast.veraPavlovna).contains("/topics?y=2025&amp;p=q2"))
    }
}
