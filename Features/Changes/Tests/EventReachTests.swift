import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import ChangesFeature

/// Whom an event reaches, and what an order does: a shift, days from home, lessons taken off. In the model school 6В
/// alone studies in the second shift, five days a week; 10А, 10Б and 11А study on Saturdays too.
struct EventReachTests {
    private static let path = "/changes/events/new"
    private static let order = [("order", "80"), ("ordered", "2025-11-20")]

    private func declare(_ form: [(String, String)], _ stage: Stage, _ act: String = "declare") async throws -> Answer {
        try await stage.send(Self.path, form + [("do", act)], as: "Тихонова")
    }

    /// What has become of a week's lessons: those of a class counted, the others looked through.
    private struct Week: Equatable {
        var own: [LessonStatus: Int]
        var rest: Set<LessonStatus> = [.planned]
    }

    /// The week from Monday 24 November to Saturday.
    private func week(_ stage: Stage, of name: String) async throws -> Week {
        let lessons = try await stage.database.read { try $0.schoolLessons(november(24)...november(29)) }
        let own = lessons.filter { lesson in lesson.classes.contains { $0.name == name } }
        let rest = lessons.filter { lesson in !lesson.classes.contains { $0.name == name } }
        return Week(
            own: Dictionary(grouping: own, by: \.listed.status).mapValues(\.count),
            rest: Set(rest.map(\.listed.status)))
    }

    @Test("R052 an event for the second shift leaves the first in school", arguments: TestEngine.offered)
    func shift(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let frost = [("kind", "1"), ("from", "2025-11-24"), ("to", "2025-11-28"), ("shift", "2")]
        // Hours a week by the load: 1 + 6 + 3 + 5 + 3 + 2 + 1 + 1 + 2 = 24, English in two groups: 27 lessons.
        #expect(try await week(stage, of: "6В") == Week(own: [.planned: 27]))
        let look = try await declare(frost, stage, "look")
        let preview = try await stage.page(try #require(look.location), as: "Тихонова")
        #expect(preview.contains("27\u{A0}уроков, 1\u{A0}класс: 6В — 27.") && preview.contains("</b> — 2 смена.</p>"))
        #expect(preview.contains("<option value=\"2\" selected>2 смена</option>"), "what was chosen comes back")
        let done = try await declare(frost, stage), event = try #require(done.location)
        #expect(try await week(stage, of: "6В") == Week(own: [.cancelled: 27]))
        #expect(try await stage.page("/changes/events", as: "Соколов").contains("<td data-label=\"Кому\">2 смена</td>"))
        let first = try await declare([("kind", "1"), ("from", "2025-11-24"), ("shift", "1")], stage, "look")
        let others = try await stage.page(try #require(first.location), as: "Тихонова")
        #expect(others.contains("</b> — 1 смена.</p>") && others.contains("7\u{A0}классов"))
        #expect(others.contains("8Б — 7") && !others.contains("6В — "))
        #expect(try await stage.send(event + "/undo", [], as: "Тихонова").status == 303)
        #expect(try await week(stage, of: "6В") == Week(own: [.planned: 27]))
        #expect(try await stage.isClean())
    }

    @Test("R052 a shift narrows the levels and classes that are ticked beside it", arguments: TestEngine.offered)
    func narrowed(engine: TestEngine) async throws {
        let stage = try await Stage(engine), before = try await stage.database.read { try $0.headCode().seq }
        let frost = [("kind", "1"), ("from", "2025-11-24")]
        let both = frost + [("shift", "2"), ("levels", "5"), ("levels", "6"), ("classes", "8b")]
        let look = try await declare(both, stage, "look")
        let preview = try await stage.page(try #require(look.location), as: "Тихонова")
        #expect(preview.contains("1\u{A0}класс: 6В — ") && !preview.contains("5Б — ") && !preview.contains("8Б — "))
        let nobody = try await declare(frost + [("shift", "1"), ("levels", "6")], stage)
        #expect(nobody.status == 422 && nobody.text.contains("Таких классов в 2025/2026 году нет."))
        let third = try await declare(frost + [("shift", "3")], stage)
        #expect(third.status == 422 && third.text.contains("Отметьте, кого это касается"))
        #expect(try await stage.database.read { try $0.headCode().seq } == before, "nothing is written")
    }

    @Test("R052 lessons are taken off by an order, some of a day", arguments: TestEngine.offered)
    func takenOff(engine: TestEngine) async throws {
        let stage = try await Stage(engine), day = november(28), own = try await stage.day("8Б", day)
        let form = [("kind", "4"), ("from", "2025-11-28"), ("classes", "8b"), ("first", "3"), ("last", "5")]
        let bare = try await declare(form, stage)
        #expect(bare.status == 422 && bare.text.contains("Уроки сняты по приказу: нужен приказ."))
        let home = try await declare(form + Self.order + [("way", "2")], stage)
        #expect(home.status == 422 && home.text.contains("Уроки сняты по приказу: уроки отменены."))
        #expect(try await stage.day("8Б", day) == own, "nothing half-done")
        let done = try await declare(form + Self.order, stage), event = try #require(done.location)
        let off = try await stage.day("8Б", day).filter { $0.hasSuffix(" — отменён") }
        #expect(off.map { $0.prefix(1) } == ["3", "4", "5"] && off.contains("3 Алгебра — отменён"))
        #expect(try await stage.day("8Б", day).count == own.count, "the others stand")
        #expect(try await stage.day("9А", day).allSatisfy { !$0.contains("—") })
        let page = try await stage.page(event, as: "Тихонова")
        #expect(page.contains("№\u{A0}80 от 20.11.2025") && page.contains("Учителя без этих уроков"))
        let log = try await stage.page("/changes/log?from=2025-11-28", as: "Соколов")
        #expect(log.contains("Уроки сняты по приказу, 28 ноября, ") && log.contains("3\u{A0}урока"))
        #expect(try await stage.send(event + "/undo", [], as: "Тихонова").status == 303)
        #expect(try await stage.day("8Б", day) == own)
        #expect(try await stage.isClean())
    }

    @Test("R052 a level studies from home by an order, Saturday too", arguments: TestEngine.offered)
    func fromHome(engine: TestEngine) async throws {
        let stage = try await Stage(engine), before = try await week(stage, of: "11А")
        let count = try #require(before.own[.planned])
        #expect(before == Week(own: [.planned: count]))
        let form = [("kind", "3"), ("from", "2025-11-24"), ("to", "2025-11-29"), ("levels", "11")]
        let bare = try await declare(form, stage)
        #expect(bare.status == 422 && bare.text.contains("Дистанционное обучение: нужен приказ."))
        let off = try await declare(form + Self.order + [("way", "1")], stage)
        #expect(off.status == 422 && off.text.contains("Дистанционное обучение: уроки дистанционно."))
        let done = try await declare(form + Self.order, stage), event = try #require(done.location)
        #expect(try await week(stage, of: "11А") == Week(own: [.remote: count]))
        let saturday = try await stage.day("11А", november(29))
        #expect(!saturday.isEmpty && saturday.allSatisfy { $0.hasSuffix(" — дистанционно") })
        let page = try await stage.page(event, as: "Тихонова")
        #expect(page.contains("11 параллель") && page.contains("11А — \(count)"))
        #expect(!page.contains("Учителя без этих уроков"), "they teach from home")
        #expect(try await stage.send(event + "/undo", [], as: "Тихонова").status == 303)
        #expect(try await week(stage, of: "11А") == before)
        #expect(try await stage.isClean())
    }
}
