import School
import Testing
import Trials

@testable import Storage

/// What looks remember of what is settled, and when they forget it.
struct LookMemoryTests {
    private static let copies = SQL("SELECT count(*) FROM copy")

    private static func count(_ records: Reading) throws -> Int {
        try records.remembered(copies) { try records.first(copies) { $0.int(0) } ?? 0 }
    }

    private static func keystroke() throws -> Permit {
        let caller = Caller(
            person: ID(1), account: ID(1), device: 0, duties: [DatedDuty(.teacher(ID(7)))],
            now: Moment(seconds: 1_772_000_000), today: Day(number: 20_509))
        return try caller.ask(.putMark, on: Scope(course: ID(7)), under: Regulation())
    }

    /// Behind the history's back, so that only the memory can answer what was before.
    private static let unseen = "INSERT INTO copy (at, place, bytes, seq, checked) VALUES (1, '', 1, 1, 1)"

    @Test(arguments: TestEngine.offered)
    func `looks ask once for what is settled, and keystrokes between them change nothing of it`(
        _ engine: TestEngine
    ) async throws {
        let place = try TestPlace(engine), school = try place.records.school("one"), permit = try Self.keystroke()
        #expect(try await school.read { try [Self.count($0), $0.asked] } == [0, 1])
        try place.tamper(school, Self.unseen)
        #expect(try await school.read { try [Self.count($0), $0.asked] } == [0, 1], "what was kept counts as asked")
        try await school.change { try $0.signed(by: permit).remember(.mark, 1, 2, 3, became: [5]) }
        #expect(try await school.read { try Self.count($0) } == 0)
    }

    @Test(arguments: TestEngine.offered)
    func `an act that may settle something is seen by the next look`(_ engine: TestEngine) async throws {
        let place = try TestPlace(engine), school = try place.records.school("one"), settling = try clockPermit()
        #expect(try await school.read { try Self.count($0) } == 0)
        _ = try await school.change { try $0.signed(by: settling).note(someCopy(1)) }
        #expect(try await school.read { try Self.count($0) } == 1)
        // Even an act that has left no record.
        try place.tamper(school, Self.unseen)
        try await school.change { _ = $0.signed(by: settling) }
        #expect(try await school.read { try Self.count($0) } == 2)
    }

    @Test(arguments: TestEngine.offered)
    func `after another process's record nothing is believed`(_ engine: TestEngine) async throws {
        let place = try TestPlace(engine), permit = try Self.keystroke()
        let here = try place.records.school("one"), there = try Records(at: place.location).school("one")
        #expect(try await here.read { try Self.count($0) } == 0)
        try place.tamper(here, Self.unseen)
        // Whatever it was: only its own queue could say that it was a mark.
        try await there.change { try $0.signed(by: permit).remember(.mark, 1, 2, 3, became: [5]) }
        #expect(try await here.read { try Self.count($0) } == 1)
        try place.tamper(here, Self.unseen)
        try await here.change { try $0.signed(by: permit).remember(.mark, 1, 2, 3, became: [4]) }
        #expect(try await here.read { try Self.count($0) } == 1, "its own mark is known for one")
    }

    private static let key = Memory.Key(statement: 1, values: [.int(7)])

    private func value(_ memory: LookMemory, _ turn: Int, _ seq: Int) -> String? {
        memory.get(Self.key, in: Look(turn: turn, seq: seq), as: String.self)?.value
    }

    private func keep(_ text: String, _ memory: LookMemory, _ turn: Int, _ seq: Int) {
        memory.keep(Memory.Kept(text), Self.key, from: Look(turn: turn, seq: seq))
    }

    @Test func `a look that began before something was settled neither reads nor leaves anything`() {
        let memory = LookMemory(), before = memory.turn
        keep("old", memory, before, 10)
        #expect(value(memory, before, 10) == "old")
        memory.wrote(after: 10, upTo: 11, leavesSettled: false)
        #expect(value(memory, memory.turn, 11) == nil)
        keep("old", memory, before, 10)
        #expect(value(memory, memory.turn, 11) == nil && value(memory, before, 10) == nil)
        keep("new", memory, memory.turn, 11)
        #expect(value(memory, memory.turn, 11) == "new" && value(memory, before, 10) == nil)
    }

    @Test func `marks carry what is kept on, gaps and older snapshots do not`() {
        let memory = LookMemory()
        keep("one", memory, memory.turn, 10)
        memory.wrote(after: 10, upTo: 14, leavesSettled: true)
        #expect([10, 12, 14].allSatisfy { value(memory, memory.turn, $0) == "one" })
        #expect(value(memory, memory.turn, 9) == nil && value(memory, memory.turn, 14) == "one")
        // Behind 16 stands another process's record.
        memory.wrote(after: 16, upTo: 17, leavesSettled: true)
        #expect(value(memory, memory.turn, 17) == nil && value(memory, memory.turn, 14) == nil)
    }

    @Test func `after a commit of unknown outcome nothing is believed`() {
        let memory = LookMemory()
        keep("one", memory, memory.turn, 10)
        memory.forget()
        #expect(value(memory, memory.turn, 10) == nil)
    }
}
