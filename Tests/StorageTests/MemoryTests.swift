import School
import Testing
import Trials

@testable import Storage

/// What the queue of changes remembers, and when it forgets.
struct MemoryTests {
    private static let copies = SQL("SELECT count(*) FROM copy")
    private static let note = SQL(
        "INSERT INTO copy (at, place, bytes, seq, checked) VALUES (1, '', 1, 1, 1)")

    private static func count(_ records: Reading) throws -> Int {
        try records.remembered(copies) { try records.first(copies) { $0.int(0) } ?? 0 }
    }

    /// A teacher at a cell: the act leaves everything settled as it is.
    private static func keystroke() throws -> Permit {
        let caller = Caller(
            person: ID(1), account: ID(1), device: 0, duties: [DatedDuty(.teacher(ID(7)))],
            now: Moment(seconds: 1_772_000_000), today: Day(number: 20_509))
        return try caller.ask(.putMark, on: Scope(course: ID(7)), under: Regulation())
    }

    @Test(arguments: TestEngine.offered)
    func `keystrokes ask once for what is settled`(_ engine: TestEngine) async throws {
        let place = try TestPlace(engine), school = try place.records.school("one"), permit = try Self.keystroke()
        #expect(try await school.change { try Self.count($0.signed(by: permit)) } == 0)
        // Behind the history's back, so that only the memory can answer 0.
        try place.tamper(school, "INSERT INTO copy (at, place, bytes, seq, checked) VALUES (1, '', 1, 1, 1)")
        #expect(try await school.change { try Self.count($0.signed(by: permit)) } == 0)
        #expect(try await school.read { try Self.count($0) } == 1, "the queue's memory is its own")
    }

    @Test(arguments: TestEngine.offered)
    func `an act that settles something is seen by itself and by the next`(_ engine: TestEngine) async throws {
        let place = try TestPlace(engine), school = try place.records.school("one")
        let permit = try Self.keystroke(), settling = try clockPermit()
        #expect(try await school.change { try Self.count($0.signed(by: permit)) } == 0)
        let within = try await school.change { records in
            let pen = records.signed(by: settling), before = try Self.count(pen)
            try pen.execute(Self.note)
            return [before, try Self.count(pen)]
        }
        #expect(within == [0, 1])
        #expect(try await school.change { try Self.count($0.signed(by: permit)) } == 1)
    }

    @Test(arguments: TestEngine.offered)
    func `what was taken back is not remembered`(_ engine: TestEngine) async throws {
        struct Stop: Error {}
        let place = try TestPlace(engine), school = try place.records.school("one")
        let permit = try Self.keystroke(), settling = try clockPermit()
        await #expect(throws: Stop.self) {
            try await school.change { records in
                let pen = records.signed(by: settling)
                try pen.execute(Self.note)
                _ = try Self.count(pen)
                throw Stop()
            }
        }
        #expect(try await school.change { try Self.count($0.signed(by: permit)) } == 0)
    }

    @Test(arguments: TestEngine.offered)
    func `another process's record empties the memory`(_ engine: TestEngine) async throws {
        let place = try TestPlace(engine), permit = try Self.keystroke(), settling = try clockPermit()
        let here = try place.records.school("one"), there = try Records(at: place.location).school("one")
        #expect(try await here.change { try Self.count($0.signed(by: permit)) } == 0)
        _ = try await there.change { try $0.signed(by: settling).note(someCopy(1)) }
        #expect(try await here.change { try Self.count($0.signed(by: permit)) } == 1)
    }
}
