import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import TimetableFeature

/// A version that is published for days that have been: what becomes of their lessons is named before.
struct PastLessonsTests {
    @Test(
        "R051 lessons of past days that appear, go or change their number are named before a late publication",
        arguments: TestEngine.offered)
    func named(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), first = try await stage.draft(from: "2025-11-10")
        #expect(try await stage.type("алг леб 15", in: first, "8b/5-8").status == 303)
        let early = try await page(stage, first, from: "2025-11-10")
        #expect(early.contains("<h2>Уроки прошедших дней: 1</h2>"))
        #expect(early.contains("пт, 14 ноября, 8Б, Алгебра: появится 8-м уроком"))
        let form = [("from", "2025-11-10"), ("to", "")]
        #expect(try await stage.send("/timetable/edit/\(first)/publish", form, as: "Тихонова").status == 303)
        // Nobody has written in it: it goes where the next version goes.
        let second = try await stage.draft(from: "2025-11-12")
        let move = [("class", "8b"), ("from", "5-8"), ("to", "5-7")]
        #expect(try await stage.send("/timetable/edit/\(second)/move", move, as: "Тихонова").status == 303)
        let moved = try await page(stage, second, from: "2025-11-12")
        #expect(moved.contains("пт, 14 ноября, 8Б, Алгебра: был 8-м уроком, станет 7-м"))
        #expect(try await stage.type("", in: second, "8b/5-7").status == 303)
        let gone = try await page(stage, second, from: "2025-11-12")
        #expect(gone.contains("пт, 14 ноября, 8Б, Алгебра: исчезнет, был 8-м уроком"))
        let later = try await page(stage, second, from: "2025-11-24")
        #expect(!later.contains("Уроки прошедших дней"), "days to come have their own lists")
    }

    private func page(_ stage: Stage, _ draft: Int, from day: String) async throws -> String {
        try await stage.page("/timetable/edit/\(draft)/publish?from=\(day)&to=2025-11-28", as: "Тихонова")
    }
}
