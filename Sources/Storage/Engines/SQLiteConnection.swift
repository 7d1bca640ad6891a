import CSQLite

/// A thin connection over SQLite's own interface: cached statements, columns by index, no hop between threads.
final class SQLiteConnection: Connection {
    private var handle: OpaquePointer?
    private var prepared: [Int: OpaquePointer] = [:]
    /// Whether SQLite gave the transaction up by itself: what follows would be written for good, one by one.
    private var isLost = false
    private let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    /// Opens the file; `readOnly` connections can only look. `synchronous=FULL` makes every commit durable.
    init(path: String, readOnly: Bool) throws {
        let access = readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
        // One thread at a time is our own promise, so SQLite's mutex is left out.
        let status = sqlite3_open_v2(path, &handle, access | SQLITE_OPEN_NOMUTEX, nil)
        guard status == SQLITE_OK else { throw fault(status) }
        sqlite3_extended_result_codes(handle, 1)
        sqlite3_busy_timeout(handle, 5_000)
        if !readOnly { try script("PRAGMA journal_mode=WAL") }
        try script(
            "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-4000;")
        if readOnly { try script("PRAGMA query_only=ON") }
    }

    deinit { close() }

    func close() {
        for statement in prepared.values { sqlite3_finalize(statement) }
        prepared = [:]
        if handle != nil { sqlite3_close_v2(handle) }
        handle = nil
    }

    /// Whether no transaction is open.
    var isIdle: Bool { sqlite3_get_autocommit(handle) != 0 }

    func begin(_ purpose: TransactionPurpose) throws {
        isLost = false
        try execute(purpose == .writing ? TransactionSQL.beginWriting : TransactionSQL.begin, [])
    }

    func commit() throws { try execute(TransactionSQL.commit, []) }

    func rollback() {
        isLost = false
        if !isIdle { _ = try? execute(TransactionSQL.rollback, []) }
    }

    func script(_ text: String) throws {
        let status = sqlite3_exec(handle, text, nil, nil, nil)
        guard status == SQLITE_OK else { throw fault(status) }
    }

    func prepare(_ sql: SQL) throws { _ = try statement(sql) }

    func rows(_ sql: SQL, _ values: [Value], _ each: (Row) throws -> Void) throws {
        guard !isLost else { throw EngineFault(code: "lost", description: "the transaction was given up") }
        let (statement, isOwn) = try statement(sql)
        defer { if isOwn { sqlite3_finalize(statement) } else { sqlite3_reset(statement) } }
        try bind(values, to: statement)
        try step(statement) { try each(Row(source: .sqlite(statement))) }
    }

    /// Steps to the end, stopping at each row.
    func step(_ statement: OpaquePointer, _ each: () throws -> Void) throws {
        let wasIdle = isIdle
        while true {
            let status = sqlite3_step(statement)
            if status == SQLITE_DONE { return }
            guard status == SQLITE_ROW else {
                isLost = !wasIdle && isIdle
                throw fault(status)
            }
            try each()
        }
    }

    /// Prepares a text for one use.
    func passing(_ text: String, _ body: (OpaquePointer) throws -> Void) throws {
        var made: OpaquePointer?
        let status = sqlite3_prepare_v2(handle, text, -1, &made, nil)
        guard status == SQLITE_OK, let made else { throw fault(status) }
        defer { sqlite3_finalize(made) }
        try body(made)
    }

    func stream(_ sql: SQL, _ values: [Value], _ each: (Row) throws -> Void) throws { try rows(sql, values, each) }

    @discardableResult func execute(_ sql: SQL, _ values: [Value]) throws -> Int {
        try rows(sql, values) { _ in }
        return Int(sqlite3_changes64(handle))
    }

    /// A setting as SQLite reports it now.
    func pragma(_ name: String) throws -> Int {
        var statement: OpaquePointer?
        let status = sqlite3_prepare_v2(handle, "PRAGMA \(name)", -1, &statement, nil)
        guard status == SQLITE_OK else { throw fault(status) }
        defer { sqlite3_finalize(statement) }
        return sqlite3_step(statement) == SQLITE_ROW ? Int(sqlite3_column_int64(statement, 0)) : 0
    }

    /// The cached statement; a fresh one, the caller's to finalize, where a question asks itself again inside its rows.
    private func statement(_ sql: SQL) throws -> (OpaquePointer, isOwn: Bool) {
        let known = prepared[sql.id]
        if let known, sqlite3_stmt_busy(known) == 0 { return (known, false) }
        var made: OpaquePointer?
        let status = sqlite3_prepare_v3(handle, sql.sqlite, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &made, nil)
        guard status == SQLITE_OK, let made else { throw fault(status) }
        if known == nil { prepared[sql.id] = made }
        return (made, known != nil)
    }

    func bind(_ values: [Value], to statement: OpaquePointer) throws {
        // A value left out would silently be the one of the last time.
        guard values.count == Int(sqlite3_bind_parameter_count(statement)) else {
            throw EngineFault(
                code: "values", description: "\(values.count) values: \(String(cString: sqlite3_sql(statement)))")
        }
        for (index, value) in values.enumerated() {
            let place = Int32(index + 1)
            let status =
                switch value {
                case .null: sqlite3_bind_null(statement, place)
                case .int(let number): sqlite3_bind_int64(statement, place, Int64(number))
                case .text(var text):
                    text.withUTF8 { bytes in
                        bytes.withMemoryRebound(to: CChar.self) {
                            sqlite3_bind_text(statement, place, $0.baseAddress, Int32($0.count), transient)
                        }
                    }
                case .bytes(let bytes) where bytes.isEmpty: sqlite3_bind_zeroblob(statement, place, 0)
                case .bytes(let bytes): sqlite3_bind_blob(statement, place, bytes, Int32(bytes.count), transient)
                }
            guard status == SQLITE_OK else { throw fault(status) }
        }
    }

    private func fault(_ status: Int32) -> EngineFault {
        EngineFault(code: "\(status)", description: handle.map { String(cString: sqlite3_errmsg($0)) } ?? "no handle")
    }
}
