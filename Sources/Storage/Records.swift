import School
import Synchronization

/// Where records live: a folder of SQLite files, or a PostgreSQL database with a schema a school.
package enum Location: Sendable {
    /// A folder that exists.
    case folder(String)
    /// A libpq address; schema names begin with the prefix, so that tests can share a server.
    case postgres(PostgresPool, prefix: String)
}

/// The directory and the schools of one installation, opened when asked for.
package final class Records: Sendable {
    /// Where they live.
    package let location: Location
    /// Accounts, sign-ins and the list of schools.
    package let directory: Database
    private let open = Mutex<[String: (database: Database, used: Int)]>([:])
    private let turn = Atomic<Int>(0)
    /// How many schools stay open at once: a thousand cost about a third of a gibibyte.
    private let capacity = 500

    private let onlyLooking: Bool
    private let place: (any Sendable)?

    /// Opens the directory, bringing its schema up to date; `onlyLooking` changes nothing, not even the schema, and so
    /// disturbs no process that serves the same records.
    ///
    /// `place` lives as long as anybody uses a database of these records: a trial throws its folder away with it.
    package init(at location: Location, onlyLooking: Bool = false, in place: (any Sendable)? = nil) throws {
        self.location = location
        self.onlyLooking = onlyLooking
        self.place = place
        directory = try Self.open(
            "directory", at: location, in: place, steps: Migration.directory, onlyLooking: onlyLooking)
    }

    /// A school's records, opened and brought up to date when first asked for.
    ///
    /// The least recently used database leaves the list when it is full; whoever still uses it keeps it alive.
    package func school(_ slug: String) throws -> Database {
        let now = turn.wrappingAdd(1, ordering: .relaxed).newValue
        return try open.withLock { open in
            if let known = open[slug] {
                open[slug] = (known.database, now)
                return known.database
            }
            let made = try Self.open(
                slug, at: location, in: place, steps: Migration.school, onlyLooking: onlyLooking)
            if open.count >= capacity, let oldest = open.min(by: { $0.value.used < $1.value.used }) {
                open[oldest.key] = nil
            }
            open[slug] = (made, now)
            return made
        }
    }

    /// The schools that are open now, by slug.
    package var opened: [String] { open.withLock { $0.keys.sorted() } }

    private static func open(
        _ name: String, at location: Location, in place: (any Sendable)?, steps: [Migration], onlyLooking: Bool
    ) throws -> Database {
        let engine = try engine(name, at: location, onlyLooking: onlyLooking)
        if !onlyLooking { try Migration.run(steps, on: engine) }
        return Database(engine: engine, name: name, in: place)
    }

    /// The engine of a database by its name: a slug, or `directory`.
    static func engine(_ name: String, at location: Location, onlyLooking: Bool = false) throws -> any Engine {
        switch location {
        case .folder(let path): try SQLiteEngine(path: "\(path)/\(name).sqlite", onlyLooking: onlyLooking)
        case .postgres(let pool, let prefix):
            try PostgresEngine(pool: pool, schema: prefix + name, onlyLooking: onlyLooking)
        }
    }
}
