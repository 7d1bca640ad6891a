import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

/// A number of another scale on a page: it was brought from a school that marks otherwise.
struct OtherScaleTests {
    @Test(
        "R069 a mark of another scale is left out of the average on the page and in the answer, and both say so",
        arguments: TestEngine.offered)
    func leftOut(engine: TestEngine) async throws {
        let stage = try await Stage(engine), (course, lesson, students) = try await stage.lastLesson(of: "8Б Алгебра")
        let anna = try stage.cast.student(Cast.anna)
        func average() async throws -> String {
            let page = try await stage.page("/journal/8b/algebra", as: Cast.veraPavlovna)
            let row = try #require(page.firstRange(of: "<tr data-s=\"\(anna.number)\">")?.upperBound)
            let cell = try #require(page[row...].firstRange(of: "grid__avg\">")?.upperBound)
            return String(page[cell...].prefix { $0 != "<" })
        }
        #expect(students.contains { $0.id == anna })
        let before = try await average()
        try await stage.change { pen in
            try pen.bring(BroughtMark(.ten(10), in: course.subject, on: lesson.day, from: "школа № 7"), by: anna)
        }
        #expect(try await average() == before)
        let page = try await stage.page("/journal/8b/algebra", as: Cast.veraPavlovna)
        #expect(page.contains("школа № 7 — 10 (не учитывается)"))
        #expect(page.contains("отметок другой шкалы в среднем не учтено: 1"))
        let marks = try await stage.database.read { records in
            try records.weighedMarks(
                of: anna, in: course.subject, on: course.scale, from: lesson.day - 60, to: lesson.day)
        }
        #expect(!marks.isEmpty && marks.allSatisfy { $0.mark != .ten(10) })
    }
}
