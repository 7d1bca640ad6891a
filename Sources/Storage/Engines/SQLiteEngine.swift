import Synchronization

/// A school in a file of its own. Looks run on the calling thread: a hop to another costs more than the question.
final class SQLiteEngine: Engine {
    let path: String
    var dialect: Dialect { .sqlite }
    private let readers = Mutex<[Lent]>([])
    private let writer: Lent?

    /// Opens or makes the file; throws what SQLite says. One that only looks disturbs no process that writes.
    init(path: String, onlyLooking: Bool = false) throws {
        self.path = path
        writer = onlyLooking ? nil : Lent(try SQLiteConnection(path: path, readOnly: false))
        if onlyLooking { giveBack(Lent(try SQLiteConnection(path: path, readOnly: true))) }
    }

    func look<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try lookNow(body)
    }

    func lookAtLength<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await Aside.run { try self.lookNow(body) }
    }

    func lookNow<T>(_ body: (any Connection) throws -> T) throws -> T {
        let lent = try readers.withLock { $0.popLast() } ?? Lent(SQLiteConnection(path: path, readOnly: true))
        defer { giveBack(lent) }
        let connection = lent.connection
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

    func write<T>(_ body: (any Connection) throws -> T) throws -> T {
        guard let writer else { throw EngineFault(code: "8", description: "opened only to look") }
        return try body(writer.connection)
    }

    func close() {
        readers.withLock { idle in
            for lent in idle { lent.connection.close() }
            idle = []
        }
        writer?.connection.close()
    }

    private func giveBack(_ lent: Lent) {
        let surplus = readers.withLock { idle -> Lent? in
            if idle.count >= 2 || !lent.connection.isIdle { return lent }
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
