import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import TimetableFeature

/// What follows a new version: pages kept by an order, lessons of an event, lessons changed and changed back, points.
/// The algebra of 8Б stands on Monday 6, Thursday 1 and Friday 3.
struct FollowingTests {
    private static let days = november(24)...november(28)

    private func publish(_ stage: Stage, _ draft: Int, to last: String = "") async throws {
        let fields = [("from", "2025-11-24"), ("to", last)]
        let answer = try await stage.send("/timetable/edit/\(draft)/publish", fields, as: "Тихонова")
        try #require(answer.status == 303, "\(answer.text.suffix(900))")
    }

    private func type(_ stage: Stage, _ draft: Int, _ cells: [(String, String)]) async throws {
        for (cell, text) in cells {
            let answer = try await stage.type(text, in: draft, cell)
            try #require(answer.status == 303, "\(cell): \(answer.text.suffix(600))")
        }
    }

    /// «24-6 отменён».
    private func algebra(_ stage: Stage) async throws -> [String] {
        let course = try stage.cast.course("8Б Алгебра")
        return try await stage.database.read { records in
            try records.lessons(of: course, during: Self.days).map { one in
                "\(one.day.day)-\(one.n)" + (one.status == .planned ? "" : " \(one.status.title)")
            }
        }
    }

    private func lesson(_ stage: Stage, on day: Int, _ n: Int) async throws -> ID<Lesson> {
        let course = try stage.cast.course("8Б Алгебра")
        return try await stage.database.read { records in
            try #require(
                try records.lessons(of: course, during: november(day)...november(day)).first { $0.n == n }
            ).id
        }
    }

    private func isClean(_ stage: Stage) async throws -> Bool { try await stage.database.verify().isClean }

    @Test(
        "R051 R053 a page kept by an order follows the new version, and the substitute keeps its lessons there",
        arguments: TestEngine.offered)
    func byOrder(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), draft = try await stage.draft()
        let history = try stage.cast.course("8Б История")
        let (orlov, yusupova) = (try stage.cast.person("Орлов"), try stage.cast.person("Юсупова"))
        try await stage.change { pen in
            let order = try pen.addOrder("60-л", november(19), .substitution, about: "О замещении")
            try pen.standIn(
                yusupova, for: orlov, on: history, during: november(24)...november(28) + 14, reason: "курсы",
                order: order)
        }
        let standing = try await stage.slots(draft).filter { $0.courses == [history] }
        let taken = Set(standing.map(\.weekday)), free = (1...5).filter { !taken.contains($0) }.prefix(standing.count)
        try await type(stage, draft, standing.map { ("8b/\($0.weekday)-\($0.n)", "") })
        try await type(stage, draft, free.map { ("8b/\($0)-8", "ист орл") })
        let page = try await stage.page("/timetable/edit/\(draft)/publish", as: "Тихонова")
        #expect(!page.contains("Уроки, которые останутся"))
        try await publish(stage, draft)
        let after = try await stage.database.read { try $0.lessons(of: history, during: Self.days) }
        #expect(after.map { [$0.day.weekday, $0.n] } == free.map { [$0, 8] })
        for one in after {
            let row = try await stage.database.read { try $0.substitutions(at: one.id).first }
            #expect(row?.substitute == yusupova && row?.standIn != nil, "\(one.day.iso)")
        }
        #expect(try await isClean(stage))
    }

    @Test(
        "R051 R052 lessons of a quarantine follow the new version and are taken off there, and come back with the event",
        arguments: TestEngine.offered)
    func event(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), draft = try await stage.draft(), home = try stage.cast.schoolClass("8Б")
        let event = DayEventFacts(.quarantine, .cancelled, on: Self.days, for: [home], reach: "8Б", reason: "карантин")
        let id = try await stage.change { try $0.declare(event) }
        #expect(try await algebra(stage) == ["24-6 отменён", "27-1 отменён", "28-3 отменён"])
        try await type(stage, draft, [("8b/1-6", ""), ("8b/5-8", "алг леб 15")])
        let move = [("class", "8b"), ("from", "4-1"), ("to", "4-7")]
        #expect(try await stage.send("/timetable/edit/\(draft)/move", move, as: "Тихонова").status == 303)
        try await publish(stage, draft)
        #expect(try await algebra(stage) == ["27-7 отменён", "28-3 отменён", "28-8 отменён"])
        let undone = try await stage.change { pen in try pen.undo(#require(try pen.dayEvent(id))) }
        #expect(undone.kept == 0)
        #expect(try await algebra(stage) == ["27-7", "28-3", "28-8"])
        #expect(try await isClean(stage))
    }

    @Test("R051 R052 a lesson changed and changed back holds nothing up", arguments: TestEngine.offered)
    func changedBack(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), draft = try await stage.draft()
        let monday = try await lesson(stage, on: 24, 6), friday = try await lesson(stage, on: 28, 3)
        try await stage.change { pen in
            for one in [monday, friday] { try pen.cancel(one, ChangeGrounds("авария")) }
            try pen.takeBack(#require(try pen.changes(of: monday).last))
        }
        try await type(stage, draft, [("8b/1-6", ""), ("8b/5-3", "")])
        try await publish(stage, draft)
        #expect(try await algebra(stage) == ["27-1", "28-3 отменён"], "what was decided by hand stays in its place")
        #expect(try await isClean(stage))
        let years = try await stage.database.read { try $0.years() }
        try await stage.change { pen in
            for year in years where year.contains(november(24)) {
                try pen.relayLessons(Self.days, of: year)
                try pen.clearLessons(of: year.number, from: november(24))
                try pen.layOutLessons(november(24)...year.ends, of: year)
            }
        }
        #expect(try await algebra(stage) == ["27-1", "28-3 отменён"])
        #expect(try await isClean(stage))
    }

    @Test(
        "R051 a draft whose publication was taken back is edited also where a lesson was changed by hand",
        arguments: TestEngine.offered)
    func editedAgain(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), draft = try await stage.draft()
        try await type(stage, draft, [("8b/5-8", "алг леб 15")])
        try await publish(stage, draft)
        let eighth = try await lesson(stage, on: 28, 8)
        try await stage.change { try $0.cancel(eighth, ChangeGrounds("авария")) }
        #expect(try await stage.send("/timetable/versions/\(draft)/back", [], as: "Тихонова").status == 303)
        try await type(stage, draft, [("8b/5-8", "ист орл"), ("8b/5-8", "")])
        #expect(try await algebra(stage) == ["24-6", "27-1", "28-3", "28-8 отменён"])
        try await publish(stage, draft)
        #expect(try await isClean(stage))
    }

    @Test(
        "R051 a point of a temporary timetable's last day goes to the first lesson after it",
        arguments: TestEngine.offered)
    func temporaryPoint(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), draft = try await stage.draft(to: "2025-11-28")
        let place = try await putPoint(stage, due: november(28))
        try await type(stage, draft, [("8b/5-3", "")])
        let page = try await stage.page(
            "/timetable/edit/\(draft)/publish?from=2025-11-24&to=2025-11-28", as: "Тихонова")
        #expect(page.contains("8Б, Алгебра: к 28 ноября → к 1 декабря, 1\u{A0}ученик"))
        try await publish(stage, draft, to: "2025-11-28")
        let due = try await stage.database.read { records in
            try records.mark(of: place.student, on: place.day, in: place.lesson, at: place.slot)?.due
        }
        #expect(due == november(30) + 1)
        #expect(try await isClean(stage))
    }

    @Test("R051 a point whose course has no lesson left is told of before", arguments: TestEngine.offered)
    func lostPoint(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), draft = try await stage.draft()
        _ = try await putPoint(stage, due: november(28))
        try await type(stage, draft, [("8b/1-6", ""), ("8b/4-1", ""), ("8b/5-3", "")])
        let page = try await stage.page("/timetable/edit/\(draft)/publish", as: "Тихонова")
        #expect(page.contains("8Б, Алгебра: к 28 ноября → следующего урока нет, 1\u{A0}ученик"))
    }

    private func putPoint(_ stage: Stage, due: Day) async throws -> MarkPlace {
        let course = try stage.cast.course("8Б Алгебра"), anna = try stage.cast.student(Cast.anna)
        let held = try await stage.database.read {
            try $0.lessons(of: course, during: november(17)...november(17)).first
        }
        let place = MarkPlace(
            student: anna, day: november(17), lesson: try #require(held).id, course: course,
            slot: try #require(MarkSlot(number: 14)))
        try await stage.change { pen in
            _ = try pen.put(.point, at: place, base: nil, visibleFrom: pen.now, due: due)
        }
        return place
    }
}
