import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

/// Every scale that a page can have, entered through its grid.
struct ScaleTests {
    @Test(
        "R076 each scale takes its own marks and refuses the others'",
        arguments: TestEngine.offered,
        [
            (Scale.passFail, "зч", "5"), (.ten, "10", "11"), (.twelve, "12", "13"), (.hundred, "100", "101"),
            (.levels, "пов", "3"), (.five(allowsOne: false), "2", "1"),
        ])
    func each(engine: TestEngine, row: (scale: Scale, own: String, foreign: String)) async throws {
        let stage = try await Stage(engine), (course, lesson, students) = try await stage.lastLesson(of: "8Б Алгебра")
        let (student, id) = (students[0].id, course.id)
        try await stage.change { pen in
            // Only a page without marks changes its scale.
            for mark in try pen.marks(of: id, from: november(1) - 200, to: november(30)) where mark.mark != nil {
                let day = try #require(try pen.listedLesson(mark.lesson)).day
                let place = MarkPlace(
                    student: mark.student, day: day, lesson: mark.lesson, course: id, slot: mark.slot)
                _ = try pen.put(nil, at: place, base: nil, visibleFrom: pen.now)
            }
            try pen.set(scale: row.scale, of: id)
        }
        let base = try await stage.database.read {
            try $0.mark(of: student, on: lesson.day, in: lesson.id, at: .answer)?.version ?? 0
        }
        let answer = try await stage.type(
            [mark(1, row.foreign, student, lesson.id, base: base), mark(2, row.own, student, lesson.id, base: base)],
            into: PutCellsTests.cells, as: Cast.veraPavlovna)
        #expect(answer.text.contains("\"code\":\"scale\"") && answer.text.contains("\"ok\":true"), "\(answer.text)")
        let page = try await stage.page("/journal/8b/algebra", as: Cast.veraPavlovna)
        #expect(page.contains(">\(row.own)</td>"))
        if !row.scale.words.isEmpty { #expect(page.contains("\"words\":[")) }
    }

    @Test(arguments: TestEngine.offered)
    func `a page with marks keeps its scale, and no cell takes what is a final mark's`(engine: TestEngine) async throws
    {
        let stage = try await Stage(engine), (course, lesson, students) = try await stage.lastLesson(of: "8Б Алгебра")
        await #expect(throws: Objection.self) {
            try await stage.change { try $0.set(scale: .ten, of: course.id) }
        }
        let answer = try await stage.type(
            [mark(1, "н/а", students[0].id, lesson.id)], into: PutCellsTests.cells, as: Cast.veraPavlovna)
        #expect(answer.text.contains("только в итоговых"))
    }
}
