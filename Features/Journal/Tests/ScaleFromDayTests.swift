import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

/// The grid of a page that is marked on another scale from a day on.
struct ScaleFromDayTests {
    @Test(
        "R076 marks before the day of a new scale keep the old one, and no average adds up the two",
        arguments: TestEngine.offered)
    func fromDay(engine: TestEngine) async throws {
        let stage = try await Stage(engine), (course, lesson, students) = try await stage.lastLesson(of: "8Б Алгебра")
        let student = students[0].id, day = november(21)
        try await stage.change { try $0.set(scale: .ten, of: course.id, from: day) }
        let (next, base) = try await stage.database.read { records in
            (
                try #require(try records.lessons(of: course.id, from: day, to: november(30)).first),
                try records.mark(of: student, on: lesson.day, in: lesson.id, at: .answer)?.version ?? 0
            )
        }
        let later = Zone.moscow.moment(day: next.day, time: next.starts).seconds - stage.now.seconds + 600
        let answer = try await stage.type(
            [
                mark(1, "9", student, lesson.id, base: base), mark(2, "4", student, lesson.id, base: base),
                mark(3, "9", student, next.id),
            ], into: PutCellsTests.cells, as: Cast.veraPavlovna, later: later)
        #expect(answer.text.split(separator: "\"ok\":true").count == 3, "\(answer.text)")
        #expect(answer.text.split(separator: "\"code\":\"scale\"").count == 2, "\(answer.text)")
        #expect(answer.text.contains("\"avg\":\"9,00\",\"forecast\":\"\",\"marks\":1"), "\(answer.text)")
        let moment = stage.now + later
        let page = try await stage.page("/journal/8b/algebra", as: Cast.veraPavlovna, at: moment)
        #expect(page.contains("Шкала: отметки 2–5; с 21.11.2025 — 10 баллов"))
        #expect(page.contains("\"scale\":[1,2,3,4,5,6,7,8,9,10]"), "what either takes may be typed")
        let row = try #require(page.firstRange(of: "<tr data-s=\"\(student.number)\">")?.upperBound)
        let cell = try #require(page[row...].firstRange(of: "grid__avg\">")?.upperBound)
        #expect(page[cell...].hasPrefix("9,00"))
        let first = try await stage.page("/journal/8b/algebra?p=q1", as: Cast.veraPavlovna, at: moment)
        #expect(first.contains("\"scale\":[2,3,4,5]"), "a period before it is as it was")
        #expect(!first.contains("отметок другой шкалы"))
    }
}
