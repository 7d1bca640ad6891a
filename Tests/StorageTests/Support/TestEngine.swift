import Foundation
import ModelSchool
import School
import Synchronization
import Testing

@testable import Storage

/// An empty place for records, thrown away after the test.
final class TestPlace: Sendable {
    let location: Location
    private let opened: Records?
    private let name: String
    private static let made = Atomic<Int>(0)

    /// The records that live here.
    var records: Records {
        guard let opened else { preconditionFailure("this place was asked to stay empty") }
        return opened
    }

    /// A place of a test's own; one that stays empty is for what must be restored into it.
    init(_ engine: TestEngine, isEmpty: Bool = false) throws {
        name = Self.newName()
        switch engine {
        case .sqlite:
            location = .folder(try Self.folder())
        case .postgres:
            let url = try #require(TestEngine.address)
            location = .postgres(PostgresPool(url: url), prefix: name + "-")
        }
        opened = isEmpty ? nil : try Records(at: location)
    }

    private static func newName() -> String {
        "parta-test-\(getpid())-\(made.wrappingAdd(1, ordering: .relaxed).newValue)"
    }

    /// An empty folder.
    static func folder() throws -> String {
        let folder = FileManager.default.temporaryDirectory.path + "/" + newName()
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        return folder
    }

    deinit {
        switch location {
        case .folder(let folder): try? FileManager.default.removeItem(atPath: folder)
        case .postgres(let pool, let prefix):
            try? pool.borrow(for: "public") { connection in
                var names: [String] = []
                try connection.rows(Self.schemas, [.text(prefix)]) { names.append($0.text(0)) }
                for name in names { try connection.script("DROP SCHEMA \"\(name)\" CASCADE") }
            }
        }
    }

    private static let schemas = SQL(
        "SELECT nspname::text FROM pg_namespace WHERE substr(nspname::text, 1, length(?1::text)) = ?1::text")

    /// The folder of a SQLite place.
    var folder: String? { if case .folder(let folder) = location { folder } else { nil } }

    /// Changes rows behind the history's back, as a foreign hand would.
    func tamper(_ database: Database, _ script: String) throws {
        try database.engine.write { try $0.script(script) }
    }
}

/// Leave for the clock to do anything in a test.
func clockPermit(at now: Moment = Moment(seconds: 1_772_000_000)) throws -> Permit {
    try Caller.clockwork("проверка", now: now, today: Day(number: now.seconds / 86_400))
        .ask(.runChore, on: .school, under: Regulation())
}

/// A copy with a number in it: the simplest official row.
func someCopy(_ number: Int) -> Copy {
    Copy(at: Moment(seconds: number), place: "место \(number)", bytes: number, seq: 0, isChecked: true)
}
