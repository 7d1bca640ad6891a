import ModelSchool
import School
import Testing
import Trials

@testable import Storage

/// Outages and the terms of the lessons that they touch. The day is Thursday, 20 November 2025, at noon.
struct OutageTests {
    private let today = Day(iso: "2025-11-20") ?? Day(number: 0)

    private func change<T: Sendable>(
        _ school: Database, _ body: @escaping @Sendable (Writing) throws -> T
    ) async throws -> T {
        let now = ModelSchool.noon
        let permit = try Caller.clockwork("проверка", now: now, today: Zone.moscow.day(of: now))
            .ask(.setUpSchool, on: .school, under: Regulation())
        return try await school.change { try body($0.signed(by: permit)) }
    }

    private func facts(_ day: Day, _ time: TimeOfDay) -> OutageFacts {
        let from = Zone.moscow.moment(day: day, time: time)
        return OutageFacts(OutageWindow(from: from, to: from + 7_200), reach: .school, words: "нет света")
    }

    private func topicDue(_ school: Database, _ lesson: ID<Lesson>) async throws -> Moment? {
        try await school.read { try $0.obligations(of: lesson) }.first { $0.place.key == .topic }?.due
    }

    @Test("R124 R125 an outage entered by mistake moves no term, and history keeps it", arguments: TestEngine.offered)
    func mistaken(engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool(), day = today - 9
        let algebra = try cast.course("8Б Алгебра")
        let found = try await school.read { try $0.lessons(of: algebra, during: day...(day + 8)) }
        let lesson = try #require(found.first), facts = facts(lesson.day, lesson.starts)
        let before = Zone.moscow.endOfDay(lesson.day)
        #expect(try await topicDue(school, lesson.id) == before)
        let outage = try await change(school) { pen in
            let id = try pen.add(outage: facts)
            try pen.layTerms(on: lesson.day)
            return id
        }
        let moved = try #require(try await topicDue(school, lesson.id))
        #expect(moved > before, "two working days after the outage")
        let left = try await change(school) { pen in
            try pen.mark(mistaken: outage, because: "не то здание")
            return try pen.isLaid(lesson.day)
        }
        #expect(!left)
        try await change(school) { try $0.layTerms(on: lesson.day) }
        #expect(try await topicDue(school, lesson.id) == before)
        let listed = try #require(try await school.read { try $0.outage(outage) })
        #expect(listed.isMistaken && listed.mistake == "не то здание" && listed.words == "нет света")
        let asked = try await school.read { records in
            try (
                records.lessons(within: listed, until: ModelSchool.noon, zone: .moscow),
                records.transfer(of: listed, zone: .moscow), records.outageWindows(on: lesson.day, zone: .moscow),
                records.outages(notOverBefore: listed.window.from)
            )
        }
        #expect(asked.0.isEmpty && asked.1 == nil && asked.2.isEmpty && asked.3.isEmpty)
        await #expect(throws: Objection.self) { try await change(school) { try $0.change(outage: outage, to: facts) } }
        #expect(try await school.verify().isClean)
    }

    @Test("R125 an outage moved to a later day lays anew what its old days owed", arguments: TestEngine.offered)
    func moved(engine: TestEngine) async throws {
        let (_, school, _) = try await engine.modelSchool()
        let old = try #require(Day(iso: "2025-09-15")), ten = TimeOfDay(minutes: 600)
        let (first, second) = (facts(old, ten), facts(today - 2, ten)), before = old - 61
        let laid = try await change(school) { pen in
            let outage = try pen.add(outage: first)
            for day in [before, old] { try pen.layTerms(on: day) }
            try pen.change(outage: outage, to: second)
            return try [before, old].map { try pen.isLaid($0) }
        }
        #expect(laid == [true, false])
        #expect(try await school.verify().isClean)
    }

    @Test(
        "R125 an outage at the end of a kind's own term prolongs it, however long ago the work was",
        arguments: TestEngine.offered)
    func ownTerm(engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool(), day = today - 50
        let algebra = try cast.course("8Б Алгебра")
        let found = try await school.read { try $0.lessons(of: algebra, during: day...(day + 6)) }
        let lesson = try #require(found.first), ends = Zone.moscow.endOfDay(lesson.day + 45)
        let work = try await change(school) { pen in
            try pen.layTerms(on: lesson.day)
            let id = try #require(try pen.workKinds().first { $0.kind.code == "СОЧ" }?.id)
            try pen.change(workKind: id, to: WorkKind("СОЧ", "Сочинение", weight: 3, isControl: true, days: 45))
            let n = try pen.nextWork(of: lesson.id)
            try pen.name(work: n, in: lesson.id, of: algebra, kind: id.number, weight: 3)
            return n
        }
        func due() async throws -> Moment? {
            try await school.read { try $0.obligations(of: lesson.id) }
                .first { $0.place.key == .workMarks && $0.place.n == work }?.due
        }
        #expect(try await due() == ends)
        let evening = facts(lesson.day + 45, TimeOfDay(minutes: 1_380))
        let left = try await change(school) { pen in
            try pen.add(outage: evening)
            return try pen.isLaid(lesson.day)
        }
        #expect(!left)
        try await change(school) { try $0.layTerms(on: lesson.day) }
        #expect(try #require(try await due()) > ends, "two working days after the outage")
        #expect(try await school.verify().isClean)
    }

    @Test("R124 lessons of several outages are asked for at once, each by its own hours", arguments: TestEngine.offered)
    func several(engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool(), eighth = try cast.schoolClass("8Б")
        let nine = TimeOfDay(minutes: 540), first = facts(today - 9, nine)
        var second = facts(today - 8, TimeOfDay(minutes: 0))
        second.reach = .classes([eighth])
        let one = try await change(school) { [second] pen in
            (try pen.add(outage: first), try pen.add(outage: second))
        }
        let found = try await school.read { records in
            let both = try [one.0, one.1].compactMap { try records.outage($0) }
            return try records.lessons(within: both, until: ModelSchool.noon, zone: .moscow)
        }
        let lessons = try #require(found[one.0])
        #expect(lessons.allSatisfy { $0.day == today - 9 } && Set(lessons.map(\.course)).count > 5)
        let met = try await school.read { records in try lessons.compactMap { try records.listedLesson($0.lesson) } }
        #expect(met.count == lessons.count)
        #expect(met.allSatisfy { $0.ends.minutes > 540 && $0.starts.minutes < 660 })
        #expect(found[one.1] == nil, "nobody learns between midnight and two")
    }
}
