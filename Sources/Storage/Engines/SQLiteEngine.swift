import Synchronization

/// A school in a file of its own. Looks run on the calling thread: a hop to another costs more than the question.
final class SQLiteEngine: Engine {
    let path: String
    var dialect: Dialect { .sqlite }
    private let readers = Mutex<[Lent]>([])
    private let writer: Lent

    /// Opens or makes the file; throws what SQLite says.
    init(path: String) throws {
        self.path = path
        writer = Lent(try SQLiteConnection(path: path, readOnly: false))
    }

    func look<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        let lent = try readers.withLock { $0.popLast() } ?? Lent(SQLiteConnection(path: path, readOnly: true))
        defer { giveBack(lent) }
        let connection = lent.connection
        try connection.execute(TransactionSQL.begin, [])
        do {
            let answer = try body(connection)
            try connection.execute(TransactionSQL.commit, [])
            return answer
        } catch {
            _ = try? connection.execute(TransactionSQL.rollback, [])
            throw error
        }
    }

    func write<T>(_ body: (any Connection) throws -> T) throws -> T { try body(writer.connection) }

    func close() {
        readers.withLock { idle in
            for lent in idle { lent.connection.close() }
            idle = []
        }
        writer.connection.close()
    }

    private func giveBack(_ lent: Lent) {
        let surplus = readers.withLock { idle -> Lent? in
            if idle.count >= 2 { return lent }
            idle.append(lent)
            return nil
        }
        surplus?.connection.close()
    }

    /// A connection in the hands of one thread at a time: the pool and the writer's queue see to that.
    struct Lent: @unchecked Sendable {
        let connection: SQLiteConnection
        init(_ connection: SQLiteConnection) { self.connection = connection }
    }
}
