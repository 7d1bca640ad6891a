import School
import Testing
import Trials

@testable import Storage

/// Two engines, one behaviour.
struct EngineTests {
    @Test(arguments: TestEngine.offered)
    func `a look sees one snapshot, whatever is written meanwhile`(_ engine: TestEngine) async throws {
        let place = try TestPlace(engine), school = try place.records.school("one"), permit = try clockPermit()
        _ = try await school.change { try $0.signed(by: permit).note(someCopy(1)) }
        let (before, after) = try await school.read { reading in
            let before = try reading.copies(latest: 10).count
            // The same records through another hand, in the middle of this look.
            try school.engine.write {
                try $0.script("INSERT INTO copy (at, place, bytes, seq, checked) VALUES (1, '', 1, 1, 1)")
            }
            return (before, try reading.copies(latest: 10).count)
        }
        #expect(before == 1 && after == 1)
        #expect(try await school.read { try $0.copies(latest: 10).count } == 2)
    }

    @Test(arguments: TestEngine.offered)
    func `a look cannot write`(_ engine: TestEngine) async throws {
        let place = try TestPlace(engine), school = try place.records.school("one")
        await #expect(throws: EngineFault.self) {
            try await school.read { try $0.connection.script("DELETE FROM history_head") }
        }
        #expect(try await school.read { try $0.rows(heads) { $0.int(0) } } == [0])
    }

    @Test(arguments: TestEngine.offered)
    func `two queues over one school make one chain`(_ engine: TestEngine) async throws {
        let place = try TestPlace(engine), permit = try clockPermit()
        let here = try place.records.school("one"), there = try Records(at: place.location).school("one")
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 1...40 {
                group.addTask {
                    _ = try await (number.isMultiple(of: 2) ? here : there).change {
                        try $0.signed(by: permit).note(someCopy(number))
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await here.read { try seqs($0) } == Array(1...40))
    }

    @Test(arguments: TestEngine.offered)
    func `values come back as they went`(_ engine: TestEngine) async throws {
        let place = try TestPlace(engine), school = try place.records.school("one")
        let values: [Value] = [
            .int(Int.max), .int(Int.min), .int(-1), .text(""), .text("Ёж, «ё» и 🙂"), .bytes([]), .bytes([0, 255, 0]),
            .null,
        ]
        try await school.change { reading in
            for (index, value) in values.enumerated() {
                let row: [Value] = [
                    .bytes([UInt8(index)]), .text("\(index)"), value.int.map(Value.int) ?? .null,
                    value.text.map(Value.text) ?? .null,
                    value.bytes.map(Value.bytes) ?? .null,
                ]
                try reading.connection.execute(Self.keep, row)
            }
        }
        let read = try await school.read { reading in
            try reading.rows(Self.kept) { [$0.value(0), $0.value(1), $0.value(2)].first { $0 != .null } ?? .null }
        }
        #expect(read == values)
    }

    private static let keep = SQL(
        """
        INSERT INTO job (key, kind, finished_at, words, answer, status, asked, created_at)
        VALUES (?1, ?2, ?3, coalesce(?4, 'none'), ?5, 1, ?1, 1)
        """)
    private static let kept = SQL("SELECT finished_at, nullif(words, 'none'), answer FROM job ORDER BY id")

    @Test(arguments: TestEngine.offered)
    func `a statement short of a value is refused, not filled with yesterday's`(_ engine: TestEngine) async throws {
        let place = try TestPlace(engine), school = try place.records.school("one")
        await #expect(throws: EngineFault.self) { try await school.read { try $0.rows(Self.two, 1) { $0.int(0) } } }
    }

    private static let two = SQL("SELECT seq FROM history WHERE seq = ?1 AND at = ?2")

    @Test(arguments: TestEngine.offered)
    func `a question may ask itself again inside its rows`(_ engine: TestEngine) async throws {
        let place = try TestPlace(engine), school = try place.records.school("one"), permit = try clockPermit()
        for number in 1...3 { _ = try await school.change { try $0.signed(by: permit).note(someCopy(number)) } }
        let counts = try await school.read { reading in
            try reading.rows(allCopies) { _ in try reading.rows(allCopies) { $0.int(0) }.count }
        }
        #expect(counts == [3, 3, 3])
    }

    @Test func `a file that cannot be opened is a fault, not a crash`() {
        #expect(throws: EngineFault.self) { try SQLiteConnection(path: "/nowhere/at/all.sqlite", readOnly: false) }
        #expect(throws: EngineFault.self) { try SQLiteConnection(path: "/nowhere/at/all.sqlite", readOnly: true) }
    }
}

private let heads = SQL("SELECT seq FROM history_head")
private let allCopies = SQL("SELECT id FROM copy ORDER BY id")
