import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import TimetableFeature

/// What becomes of the thematic plan is told before a timetable is published. 8Б has algebra on Mondays, Thursdays and
/// Fridays; a plan follows it whose last five topics are to come.
struct MovedTopicsTests {
    /// As many topics as lessons were held until Friday the 21st, then five for 24, 27, 28 November, 1 and 4 December.
    private func layPlan(_ stage: Stage) async throws {
        let course = try stage.cast.course("8Б Алгебра"), year = stage.cast.year
        try await stage.change { pen in
            let held = try pen.lessons(of: course, during: year.starts...november(23)).filter(\.status.isOn).count
            let given = (0..<held).map { PlannedTopic(topic: "Пройдено \($0 + 1)") }
            let coming = ["Корень", "Свойства корня", "Уравнение", "Дискриминант", "Итоги"]
            let plan = try pen.draftPlan(
                given + coming.map { PlannedTopic(topic: $0) }, of: course, reason: "для проверки")
            try pen.set(.submitted, of: plan)
            try pen.set(.approved, of: plan)
        }
    }

    @Test(
        "R051 R056 topics that move to another day are told before the timetable is published",
        arguments: TestEngine.offered)
    func moved(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), draft = try await stage.draft()
        try await layPlan(stage)
        let before = try await stage.page("/timetable/edit/\(draft)/publish", as: "Тихонова")
        #expect(!before.contains("Темы по плану"), "the same week moves nothing")
        #expect(try await stage.type("", in: draft, "8b/1-6").status == 303)
        // Without Mondays: 27, 28 November, 4, 5, 11 December.
        let page = try await stage.page("/timetable/edit/\(draft)/publish", as: "Тихонова")
        #expect(page.contains("Темы по плану: 1"))
        #expect(
            page.contains(
                "8Б, Алгебра: на другой день — 5\u{A0}тем, первая «Корень»: 24 ноября → 27 ноября</li>"))
        #expect(!page.contains("не хватит уроков"))
        let later = try await stage.page("/timetable/edit/\(draft)/publish?from=2025-11-28", as: "Тихонова")
        // From the 28th on Mondays go: 24, 27, 28 November stay, then 4 and 5 December.
        #expect(
            later.contains("8Б, Алгебра: на другой день — 2\u{A0}темы, первая «Дискриминант»: 1 декабря → 4 декабря"))
    }

    @Test(
        "R051 R059 topics that no longer fit in the year are told before the timetable is published",
        arguments: TestEngine.offered)
    func lost(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), draft = try await stage.draft()
        try await layPlan(stage)
        for cell in ["8b/1-6", "8b/4-1", "8b/5-3"] {
            #expect(try await stage.type("", in: draft, cell).status == 303)
        }
        let page = try await stage.page("/timetable/edit/\(draft)/publish", as: "Тихонова")
        #expect(page.contains("<li>8Б, Алгебра: не хватит уроков на 5\u{A0}тем</li>"))
        let few = try await stage.page(
            "/timetable/edit/\(draft)/publish?from=2025-11-28&to=2025-11-30", as: "Тихонова")
        // For three days only: the lesson of the 28th goes, and the five topics end a lesson later.
        #expect(few.contains("8Б, Алгебра: на другой день — 3\u{A0}темы, первая «Уравнение»: 28 ноября → 1 декабря"))
        #expect(!few.contains("не хватит уроков"))
    }

    @Test func `the topics of a year cost two questions, however many pages`() async throws {
        let stage = try await Stage(.sqlite), draft = try await stage.draft()
        let path = "/timetable/edit/\(draft)/publish"
        #expect(try await stage.type("", in: draft, "8b/1-6").status == 303)
        let one = try await stage.look(path, as: "Тихонова").asked
        for cell in ["8b/4-1", "8b/5-4", "9a/5-6"] { #expect(try await stage.type("", in: draft, cell).status == 303) }
        #expect(try await stage.look(path, as: "Тихонова").asked == one)
    }
}
