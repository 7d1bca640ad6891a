import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

/// Who changed a lesson's topic and homework, when, what it was and what it became.
struct LessonHistoryTests {
    private func place(_ stage: Stage) async throws -> (path: String, lesson: ID<Lesson>, course: ID<Course>) {
        let (course, lesson, _) = try await stage.lastLesson(of: "8Б Алгебра")
        return ("/lesson/\(lesson.id.number)/\(course.id.number)", lesson.id, course.id)
    }

    @Test(
        "R062 the history of a lesson tells who changed the topic and the homework, what they were and became",
        arguments: TestEngine.offered)
    func told(engine: TestEngine) async throws {
        let stage = try await Stage(engine), (path, lesson, course) = try await place(stage)
        func write(_ topic: String, _ homework: String, at later: Int) async throws {
            let fields = [("topic", topic), ("homework", homework), ("nohomework", homework.isEmpty ? "1" : "")]
            let sent = try await stage.send(path, fields, as: Cast.veraPavlovna, at: stage.now + later)
            #expect(sent.status == 303)
        }
        try await write("Корни", "№ 1", at: 60)
        try await write("Корни и степени", "", at: 120)
        try await stage.change { try $0.explainLateness("болел", of: lesson, on: course) }
        let page = try await stage.page(path + "/history", as: Cast.veraPavlovna, at: stage.now + 180)
        let trail = page.replacing("\u{A0}", with: " ")
        #expect(trail.contains("Тема: было «Корни», стало «Корни и степени»"))
        #expect(trail.contains("Домашнее задание: было «№ 1», стало «не задано»"))
        #expect(trail.contains("Причина опоздания: «болел»") && trail.contains("Лебедева В. П."))
        let words = ["болел", "стало «Корни и степени»", "«Корни»"].compactMap { trail.firstRange(of: $0)?.lowerBound }
        #expect(words.count == 3 && words[0] < words[1], "the newest first")
        #expect(trail.contains("Записи об этом уроке целы"))
        let foot = try await stage.page(path, as: Cast.veraPavlovna, at: stage.now + 180)
        #expect(foot.replacing("\u{A0}", with: " ").contains("Изменения: Лебедева В. П., "))
        #expect(foot.contains("href=\"\(path)/history\">история</a>"))
    }

    @Test("R014 R015 a lesson's history is for those who see the journal", arguments: TestEngine.offered)
    func rights(engine: TestEngine) async throws {
        let stage = try await Stage(engine), (path, lesson, _) = try await place(stage)
        for who in [Cast.veraPavlovna, Cast.irinaPetrovna, "Тихонова"] {
            #expect(try await stage.look(path + "/history", as: who).status == 200, "\(who)")
        }
        for (who, status) in [(Cast.anna, 403), (Cast.annasFather, 403), ("Волков", 404)] {
            #expect(try await stage.look(path + "/history", as: who).status == status, "\(who)")
        }
        // A lesson on a page that it is not written on has no history there.
        let foreign = "/lesson/\(lesson.number)/\(try stage.cast.course("8Б Биология").number)/history"
        #expect(try await stage.look(foreign, as: "Тихонова").status == 404)
    }
}
