import Dispatch
import Synchronization

/// A school in a schema of its own; the conversations are shared by all schools of the process.
final class PostgresEngine: Engine {
    let pool: PostgresPool
    let schema: String
    var dialect: Dialect { .postgres }

    /// Makes the schema where it is missing.
    init(pool: PostgresPool, schema: String) throws {
        self.pool = pool
        self.schema = schema
        try pool.borrow(for: schema) { try $0.script("CREATE SCHEMA IF NOT EXISTS \"\(schema)\"") }
    }

    func look<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await pool.aside { [pool, schema] in
            try pool.borrow(for: schema) { connection in
                try connection.script("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
                do {
                    let answer = try body(connection)
                    try connection.script("COMMIT")
                    return answer
                } catch {
                    try? connection.script("ROLLBACK")
                    throw error
                }
            }
        }
    }

    func write<T>(_ body: (any Connection) throws -> T) throws -> T { try pool.borrow(for: schema, body) }

    func close() {}
}

/// A few blocking conversations and the threads that wait on them.
package final class PostgresPool: Sendable {
    let url: String
    private let idle = Mutex<[Lent]>([])
    private let room: DispatchSemaphore
    private let threads: [DispatchQueue]
    private let next = Atomic<Int>(0)

    /// At most `size` conversations wait on looks at once; writers have theirs besides.
    package init(url: String, size: Int = 4) {
        self.url = url
        room = DispatchSemaphore(value: size + 4)
        threads = (0..<size).map { DispatchQueue(label: "parta.postgres.\($0)") }
    }

    /// Runs blocking work on one of the pool's threads.
    func aside<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
        let thread = threads[next.wrappingAdd(1, ordering: .relaxed).oldValue % threads.count]
        return try await withCheckedThrowingContinuation { waiting in
            thread.async { waiting.resume(with: Result { try body() }) }
        }
    }

    /// Lends a conversation, preferring one that already stands in the schema.
    func borrow<T>(for schema: String, _ body: (PostgresConnection) throws -> T) throws -> T {
        room.wait()
        defer { room.signal() }
        let found = idle.withLock { idle -> Lent? in
            let index = idle.lastIndex { $0.connection.schema == schema } ?? idle.indices.last
            return index.map { idle.remove(at: $0) }
        }
        let lent = try found ?? Lent(PostgresConnection(url: url))
        defer { if lent.connection.isAlive { idle.withLock { $0.append(lent) } } }
        try lent.connection.enter(schema)
        return try body(lent.connection)
    }

    /// A conversation in the hands of one thread at a time: the pool sees to that.
    struct Lent: @unchecked Sendable {
        let connection: PostgresConnection
        init(_ connection: PostgresConnection) { self.connection = connection }
    }
}
