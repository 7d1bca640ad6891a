import GRDB

/// GRDB as its manual recommends it: a pool, cached statements, columns by index; FULL set after the pool is open.
final class GRDBEngine: Engine {
    let name: String
    let writing = "GRDB, pool.write async"
    private let pool: DatabasePool
    private let isSync: Bool

    init(pool: DatabasePool, sync: Bool) {
        name = sync ? "GRDB, pool.read sync" : "GRDB, pool.read async"
        self.pool = pool
        isSync = sync
    }

    static func open(_ path: String) throws -> DatabasePool {
        var configuration = Configuration()
        configuration.maximumReaderCount = 2
        let pool = try DatabasePool(path: path, configuration: configuration)
        try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        return pool
    }

    static func synchronous(_ pool: DatabasePool) throws -> Int? {
        try pool.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
    }

    func read(_ question: StaticText, _ arguments: [Int64], texts: [Int32]) async throws -> Int64 {
        let body: @Sendable (Database) throws -> Int64 = { database in
            let statement = try database.cachedStatement(sql: question.text)
            let rows = try Row.fetchCursor(statement, arguments: StatementArguments(arguments))
            var total: Int64 = 0
            while let row = try rows.next() {
                total &+= (row[0] as Int64) &+ (row[1] as Int64)
                for column in texts { total &+= Int64((row[Int(column)] as String).utf8.count) }
            }
            return total
        }
        if isSync { return try readNow(body) }
        return try await pool.read(body)
    }

    func write(student: Int64, day: Int64, lesson: Int64, value: Int64) async throws {
        try await pool.write { database in
            let upsert = try database.cachedStatement(sql: Questions.upsert.text)
            try upsert.execute(arguments: [student, day, lesson, value])
            let record = try database.cachedStatement(sql: Questions.record.text)
            try record.execute(arguments: [student, lesson, value])
        }
    }

    private func readNow(_ body: (Database) throws -> Int64) throws -> Int64 { try pool.read(body) }
}
