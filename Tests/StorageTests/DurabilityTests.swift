import School
import Testing
import Trials

@testable import Storage

/// What is acknowledged lies on the disk.
struct DurabilityTests {
    @Test func `SQLite syncs the log at every commit and guards its keys`() throws {
        let place = try TestPlace(.sqlite)
        let path = try #require(place.folder) + "/directory.sqlite"
        let writer = try SQLiteConnection(path: path, readOnly: false)
        #expect(try writer.pragma("synchronous") == 2)
        #expect(try writer.pragma("foreign_keys") == 1)
        let engine = try #require(place.records.directory.engine as? SQLiteEngine)
        try engine.write { connection in
            let connection = try #require(connection as? SQLiteConnection)
            #expect(try connection.pragma("synchronous") == 2)
        }
    }

    @Test(.enabled(if: TestEngine.offered.contains(.postgres)))
    func `PostgreSQL answers a commit after it is on the disk, whatever the server's default is`() throws {
        let place = try TestPlace(.postgres)
        try place.records.directory.engine.write { connection in
            let connection = try #require(connection as? PostgresConnection)
            #expect(try connection.show("synchronous_commit") == "on")
        }
    }

    @Test(.enabled(if: TestEngine.offered.contains(.postgres)))
    func `a checkup tells of a server that a power cut would ruin`() async throws {
        let place = try TestPlace(.postgres)
        let isOff = try await place.records.directory.read { reading in
            try #require(reading.connection as? PostgresConnection).show("fsync") == "off"
        }
        let line = try await place.records.checkup(at: Moment(seconds: 0)).first { $0.title.contains("диска") }
        let trouble = try #require(line).trouble
        #expect(trouble?.contains("выключено fsync") == (isOff ? true : nil))
    }

    @Test(arguments: TestEngine.offered)
    func `a hundred changes at once are all acknowledged and all there, in one chain`(_ engine: TestEngine) async throws
    {
        let place = try TestPlace(engine), school = try place.records.school("one"), permit = try clockPermit()
        try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 1...100 {
                group.addTask { try await school.change { try $0.signed(by: permit).note(someCopy(number)) } }
            }
            var ids: Set<Int> = []
            for try await id in group { ids.insert(id) }
            #expect(ids.count == 100)
        }
        // Another set of connections sees what the disk holds.
        let again = try Records(at: place.location).school("one")
        let kept = try await again.read { try $0.copies(latest: 1000) }
        #expect(Set(kept.map(\.bytes)) == Set(1...100))
        #expect(try await again.read { try seqs($0) } == Array(1...100))
    }

    @Test(arguments: TestEngine.offered)
    func `one change that fails takes nobody with it and leaves no gap`(_ engine: TestEngine) async throws {
        let place = try TestPlace(engine), school = try place.records.school("one"), permit = try clockPermit()
        let outcomes = await withTaskGroup(of: Bool.self) { group in
            for number in 1...60 {
                group.addTask {
                    do {
                        try await school.change { reading in
                            try reading.signed(by: permit).note(someCopy(number))
                            if number.isMultiple(of: 5) { throw Objection("нет") }
                            // A broken statement poisons only its own savepoint.
                            if number.isMultiple(of: 7) { try reading.signed(by: permit).execute(Self.broken) }
                        }
                        return true
                    } catch { return false }
                }
            }
            return await group.reduce(into: [Bool]()) { $0.append($1) }
        }
        let good = (1...60).filter { !$0.isMultiple(of: 5) && !$0.isMultiple(of: 7) }
        #expect(outcomes.count { $0 } == good.count)
        #expect(Set(try await school.read { try $0.copies(latest: 100) }.map(\.bytes)) == Set(good))
        #expect(try await school.read { try seqs($0) } == Array(1...good.count))
    }

    private static let broken = SQL("INSERT INTO copy (at, place, bytes, seq, checked) VALUES (1, '', 1, 1, 7)")

    @Test(arguments: TestEngine.offered)
    func `a change that hides its failure is not acknowledged by halves`(_ engine: TestEngine) async throws {
        let place = try TestPlace(engine), school = try place.records.school("one"), permit = try clockPermit()
        var isAcknowledged = true
        do {
            try await school.change { reading in
                let pen = reading.signed(by: permit)
                try pen.execute(Self.plain)
                _ = try? pen.execute(Self.broken)
            }
        } catch { isAcknowledged = false }
        let kept = try await school.read { try $0.copies(latest: 10).count }
        #expect(kept == (isAcknowledged ? 1 : 0))
    }

    private static let plain = SQL("INSERT INTO copy (at, place, bytes, seq, checked) VALUES (1, '', 1, 1, 1)")
}

/// The numbers of all records, in order.
func seqs(_ reading: Reading) throws -> [Int] { try reading.rows(allSeqs) { $0.int(0) } }
private let allSeqs = SQL("SELECT seq FROM history ORDER BY seq")
