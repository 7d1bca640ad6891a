/// A school in a schema of its own; the conversations are shared by all schools of the process.
final class PostgresEngine: Engine {
    let pool: PostgresPool
    let schema: String
    var dialect: Dialect { .postgres }

    /// Makes the schema where it is missing, unless it is opened only to be looked at.
    init(pool: PostgresPool, schema: String, onlyLooking: Bool = false) throws {
        self.pool = pool
        self.schema = schema
        guard !onlyLooking else { return }
        // Two processes may begin at once; the lock ends with this transaction.
        try pool.borrow(for: schema) {
            try $0.script(
                """
                BEGIN; SELECT pg_advisory_xact_lock(70217);
                CREATE SCHEMA IF NOT EXISTS "\(schema)"; COMMIT
                """)
        }
    }

    func look<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        do {
            return try await lookOnce(body)
        } catch let fault as EngineFault where fault.isHangUp {
            return try await lookOnce(body)
        }
    }

    private func lookOnce<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await pool.aside { try self.lookNow(body) }
    }

    func lookAtLength<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await Aside.run { try self.lookNow(body) }
    }

    func lookNow<T>(_ body: (any Connection) throws -> T) throws -> T {
        try pool.borrow(for: schema) { connection in
            try connection.begin(.looking)
            do {
                let answer = try body(connection)
                try connection.commit()
                return answer
            } catch {
                connection.rollback()
                throw error
            }
        }
    }

    func write<T>(_ body: (any Connection) throws -> T) throws -> T { try pool.borrow(for: schema, body) }

    func close() {}
}
