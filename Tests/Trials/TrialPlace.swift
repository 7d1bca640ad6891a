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

    /// A new place, empty or with what another one has.
    package init(_ engine: TestEngine, copyOf model: String? = nil) throws {
        switch engine {
        case .sqlite:
            let folder = try PassingFolder(named: "parta-trial")
            (self.folder, database, name) = (folder, nil, folder.path)
            location = .folder(name)
            if let model {
                try Self.copy("\(model)/\(ModelSchool.slug).sqlite", to: "\(name)/\(ModelSchool.slug).sqlite")
            }
        case .postgres:
            guard let address = TestEngine.address else { throw TrialFault(path: "PARTA_TEST_POSTGRES") }
            name = "parta_trial_\(getpid())_\(Self.made.wrappingAdd(1, ordering: .relaxed).newValue)"
            let made = try TrialDatabase(name, on: address, copyOf: model)
            (database, folder) = (made, nil)
            location = .postgres(PostgresPool(url: made.url, size: 2), prefix: "")
        }
    }

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
