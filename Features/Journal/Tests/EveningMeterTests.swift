import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

struct EveningMeterTests {
    @Test(
        "R065 the teacher sees the class's evening with the norm, is warned above it and never refused",
        arguments: TestEngine.offered)
    func meter(engine: TestEngine) async throws {
        let stage = try await Stage(engine), vera = Cast.veraPavlovna
        let place = try await HomeworkPlace(stage), other = try await HomeworkPlace(stage, "8Б Геометрия")
        let due = try await stage.database.read {
            try #require(try $0.comingLessons(of: place.course.id, after: place.lesson.day).first)
        }
        // Geometry has a lesson on another day; what it sets for it does not load the evening of algebra.
        try await stage.change { pen in
            guard let record = try pen.lessonRecord(other.lesson.id, of: other.course.id) else { throw NotFound() }
            try pen.record(record, topic: "Тема", homework: .set("§ 5"))
            try pen.write(homework: 0, of: record, nil, HomeworkFacets(minutes: 100, due: DueLesson(due.id, due.day)))
        }
        let before = try await stage.page(place.path, as: vera)
        // 8Б: 2½ hours. Геометрия is due on the day of that lesson: 100, and 40 of algebra are 140; 60 are 160.
        #expect(before.contains("уже 100\u{A0}мин"))
        #expect(!before.contains("type=\"url\""), "behind a shut heading no browser says what is wrong with it")
        #expect(try await stage.send(place.path, homework("№ 1", ("minutes", "40")), as: vera).status == 303)
        let within = try await stage.page(place.path, as: vera), unsaid = unknown(on: within)
        #expect(within.contains("<output name=\"evening\">140</output>\u{A0}мин из 150"))
        #expect(within.contains("lesson__over\" hidden"))
        #expect(try await stage.send(place.path, homework("№ 1", ("minutes", "60"), seen: 1), as: vera).status == 303)
        let above = try await stage.page(place.path, as: vera)
        #expect(above.contains(">160</output>") && !above.contains("lesson__over\" hidden"))
        // Without its time the homework is one more of those of which none is known.
        #expect(try await stage.send(place.path, homework("№ 1", ("minutes", ""), seen: 2), as: vera).status == 303)
        #expect(try await unknown(on: stage.page(place.path, as: vera)) == unsaid.map { $0 + 1 })
        #expect(try await stage.send(place.path, homework("№ 1", ("minutes", "60"), seen: 3), as: vera).status == 303)
        let topics = try await stage.page("/journal/8b/algebra/topics", as: vera)
        #expect(topics.contains("160\u{A0}мин, больше нормы"))
    }

    /// How many homeworks of that evening say nothing of their time.
    private func unknown(on page: String) -> Int? {
        page.split(separator: "время не указано: <span>").dropFirst().first.flatMap { Int($0.prefix { $0 != "<" }) }
    }
}
