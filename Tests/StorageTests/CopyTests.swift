import Foundation
import School
import Testing
import Trials

@testable import Storage

/// A copy is made under load, opens, and restores into an empty place on either engine.
struct CopyTests {
    static let ways = TestEngine.offered.flatMap { from in TestEngine.offered.map { (from, $0) } }

    @Test("R126 R128 a copy taken under load restores, verifies and holds all that was acknowledged", arguments: ways)
    func underLoad(_ from: TestEngine, _ to: TestEngine) async throws {
        let bench = try await CopyBench(from)
        let before = try await bench.write(1...150)
        let stop = Task { try await bench.write(1000...1400) }
        let outcome = try await bench.copy(into: 2)
        let during = try await stop.value
        #expect(outcome.isGood, "\(outcome.files)")
        #expect(outcome.files.count == 2 && outcome.heads.map(\.name) == ["directory", "one"])

        let (place, restored) = try await bench.restore(outcome.files[1].path, onto: to)
        #expect(restored.complaints == [])
        let school = try Records(at: place.location).school("one")
        let held = Set(try await school.read { try $0.copies(latest: 10_000) }.map(\.bytes))
        #expect(held.isSuperset(of: before), "nothing acknowledged before the copy may be missing")
        #expect(held.subtracting(before).isSubset(of: during))
        #expect(try await school.verify().isClean)
        #expect(try await school.read { try $0.headCode().seq } == restored.heads[1].seq)
        #expect(try await Records(at: place.location).directory.read { try $0.listedSchools().map(\.slug) } == ["one"])
    }

    @Test("R128 a restored school goes on: numbers are not given twice and the chain grows", arguments: ways)
    func goesOn(_ from: TestEngine, _ to: TestEngine) async throws {
        let bench = try await CopyBench(from), permit = try clockPermit()
        // One after another: rows written at once take their numbers in any order.
        for number in 1...3 { _ = try await bench.write(number...number) }
        try bench.place.tamper(bench.school, "DELETE FROM copy WHERE bytes = 3")
        _ = try await bench.write(4...4)
        try bench.place.tamper(bench.school, "DELETE FROM copy WHERE bytes = 4")
        let outcome = try await bench.records.makeCopy(
            into: [bench.folder + "/a"], keys: bench.keys, scratch: bench.folder, at: Moment(seconds: 1_772_000_000))
        // The rows that a foreign hand took are named: such a copy is not called good.
        let words = try #require(outcome.files[0].failure)
        #expect(words.contains("Резервная копия 3: по истории") && words.contains("Резервная копия 4"), "\(words)")

        let (place, _) = try await bench.restore(outcome.files[0].path, onto: to)
        let school = try Records(at: place.location).school("one")
        #expect(try await school.change { try $0.signed(by: permit).note(someCopy(5)) } == 5)
        #expect(try await school.read { try seqs($0) } == [1, 2, 3, 4, 5])
    }

    @Test("R133 without the ring nobody reads a copy, and no byte of it may differ", arguments: TestEngine.offered)
    func sealed(_ engine: TestEngine) async throws {
        let bench = try await CopyBench(engine)
        _ = try await bench.write(1...20)
        let path = try #require(try await bench.copy(into: 1).files.first?.path)
        let bytes = try #require(FileManager.default.contents(atPath: path))
        #expect(bytes.range(of: Data("место".utf8)) == nil, "nothing can be read in the file")
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)

        let place = try TestPlace(.sqlite, isEmpty: true)
        let stranger = try #require(Keyring([1: [UInt8](repeating: 9, count: 32)]))
        await #expect(throws: Objection.self) { try await place.location.restore(path, key: stranger.copyKey) }
        await #expect(throws: Objection.self) { try await place.location.restore(path, key: { _ in nil }) }
        for at in [0, 14, 40, 60, bytes.count / 2, bytes.count - 1] {
            var damaged = bytes
            damaged[at] ^= 1
            try damaged.write(to: URL(fileURLWithPath: path))
            await #expect(throws: Objection.self, "byte \(at)") {
                try await place.location.restore(path, key: bench.keys.copyKey)
            }
            #expect(try place.location.isEmpty())
        }
        for length in [0, 13, 100, bytes.count - 1] {
            try bytes.prefix(length).write(to: URL(fileURLWithPath: path))
            await #expect(throws: Objection.self, "cut at \(length)") {
                try await place.location.restore(path, key: bench.keys.copyKey)
            }
        }
        try (bytes + [0]).write(to: URL(fileURLWithPath: path))
        await #expect(throws: Objection.self) { try await place.location.restore(path, key: bench.keys.copyKey) }
        try bytes.write(to: URL(fileURLWithPath: path))
        #expect(try await place.location.restore(path, key: bench.keys.copyKey).complaints == [])
    }

    @Test(arguments: TestEngine.offered)
    func `nothing is restored over what is there`(_ engine: TestEngine) async throws {
        let bench = try await CopyBench(engine)
        let path = try #require(try await bench.copy(into: 1).files.first?.path)
        let here = bench.place.location, keys = bench.keys
        let refused = await #expect(throws: Objection.self) { try await here.restore(path, key: keys.copyKey) }
        #expect(refused?.text.contains("только в пустое место") == true)
    }

    @Test(arguments: TestEngine.offered)
    func `a folder that cannot be written costs only itself`(_ engine: TestEngine) async throws {
        let bench = try await CopyBench(engine)
        let outcome = try await bench.records.makeCopy(
            into: ["/nowhere", bench.folder + "/a"], keys: bench.keys, scratch: bench.folder,
            at: Moment(seconds: 1_772_000_000))
        #expect(outcome.files[0].failure?.contains("нет такой папки") == true)
        #expect(outcome.files[1].failure == nil)
        #expect(Folder.names(bench.folder + "/a").count == 1)
        #expect(Folder.names(bench.folder).filter { $0.hasPrefix(".parta") } == [], "the opened copy is gone")
    }

    @Test(arguments: TestEngine.offered)
    func `a copy is made by a process that only looks`(_ engine: TestEngine) async throws {
        let bench = try await CopyBench(engine)
        let written = try await bench.write(1...5)
        let looking = try Records(at: bench.place.location, onlyLooking: true)
        let outcome = try await looking.makeCopy(
            into: [bench.folder + "/a"], keys: bench.keys, scratch: bench.folder, at: Moment(seconds: 1_772_000_000))
        #expect(outcome.isGood && outcome.heads[1].seq == written.count)
        if engine == .sqlite {
            await #expect(throws: EngineFault.self) { try await looking.school("one").change { _ in } }
        }
    }
}

/// A place with one listed school, a ring of keys and a folder for copies.
final class CopyBench: Sendable {
    let place: TestPlace
    let records: Records
    let school: Database
    let keys: Keyring
    private let passing: PassingFolder

    var folder: String { passing.path }

    init(_ engine: TestEngine) async throws {
        place = try TestPlace(engine)
        records = place.records
        keys = try #require(Keyring([1: [UInt8](repeating: 7, count: 32)]))
        passing = try PassingFolder()
        for name in ["a", "b"] {
            try FileManager.default.createDirectory(
                atPath: passing.path + "/" + name, withIntermediateDirectories: true)
        }
        let permit = try clockPermit()
        _ = try await records.directory.change { try $0.signed(by: permit).list(school: "one", name: "Школа") }
        school = try records.school("one")
    }

    /// Writes official rows from sixteen hands; answers the acknowledged ones.
    func write(_ numbers: ClosedRange<Int>) async throws -> Set<Int> {
        let permit = try clockPermit()
        return try await withThrowingTaskGroup(of: [Int].self) { group in
            for hand in 0..<16 {
                group.addTask { [school] in
                    var done: [Int] = []
                    for number in numbers where number % 16 == hand {
                        _ = try await school.change { try $0.signed(by: permit).note(someCopy(number)) }
                        done.append(number)
                    }
                    return done
                }
            }
            return try await group.reduce(into: []) { $0.formUnion($1) }
        }
    }

    func copy(into count: Int) async throws -> CopyOutcome {
        try await records.makeCopy(
            into: Array(["\(folder)/a", "\(folder)/b"].prefix(count)), keys: keys, scratch: folder,
            at: Moment(seconds: 1_772_000_000))
    }

    func restore(_ path: String, onto engine: TestEngine) async throws -> (TestPlace, RestoredCopy) {
        let place = try TestPlace(engine, isEmpty: true)
        return (place, try await place.location.restore(path, key: keys.copyKey))
    }
}
