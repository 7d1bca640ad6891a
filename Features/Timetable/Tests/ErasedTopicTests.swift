import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import TimetableFeature

/// What was written into a lesson of a version that has not begun, and erased again. The draft has an eighth lesson of
/// algebra on Friday, which no earlier version has.
struct ErasedTopicTests {
    private static let friday = november(28)
    private static let versions = SQL(
        "SELECT payload FROM history WHERE noun = 3 AND k1 = ?1 AND k2 = ?2 ORDER BY seq")

    private func published(_ stage: Stage) async throws -> (draft: Int, lesson: ID<Lesson>) {
        let draft = try await stage.draft(), course = try stage.cast.course("8Б Алгебра")
        #expect(try await stage.type("алг леб 15", in: draft, "8b/5-8").status == 303)
        let form = [("from", "2025-11-24"), ("to", "")]
        #expect(try await stage.send("/timetable/edit/\(draft)/publish", form, as: "Тихонова").status == 303)
        let lesson = try await stage.database.read { records in
            try records.lessons(of: course, during: Self.friday...Self.friday).first { $0.n == 8 }
        }
        return (draft, try #require(lesson).id)
    }

    private func write(
        _ stage: Stage, _ lesson: ID<Lesson>, topic: String, homework: HomeworkState, _ mark: Mark?
    ) async throws {
        let course = try stage.cast.course("8Б Алгебра"), anna = try stage.cast.student(Cast.anna)
        let slot = try #require(MarkSlot(work: 0, place: 0))
        try await stage.change { pen in
            let old = try #require(try pen.lessonRecord(lesson, of: course))
            try pen.record(old, topic: topic, homework: homework)
            let place = MarkPlace(student: anna, day: Self.friday, lesson: lesson, course: course, slot: slot)
            _ = try pen.put(mark, at: place, base: nil, visibleFrom: pen.now)
        }
    }

    @Test(
        "R051 a version is taken back where all that was written of its lessons is erased, and history keeps it",
        arguments: TestEngine.offered)
    func erased(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), course = try stage.cast.course("8Б Алгебра")
        let (draft, lesson) = try await published(stage), back = "/timetable/versions/\(draft)/back"
        try await write(stage, lesson, topic: "Степень", homework: .set("№ 5"), .five(4))
        let refused = try await stage.send(back, [], as: "Тихонова")
        #expect(refused.status == 422 && refused.text.contains("28 ноября, 8-й урок, 8Б, Алгебра: в журнале уже есть"))
        for (topic, homework, mark) in [
            ("Степень", HomeworkState.notEntered, nil), ("", .notSet, nil), ("", .notEntered, .five(3)),
        ] as [(String, HomeworkState, Mark?)] {
            try await write(stage, lesson, topic: topic, homework: homework, mark)
            #expect(try await stage.send(back, [], as: "Тихонова").status == 422, "\(topic)\(homework)")
        }
        try await write(stage, lesson, topic: "", homework: .notEntered, nil)
        #expect(try await stage.send(back, [], as: "Тихонова").status == 303)
        let after = try await stage.database.read { try $0.lessons(of: course, during: november(24)...Self.friday) }
        #expect(after.map { "\($0.day.day)-\($0.n)" } == ["24-6", "27-1", "28-3"])
        let (told, place) = try await stage.database.read { records in
            (try records.rows(Self.versions, lesson, course) { $0.bytes(0) }, try records.listedLesson(lesson))
        }
        #expect(told.count == 5 && place?.day == Self.friday, "four times written, and gone")
        #expect(String(decoding: told[0], as: UTF8.self).contains("Степень"))
        #expect(try await stage.database.verify().findings.isEmpty)
        let form = [("from", "2025-11-24"), ("to", "")]
        #expect(try await stage.send("/timetable/edit/\(draft)/publish", form, as: "Тихонова").status == 303)
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(
        "R051 a lesson whose day has come stays where the timetable has it no more, even if all of it is erased",
        arguments: TestEngine.offered)
    func held(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), first = try await stage.draft(from: "2025-11-10")
        let course = try stage.cast.course("8Б Алгебра"), day = november(14)
        #expect(try await stage.type("алг леб 15", in: first, "8b/5-8").status == 303)
        let early = [("from", "2025-11-10"), ("to", "")]
        #expect(try await stage.send("/timetable/edit/\(first)/publish", early, as: "Тихонова").status == 303)
        for topic in ["Степень", ""] {
            try await stage.change { pen in
                let lesson = try #require(try pen.lessons(of: course, during: day...day).first { $0.n == 8 })
                try pen.record(try #require(try pen.lessonRecord(lesson.id, of: course)), topic: topic)
            }
        }
        let second = try await stage.draft(from: "2025-11-12"), form = [("from", "2025-11-12"), ("to", "")]
        #expect(try await stage.type("", in: second, "8b/5-8").status == 303)
        #expect(try await stage.send("/timetable/edit/\(second)/publish", form, as: "Тихонова").status == 303)
        let stands = try await stage.database.read { try $0.lessons(of: course, during: day...day).map(\.n) }
        #expect(stands == [3, 8])
        #expect(try await stage.database.verify().findings.isEmpty)
    }
}
