import Glibc
import ModelSchool
import Storage
import Synchronization

/// A place for records that is thrown away with the last of its users.
package final class TrialPlace: Sendable {
    /// Where the records are.
    package let location: Location
    /// The folder's path or the database's name.
    package let name: String
    private let database: TrialDatabase?
    private let folder: PassingFolder?
    private static let made = Atomic<Int>(0)

    /// A new place with the schema of an empty installation laid already.
    package convenience init(copyOfEmpty engine: TestEngine) throws {
        try self.init(engine, copyOf: EmptyCopies.pattern(of: engine))
    }

    /// A new place, empty or with what another one has.
    package init(_ engine: TestEngine, copyOf model: String? = nil) throws {
        switch engine {
        case .sqlite:
            let folder = try PassingFolder(named: "parta-trial")
            (self.folder, database, name) = (folder, nil, folder.path)
            location = .folder(name)
            if let model {
                for base in ["directory", ModelSchool.slug] + EmptyCopies.slugs {
                    let source = "\(model)/\(base).sqlite"
                    if access(source, R_OK) == 0 { try Self.copy(source, to: "\(name)/\(base).sqlite") }
                }
            }
        case .postgres:
            guard let address = TestEngine.address else { throw TrialFault(path: "PARTA_TEST_POSTGRES") }
            name = "parta_trial_\(getpid())_\(Self.made.wrappingAdd(1, ordering: .relaxed).newValue)"
            let made = try TrialDatabase(name, on: address, copyOf: model)
            (database, folder) = (made, nil)
            location = .postgres(PostgresPool(url: made.url, size: 2), prefix: "")
        }
    }

    /// Records on connections of their own, which end with `close()`, so that the place can be copied afterwards.
    func passingRecords() throws -> Records {
        switch location {
        case .folder: try Records(at: location)
        case .postgres(let pool, let prefix): try Records(at: .postgres(pool.another, prefix: prefix))
        }
    }

    /// Where an engine plans by what it has counted, it counts; a server does it by itself once a school stands.
    func analyze() throws { try database?.analyze() }

    deinit { database?.drop() }

    private static func copy(_ source: String, to target: String) throws {
        let (from, into) = (open(source, O_RDONLY), open(target, O_WRONLY | O_CREAT, 0o600))
        defer {
            close(from)
            close(into)
        }
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = read(from, &buffer, buffer.count)
            guard count >= 0, write(into, buffer, count) == count else { throw TrialFault(path: source) }
            if count == 0 { return }
        }
    }
}

/// A trial's place that could not be made.
package struct TrialFault: Error {
    /// The file, or the setting that is not there.
    package let path: String
}
