import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

/// A lesson on an excursion: its page says where and by which order, and is written as any other.
struct LessonOutsideTests {
    @Test(
        "R052 a lesson on an excursion names the place and the order, and its topic is written",
        arguments: TestEngine.offered)
    func excursion(engine: TestEngine) async throws {
        let stage = try await Stage(engine), course = try stage.cast.course("8Б Алгебра"), today = stage.cast.today
        let lesson = try #require(
            try await stage.database.read { try $0.lessons(of: course, during: today + 1...today + 14).first })
        let event = try await stage.change { pen in
            let order = try pen.addOrder("72", today - 1, .calendar, about: "экскурсия")
            var facts = DayEventFacts(
                .excursion, .outside, on: lesson.day...lesson.day, for: [try stage.cast.schoolClass("8Б")], reach: "8Б",
                reason: "экскурсия", order: order)
            facts.place = "краеведческий музей"
            return try pen.declare(facts)
        }
        let path = "/lesson/\(lesson.id)/\(course)", vera = Cast.veraPavlovna
        let words = "Экскурсия: краеведческий музей, пр. №\u{A0}72 от \((today - 1).russian)."
        #expect(try await stage.page(path, as: vera).contains(words))
        let topic = [("topic", "Проценты в музейной смете"), ("homework", "отчёт об экскурсии"), ("kind", "0")]
        #expect(try await stage.send(path, topic, as: vera).status == 303)
        #expect(
            try await stage.database.read { try $0.lessonRecord(lesson.id, of: course)?.topic }
                == "Проценты в музейной смете")
        try await stage.change { pen in _ = try pen.undo(try #require(try pen.dayEvent(event))) }
        #expect(try await !stage.page(path, as: vera).contains("краеведческий музей"))
        #expect(try await stage.database.verify().isClean)
    }
}
