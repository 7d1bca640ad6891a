import School
import Testing
import Trials

@testable import Storage

/// What only a server can do to us.
@Suite(.enabled(if: TestEngine.offered.contains(.postgres)))
struct PostgresTests {
    @Test func `after the server hung up on everybody the next change and the next look work`() async throws {
        let place = try TestPlace(.postgres), school = try place.records.school("one"), permit = try clockPermit()
        _ = try await school.change { try $0.signed(by: permit).note(someCopy(1)) }
        try hangUp(place)
        _ = try await school.change { try $0.signed(by: permit).note(someCopy(2)) }
        try hangUp(place)
        #expect(try await school.read { try $0.copies(latest: 10).count } == 2)
    }

    @Test func `a conversation lost inside a change loses that change alone`() async throws {
        let place = try TestPlace(.postgres), school = try place.records.school("one"), permit = try clockPermit()
        await #expect(throws: (any Error).self) {
            try await school.change { reading in
                try reading.signed(by: permit).note(someCopy(1))
                try reading.each(Self.suicide) { _ in }
            }
        }
        _ = try await school.change { try $0.signed(by: permit).note(someCopy(2)) }
        #expect(try await school.read { try $0.copies(latest: 10).map(\.bytes) } == [2])
        #expect(try await school.read { try seqs($0) } == [1])
    }

    @Test func `many lines travel together, and one that is refused leaves the conversation whole`() throws {
        let place = try TestPlace(.postgres)
        try place.records.directory.engine.write { connection in
            var sums: [Int] = []
            try connection.runAll(Self.quotient, (1...300).map { [.int(600), .int($0)] }) { sums.append($0.int(0)) }
            #expect(sums.count == 300 && sums[0] == 600 && sums[1] == 300 && sums[299] == 2)
            try connection.runAll(Self.quotient, []) { _ in Issue.record("nothing was asked") }
            sums = []
            #expect(throws: EngineFault.self) {
                try connection.runAll(Self.quotient, [[.int(4), .int(2)], [.int(1), .int(0)], [.int(9), .int(3)]]) {
                    sums.append($0.int(0))
                }
            }
            #expect(sums == [2])
            try connection.rows(Self.quotient, [.int(9), .int(3)]) { sums.append($0.int(0)) }
            #expect(sums == [2, 3])
        }
    }

    private static let quotient = SQL("SELECT CAST(?1 AS BIGINT) / CAST(?2 AS BIGINT)")
    private static let suicide = SQL("SELECT pg_terminate_backend(pg_backend_pid())::int")

    /// Ends every conversation of this place's pool, from outside it.
    private func hangUp(_ place: TestPlace) throws {
        guard case .postgres(let pool, _) = place.location else { return }
        try PostgresConnection(url: pool.url).rows(Self.others, [.text("\"one\"")]) { _ in }
    }

    private static let others = SQL(
        """
        SELECT pg_terminate_backend(pid)::int FROM pg_stat_activity
        WHERE application_name = ?1::text AND datname = current_database() AND pid <> pg_backend_pid()
        """)

    @Test func `a broken transaction that answers COMMIT with ROLLBACK is not believed`() throws {
        let place = try TestPlace(.postgres)
        #expect(throws: EngineFault.self) {
            try place.records.directory.engine.write { connection in
                try connection.begin(.writing)
                try? connection.script("SELECT 1 / 0")
                try connection.commit()
            }
        }
        try place.records.directory.engine.write { connection in
            try connection.begin(.writing)
            try connection.commit()
        }
    }

    @Test func `text with NUL is refused, not cut`() async throws {
        let place = try TestPlace(.postgres), school = try place.records.school("one"), permit = try clockPermit()
        await #expect(throws: EngineFault.self) {
            try await school.change {
                try $0.signed(by: permit).note(
                    Copy(at: Moment(seconds: 1), place: "a\0b", bytes: 1, seq: 1, isChecked: true))
            }
        }
    }

    @Test func `more looks than conversations wait their turn`() async throws {
        let place = try TestPlace(.postgres), school = try place.records.school("one"), permit = try clockPermit()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 1...60 {
                group.addTask { _ = try await school.read { try $0.copies(latest: 1) } }
                group.addTask { _ = try await school.change { try $0.signed(by: permit).note(someCopy(number)) } }
            }
            try await group.waitForAll()
        }
        #expect(try await school.read { try $0.copies(latest: 100).count } == 60)
    }
}
