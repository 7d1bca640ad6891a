import Glibc
import Storage
import Synchronization

/// Empty records with their schema up to date, one for each engine: laid once in a process, copied for every test.
enum EmptyCopies {
    /// Schools that stand there and in no list, so that a test that opens one of them finds its schema laid.
    static let slugs = ["school", "one"]

    private static let laid = Mutex<[TestEngine: TrialPlace]>([:])

    /// The folder or database to copy.
    static func pattern(of engine: TestEngine) throws -> String {
        try laid.withLock { laid in
            if let standing = laid[engine] { return standing.name }
            if laid.isEmpty { atexit { EmptyCopies.laid.withLock { $0 = [:] } } }
            let place = try TrialPlace(engine)
            let records = try place.passingRecords()
            for slug in slugs { try records.school(slug).close() }
            records.directory.close()
            laid[engine] = place
            return place.name
        }
    }
}
