import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import ChangesFeature

/// An event is taken back, and others have come into the time of its lessons meanwhile. On Monday 24 November 8Б has
/// алгебра sixth by Лебедева, who teaches 9А as well.
struct ReturningTests {
    private static let monday = november(24)
    private static let week = [
        ("kind", "4"), ("from", "2025-11-24"), ("to", "2025-11-25"), ("classes", "8b"), ("order", "72"),
        ("ordered", "2025-11-20"),
    ]

    private func declare(_ form: [(String, String)], _ stage: Stage) async throws -> String {
        let answer = try await stage.send(
            "/changes/events/new", form + [("do", "declare")], as: "Тихонова")
        return try #require(answer.location, "\(answer.text.suffix(600))")
    }

    /// Puts a lesson of another day where the algebra of 8Б stands on Monday.
    private func bring(_ course: String, _ stage: Stage, room: String = "") async throws {
        let place = try await stage.lesson("8Б Алгебра", on: Self.monday)
        let other = try await stage.lesson(course, on: november(28))
        try await stage.change { pen in
            let to = room.isEmpty ? other.room : room
            try pen.move(other.id, to: Self.monday, place.bell, room: to, ChangeGrounds("семинар"))
        }
    }

    @Test(
        "R052 whoever is busy meanwhile is named before an event is taken back, and a person decides",
        arguments: TestEngine.offered)
    func decided(engine: TestEngine) async throws {
        let stage = try await Stage(engine), before = try await stage.day("8Б", Self.monday)
        let room = try await stage.lesson("8Б Алгебра", on: Self.monday).room
        let event = try await declare(Self.week, stage)
        #expect(try await !stage.page(event, as: "Тихонова").contains("Всё равно отменить"))
        try await bring("9А Алгебра", stage, room: room)
        let page = try await stage.page(event, as: "Тихонова")
        let place = "пн, 24 ноября, 8Б, 6-й урок, алгебра: "
        #expect(
            page.contains(place + "Лебедева\u{A0}В.\u{A0}П. в это время ведёт урок: 9А, 6-й урок, алгебра"), "\(page)")
        #expect(page.contains(place + "\(room) занят: 9А, 6-й урок, алгебра") && page.contains("Всё равно отменить"))
        let seq = try await stage.database.read { try $0.headCode().seq }
        let refused = try await stage.send(event + "/undo", [], as: "Тихонова")
        #expect(refused.status == 422 && refused.text.contains("в это время ведёт урок"))
        let stale = try await stage.send(event + "/undo", [("anyway", "1"), ("seen", "x")], as: "Тихонова")
        #expect(stale.status == 422 && stale.text.contains("изменил кто-то другой"))
        #expect(try await stage.database.read { try $0.headCode().seq } == seq)
        for name in ["Громова", Cast.veraPavlovna, Cast.annasFather] {
            #expect(try await stage.send(event + "/undo", [("anyway", "1")], as: name).status == 403, "\(name)")
        }
        #expect(try await stage.send(event + "/undo", [("anyway", "1")], as: "Тихонова").status == 303)
        #expect(try await stage.day("8Б", Self.monday) == before)
        #expect(try await stage.isClean())
    }

    @Test("R052 a class that got another lesson meanwhile is named", arguments: TestEngine.offered)
    func ofClass(engine: TestEngine) async throws {
        let stage = try await Stage(engine), event = try await declare(Self.week, stage)
        try await bring("8Б Химия", stage)
        let page = try await stage.page(event, as: "Тихонова")
        #expect(page.contains("8Б, 6-й урок, алгебра: у класса в это время уже стоит 6-й урок, химия"))
    }

    @Test("R052 of lessons held from home or outside only the room may be taken", arguments: TestEngine.offered)
    func rooms(engine: TestEngine) async throws {
        let rest = Array(Self.week.dropFirst())
        for form in [[("kind", "5"), ("place", "музей")] + rest, [("kind", "3")] + rest] {
            let stage = try await Stage(engine), room = try await stage.lesson("8Б Алгебра", on: Self.monday).room
            let event = try await declare(form, stage)
            try await bring("9А Алгебра", stage)
            #expect(try await !stage.page(event, as: "Тихонова").contains("ведёт урок:"))
            let ninth = try stage.cast.schoolClass("9А")
            let day = november(28)
            let friday = try await stage.database.read { try $0.lessons(of: ninth, during: day...day) }
            let title = try #require(friday.first { $0.title != "Алгебра" && !$0.title.contains(",") }).title
            try await bring("9А \(title)", stage, room: room)
            #expect(try await stage.page(event, as: "Тихонова").contains("\(room) занят: 9А, 6-й урок"))
        }
    }
}
