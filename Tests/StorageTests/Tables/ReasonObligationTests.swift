import ModelSchool
import School
import Testing
import Trials

@testable import Storage

/// What a class teacher owes for a document of absence. It is Thursday, 20 November 2025, noon; the week has six days.
struct ReasonObligationTests {
    private let today = Day(iso: "2025-11-20") ?? Day(number: 0)

    private func change<T: Sendable>(
        _ school: Database, after days: Int = 0, _ body: @escaping @Sendable (Writing) throws -> T
    ) async throws -> T {
        let now = ModelSchool.noon + days * 86_400
        let permit = try Caller.clockwork("проверка", now: now, today: Zone.moscow.day(of: now))
            .ask(.setUpSchool, on: .school, under: Regulation())
        return try await school.change { try body($0.signed(by: permit)) }
    }

    /// Анна's father tells of two days, with a scan or without.
    private func tell(
        _ school: Database, _ cast: Cast, scan: Bool, after days: Int = 0
    ) async throws -> ID<AbsenceNotice> {
        let (anna, father) = (try cast.student(Cast.anna), try cast.person(Cast.annasFather)), first = today - 3
        return try await change(school, after: days) { pen in
            let draft = AbsenceDraft(student: anna, from: first, to: first + 1, reason: .illness)
            let file = try scan ? AttachedFile(Array("%PDF-1.4".utf8), named: "а.pdf", field: "file") : nil
            return try pen.tell(draft, by: father, file: file)
        }
    }

    private func owed(_ school: Database, of person: ID<Person>?, after days: Int = 0) async throws -> [OwedReason] {
        let today = today + days
        return try await school.read { try $0.owedReasons(of: person, today: today) }
    }

    @Test(
        "R073 a document that came with a notice is owed its reason for two working days, until it is decided",
        arguments: TestEngine.offered)
    func decided(engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        let (irina, vera) = (try cast.person(Cast.irinaPetrovna), try cast.person(Cast.veraPavlovna))
        _ = try await tell(school, cast, scan: false)
        #expect(try await owed(school, of: nil).isEmpty, "words are no document")
        let notice = try await tell(school, cast, scan: true), own = try await owed(school, of: irina)
        #expect(own.count == 1)
        let one = try #require(own.first)
        #expect(one.presented == today && one.className == "8Б" && one.owner?.surname == "Носова")
        // Thursday and two working days of a six-day week: Saturday the 22nd.
        #expect(one.due == Zone.moscow.endOfDay(today + 2))
        #expect(one.lateness(at: Zone.moscow.endOfDay(today + 2), .moscow) == nil)
        #expect(one.lateness(at: Zone.moscow.endOfDay(today + 2) + 1, .moscow)?.days == 1)
        #expect(try await owed(school, of: vera).isEmpty, "she leads another class")
        try await change(school) { try $0.settle(notice, .declined, answer: "справка чужая") }
        #expect(try await owed(school, of: nil).isEmpty)
    }

    @Test(
        "R073 a reason that explains the document's days ends what is owed, and a notice taken back never owed",
        arguments: TestEngine.offered)
    func explained(engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        let anna = try cast.student(Cast.anna), first = today - 3
        _ = try await tell(school, cast, scan: true)
        try await change(school) { pen in
            _ = try pen.file(AbsenceDraft(student: anna, from: first, to: first, reason: .illness))
        }
        #expect(try await owed(school, of: nil).count == 1, "one of its two days is still open")
        try await change(school) { pen in
            _ = try pen.file(AbsenceDraft(student: anna, from: first, to: first + 1, reason: .illness))
        }
        #expect(try await owed(school, of: nil).isEmpty)
        let (records, other, again) = try await engine.modelSchool()
        _ = records
        let back = try await tell(other, again, scan: true)
        try await change(other) { try $0.settle(back, .withdrawn) }
        let left = try await other.read { reading in
            try reading.first(SQL("SELECT count(*) FROM obligation WHERE key = 5 AND n = 1")) { $0.int(0) }
        }
        #expect(left == 0)
    }

    @Test(
        "R073 a reason for some lessons of a day leaves its document owed, and the same reason once more ends it",
        arguments: TestEngine.offered)
    func inPart(engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        let anna = try cast.student(Cast.anna), first = today - 3
        let whole = AbsenceDraft(student: anna, from: first, to: first + 1, reason: .illness)
        // The reason stood before its document came.
        try await change(school) { _ = try $0.file(whole) }
        _ = try await tell(school, cast, scan: true)
        try await change(school) { pen in
            _ = try pen.file(AbsenceDraft(student: anna, from: first, to: first + 1, firstLesson: 3, reason: .illness))
            _ = try pen.file(AbsenceDraft(student: anna, from: first, to: first + 1, lastLesson: 2, reason: .illness))
        }
        #expect(try await owed(school, of: nil).count == 1, "of one day some lessons are explained")
        try await change(school) { _ = try $0.file(whole) }
        #expect(try await owed(school, of: nil).isEmpty)
    }

    @Test("R073 a scan that came after its notice was presented on its own day", arguments: TestEngine.offered)
    func afterwards(engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        let notice = try await tell(school, cast, scan: false)
        #expect(try await school.read { try $0.absenceNotice(notice)?.scannedAt } == nil)
        #expect(try await tell(school, cast, scan: true, after: 1) == notice)
        let found = try #require(try await school.read { try $0.absenceNotice(notice) })
        #expect(found.at == ModelSchool.noon && found.scannedAt == ModelSchool.noon + 86_400)
        #expect(try await owed(school, of: nil).map(\.presented) == [today + 1])
    }

    @Test("R073 R125 an outage over the end of the term prolongs what is owed", arguments: TestEngine.offered)
    func prolonged(engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool(), end = today + 4
        _ = try await tell(school, cast, scan: true)
        // From Saturday, the last day, to Monday the 24th: two working days to carry over end on Wednesday the 26th.
        try await change(school, after: 5) { pen in
            let over = Zone.moscow.moment(day: end, time: TimeOfDay(minutes: 480))
            let window = OutageWindow(from: over - 2 * 86_400, to: over)
            _ = try pen.add(outage: OutageFacts(window, reach: .school, words: "нет света"))
            try pen.layReasons()
        }
        #expect(try await owed(school, of: nil).map(\.due) == [Zone.moscow.endOfDay(today + 6)])
    }

    @Test("R073 what is owed follows the class teacher of now", arguments: TestEngine.offered)
    func follows(engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        let (irina, eighth) = (try cast.person(Cast.irinaPetrovna), try cast.schoolClass("8Б")), day = today - 1
        _ = try await tell(school, cast, scan: true)
        try await change(school) { try $0.end(.classTeacher, of: irina, object: eighth.number, lastDay: day) }
        #expect(try await owed(school, of: irina).isEmpty)
        #expect(try await owed(school, of: nil).map(\.owner) == [nil])
    }

    @Test(
        "R073 who decides about a document owes its reason, though the student has another class since",
        arguments: TestEngine.offered)
    func moved(engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        let (irina, vera) = (try cast.person(Cast.irinaPetrovna), try cast.person(Cast.veraPavlovna))
        let (anna, ninth, day) = (try cast.student(Cast.anna), try cast.schoolClass("9А"), today + 1)
        _ = try await tell(school, cast, scan: true)
        try await change(school, after: 1) { try $0.move(anna, to: ninth, from: day) }
        #expect(try await owed(school, of: irina, after: 1).map(\.className) == ["8Б"])
        #expect(try await owed(school, of: vera, after: 1).isEmpty)
    }
}
