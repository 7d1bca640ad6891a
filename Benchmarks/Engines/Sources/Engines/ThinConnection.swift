import GRDBSQLite

/// One SQLite connection, used by one thread at a time: cached statements, rows read by column index.
final class ThinConnection: @unchecked Sendable {
    struct Failure: Error { let message: String }

    private let handle: OpaquePointer
    private var statements: [StaticText: OpaquePointer] = [:]

    init(path: String, readOnly: Bool) throws {
        var opened: OpaquePointer?
        let flags = (readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE) | SQLITE_OPEN_NOMUTEX
        guard sqlite3_open_v2(path, &opened, flags, nil) == SQLITE_OK, let opened else {
            throw Failure(message: "cannot open \(path)")
        }
        handle = opened
        sqlite3_busy_timeout(handle, 5_000)
        if !readOnly {
            try script("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON")
        }
    }

    deinit {
        for statement in statements.values { sqlite3_finalize(statement) }
        sqlite3_close_v2(handle)
    }

    /// Runs statements that take nothing and answer nothing.
    func script(_ text: String) throws {
        guard sqlite3_exec(handle, text, nil, nil, nil) == SQLITE_OK else { throw failure() }
    }

    /// Steps through the rows of a cached statement.
    @inline(__always)
    func each(_ sql: StaticText, _ arguments: [Int64], _ body: (ThinRow) -> Void) throws {
        let statement = try prepared(sql)
        defer { sqlite3_reset(statement) }
        for (offset, argument) in arguments.enumerated() {
            sqlite3_bind_int64(statement, Int32(offset + 1), argument)
        }
        while true {
            switch sqlite3_step(statement) {
            case SQLITE_ROW: body(ThinRow(statement: statement))
            case SQLITE_DONE: return
            default: throw failure()
            }
        }
    }

    private func prepared(_ sql: StaticText) throws -> OpaquePointer {
        if let known = statements[sql] { return known }
        var made: OpaquePointer?
        guard sqlite3_prepare_v3(handle, sql.text, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &made, nil) == SQLITE_OK,
            let made
        else { throw failure() }
        statements[sql] = made
        return made
    }

    private func failure() -> Failure { Failure(message: String(cString: sqlite3_errmsg(handle))) }
}

/// The current row of a running statement.
struct ThinRow {
    fileprivate let statement: OpaquePointer

    func int(_ column: Int32) -> Int64 { sqlite3_column_int64(statement, column) }

    func text(_ column: Int32) -> String {
        guard let bytes = sqlite3_column_text(statement, column) else { return "" }
        let count = Int(sqlite3_column_bytes(statement, column))
        return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }
}
