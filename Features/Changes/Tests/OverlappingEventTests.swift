import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import ChangesFeature

/// Events that meet on one lesson, and events taken back after somebody has changed a lesson of theirs by hand.
struct OverlappingEventTests {
    private static let week = [
        ("kind", "2"), ("from", "2025-11-24"), ("to", "2025-11-28"), ("classes", "8b"), ("order", "71"),
        ("ordered", "2025-11-21"),
    ]
    private static let frost = [("kind", "1"), ("from", "2025-11-26"), ("all", "1")]
    private static let outing = [
        ("kind", "5"), ("from", "2025-11-26"), ("classes", "8b"), ("place", "музей"), ("order", "72"),
        ("ordered", "2025-11-20"),
    ]

    private func declare(_ form: [(String, String)], _ stage: Stage) async throws -> String {
        let answer = try await stage.send("/changes/events/new", form + [("do", "declare")], as: "Тихонова")
        return try #require(answer.location, "\(answer.text)")
    }

    private func undo(_ event: String, _ stage: Stage) async throws {
        #expect(try await stage.send(event + "/undo", [], as: "Тихонова").status == 303)
    }

    @Test("R052 of two events over one day either may be taken back first", arguments: TestEngine.offered)
    func either(engine: TestEngine) async throws {
        for isFrostFirst in [true, false] {
            let stage = try await Stage(engine), day = november(26), own = try await stage.day("8Б", day)
            #expect(own.count == 6 && own.allSatisfy { !$0.contains("—") })
            let quarantine = try await declare(Self.week, stage), frost = try await declare(Self.frost, stage)
            #expect(try await stage.day("8Б", day) == own.map { $0 + " — отменён" })
            try await undo(isFrostFirst ? frost : quarantine, stage)
            let left = isFrostFirst ? " — дистанционно" : " — отменён"
            #expect(try await stage.day("8Б", day) == own.map { $0 + left })
            #expect(try await stage.day("8Б", day + 1).first?.contains("дистанционно") == isFrostFirst)
            try await undo(isFrostFirst ? quarantine : frost, stage)
            #expect(try await stage.day("8Б", day) == own)
            #expect(try await stage.isClean())
        }
    }

    @Test("R052 an outing under a quarantine gives its rooms back in either order", arguments: TestEngine.offered)
    func rooms(engine: TestEngine) async throws {
        for isOutingFirst in [true, false] {
            let stage = try await Stage(engine), day = november(26)
            let before = try await stage.lesson("8Б Геометрия", on: day)
            let outing = try await declare(Self.outing, stage), quarantine = try await declare(Self.week, stage)
            let both = try await stage.lesson("8Б Геометрия", on: day)
            #expect(both.room == "музей" && both.status == .remote)
            try await undo(isOutingFirst ? outing : quarantine, stage)
            let one = try await stage.lesson("8Б Геометрия", on: day)
            #expect(one.room == (isOutingFirst ? before.room : "музей"))
            #expect(one.status == (isOutingFirst ? .remote : .planned))
            try await undo(isOutingFirst ? quarantine : outing, stage)
            #expect(try await stage.lesson("8Б Геометрия", on: day) == before)
            #expect(try await stage.isClean())
        }
    }

    @Test("R052 an event taken back leaves a lesson where it was moved meanwhile", arguments: TestEngine.offered)
    func moved(engine: TestEngine) async throws {
        let stage = try await Stage(engine), day = november(26)
        let event = try await declare(Self.outing, stage), lesson = try await stage.lesson("8Б Геометрия", on: day)
        let move = [("day", "2025-11-27"), ("n", "6"), ("crowded", "1"), ("reason", "после музея"), ("room", "музей")]
        let path = "/changes/lesson/\(lesson.id)"
        #expect(try await stage.send(path + "/move", move, as: "Тихонова").status == 303)
        try await undo(event, stage)
        let stands = try #require(try await stage.database.read { try $0.listedLesson(lesson.id) })
        #expect(stands.day == day + 1 && stands.n == 6 && stands.room != "музей" && stands.status == .planned)
        let change = try #require(try await stage.database.read { try $0.changes(of: lesson.id) }.first)
        #expect(try await stage.send(path + "/restore", [("change", "\(change.id)")], as: "Тихонова").status == 303)
        let back = try #require(try await stage.database.read { try $0.listedLesson(lesson.id) })
        #expect(back.day == day && back.n == lesson.n && back.room == stands.room)
        #expect(try await stage.isClean())
    }

    @Test("R052 bells changed during an event hold after it", arguments: TestEngine.offered)
    func bells(engine: TestEngine) async throws {
        let stage = try await Stage(engine), day = november(26)
        let event = try await declare(Self.week, stage), lesson = try await stage.lesson("8Б Геометрия", on: day)
        try await stage.change { pen in
            let bells = (0...12).map { n in
                Bell(n: n, starts: TimeOfDay(minutes: 540 + n * 50), ends: TimeOfDay(minutes: 580 + n * 50))
            }
            try pen.add(bells: Bells(bells), named: "Короткая неделя", from: november(24))
            try pen.ringAnew(from: november(24), after: november(18))
        }
        try await undo(event, stage)
        let after = try await stage.lesson("8Б Геометрия", on: day)
        #expect(after.starts != lesson.starts && after.starts.minutes == 540 + lesson.n * 50)
        #expect(after.status == .planned && after.room == lesson.room)
    }

    @Test("R052 an event over a day that is partly held leaves what is written", arguments: TestEngine.offered)
    func written(engine: TestEngine) async throws {
        let stage = try await Stage(engine), day = november(24)
        let algebra = try await stage.lesson("8Б Алгебра", on: day), course = try stage.cast.course("8Б Алгебра")
        try await stage.change { pen in
            try pen.record(try #require(try pen.lessonRecord(algebra.id, of: course)), isRollTaken: true)
        }
        let own = try await stage.day("8Б", day)
        let event = try await declare([("kind", "1"), ("from", day.iso), ("all", "1")], stage)
        let after = try await stage.day("8Б", day)
        #expect(after.count == own.count && after.filter { !$0.contains("отменён") } == ["\(algebra.n) Алгебра"])
        #expect(try await stage.page(event, as: "Тихонова").contains("8Б — 6"))
        try await undo(event, stage)
        #expect(try await stage.day("8Б", day) == own)
        #expect(try await stage.isClean())
    }
}
