import Glibc
import Storage
import Synchronization

/// A place for records that is thrown away with the last of its users.
package final class TrialPlace: Sendable {
    /// Where the records are.
    package let location: Location
    /// The folder's path or the database's name.
    package let name: String
    private let database: TrialDatabase?
    private static let made = Atomic<Int>(0)

    /// A new place, empty or with what another one has.
    package init(_ engine: TestEngine, copyOf model: String? = nil) throws {
        let number = Self.made.wrappingAdd(1, ordering: .relaxed).newValue
        switch engine {
        case .sqlite:
            let root = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
            name = "\(root)/parta-trial-\(getpid())-\(number)"
            database = nil
            location = .folder(name)
            guard mkdir(name, 0o700) == 0 else { throw TrialFault(path: name) }
            if let model {
                try Self.copy("\(model)/\(ModelSchool.slug).sqlite", to: "\(name)/\(ModelSchool.slug).sqlite")
            }
        case .postgres:
            guard let address = TestEngine.address else { throw TrialFault(path: "PARTA_TEST_POSTGRES") }
            name = "parta_trial_\(getpid())_\(number)"
            let made = try TrialDatabase(name, on: address, copyOf: model)
            database = made
            location = .postgres(PostgresPool(url: made.url, size: 2), prefix: "")
        }
    }

    deinit {
        if let database { return database.drop() }
        guard let folder = opendir(name) else { return }
        while let entry = readdir(folder) {
            let file = withUnsafePointer(to: &entry.pointee.d_name) { start in
                start.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            unlink("\(name)/\(file)")
        }
        closedir(folder)
        rmdir(name)
    }

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
