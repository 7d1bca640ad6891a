import CPostgres
import Glibc

/// A blocking conversation with PostgreSQL through libpq; answers come in binary.
final class PostgresConnection: Connection {
    let handle: OpaquePointer
    private var prepared: Set<Int> = []
    /// The schema the conversation stands in; plans belong to it.
    private(set) var schema = ""
    /// Keys between tables, laid aside while tables are filled: table, name and definition.
    var asideKeys: [(table: String, name: String, words: String)] = []

    /// Connects and asks for durable commits; throws the server's words when it cannot.
    init(url: String) throws {
        guard let opened = PQconnectdb(url) else { throw EngineFault(code: "", description: "libpq: no memory") }
        handle = opened
        guard PQstatus(handle) == CONNECTION_OK else {
            throw EngineFault(code: "08000", description: String(cString: PQerrorMessage(handle)))
        }
        try script("SET client_min_messages = warning; SET synchronous_commit = on; SET lock_timeout = '10s'")
    }

    deinit { PQfinish(handle) }

    /// Whether the next borrower may have it: the server answers and no transaction was left open.
    var isReusable: Bool {
        PQstatus(handle) == CONNECTION_OK && PQtransactionStatus(handle) == PQTRANS_IDLE
            && PQpipelineStatus(handle) == PQ_PIPELINE_OFF
    }

    /// Whether the server hung up while nobody looked: an idle conversation has nothing to say otherwise.
    var isFresh: Bool {
        var socket = pollfd(fd: PQsocket(handle), events: Int16(POLLIN), revents: 0)
        guard poll(&socket, 1, 0) > 0 else { return true }
        return PQconsumeInput(handle) == 1 && PQstatus(handle) == CONNECTION_OK
    }

    func begin(_ purpose: TransactionPurpose) throws {
        try script(
            purpose == .writing
                ? "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE" : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
    }

    /// A broken transaction answers COMMIT with «ROLLBACK», politely: nothing is acknowledged on such a word.
    func commit() throws {
        let result = PQexec(handle, "COMMIT")
        defer { PQclear(result) }
        try check(result)
        let said = String(cString: PQcmdStatus(result))
        guard said == "COMMIT" else { throw EngineFault(code: "25P02", description: "COMMIT answered \(said)") }
    }

    func rollback() {
        if PQtransactionStatus(handle) != PQTRANS_IDLE { try? script("ROLLBACK") }
    }

    /// Moves to a school's schema; prepared plans of the last one are forgotten.
    func enter(_ schema: String) throws {
        guard schema != self.schema else { return }
        // The name lets an operator see in pg_stat_activity whose conversation it is.
        try script("DEALLOCATE ALL; SET search_path = \"\(schema)\"; SET application_name = '\"\(schema)\"'")
        prepared = []
        self.schema = schema
    }

    func script(_ text: String) throws {
        let result = PQexec(handle, text)
        defer { PQclear(result) }
        try check(result)
    }

    func prepare(_ sql: SQL) throws {
        guard !prepared.contains(sql.id) else { return }
        let result = PQprepare(handle, "s\(sql.id)", sql.postgres, 0, nil)
        defer { PQclear(result) }
        try check(result)
        prepared.insert(sql.id)
    }

    func rows(_ sql: SQL, _ values: [Value], _ each: (Row) throws -> Void) throws {
        let result = try run(sql, values)
        defer { PQclear(result) }
        for index in 0..<PQntuples(result) { try each(Row(source: .postgres(result, index))) }
    }

    @discardableResult func execute(_ sql: SQL, _ values: [Value]) throws -> Int {
        let result = try run(sql, values)
        defer { PQclear(result) }
        return Int(String(cString: PQcmdTuples(result))) ?? 0
    }

    /// A setting as the server reports it now.
    func show(_ name: String) throws -> String {
        let result = PQexec(handle, "SHOW \(name)")
        defer { PQclear(result) }
        try check(result)
        return String(cString: PQgetvalue(result, 0, 0))
    }

    func stream(_ sql: SQL, _ values: [Value], _ each: (Row) throws -> Void) throws {
        try prepare(sql)
        let sent = try withParameters(values) {
            PQsendQueryPrepared(handle, "s\(sql.id)", $0.count, $0.pointers, $0.lengths, $0.formats, 1)
        }
        try receive(isSent: sent == 1, each)
    }

    /// The same for a text of one use.
    func stream(text: String, _ each: (Row) throws -> Void) throws {
        try receive(isSent: PQsendQueryParams(handle, text, 0, nil, nil, nil, nil, 1) == 1, each)
    }

    private func receive(isSent: Bool, _ each: (Row) throws -> Void) throws {
        guard isSent, PQsetSingleRowMode(handle) == 1 else {
            throw EngineFault(code: "08006", description: String(cString: PQerrorMessage(handle)))
        }
        var failure: (any Error)?
        while let result = PQgetResult(handle) {
            defer { PQclear(result) }
            guard failure == nil else { continue }
            do {
                if PQresultStatus(result) == PGRES_SINGLE_TUPLE {
                    try each(Row(source: .postgres(result, 0)))
                } else {
                    try check(result)
                }
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
    }

    /// Fills a table from bytes in the server's binary form.
    func copyIn(_ text: String, _ bytes: [UInt8]) throws {
        let opened = PQexec(handle, text)
        let isOpen = PQresultStatus(opened) == PGRES_COPY_IN
        defer { PQclear(opened) }
        if !isOpen { try check(opened) }
        let sent = bytes.withUnsafeBytes {
            PQputCopyData(handle, $0.bindMemory(to: CChar.self).baseAddress, Int32($0.count))
        }
        guard sent == 1, PQputCopyEnd(handle, nil) == 1 else {
            throw EngineFault(code: "08006", description: String(cString: PQerrorMessage(handle)))
        }
        while let result = PQgetResult(handle) {
            defer { PQclear(result) }
            try check(result)
        }
    }

    private func run(_ sql: SQL, _ values: [Value]) throws -> OpaquePointer {
        try prepare(sql)
        let result = try withParameters(values) {
            PQexecPrepared(handle, "s\(sql.id)", $0.count, $0.pointers, $0.lengths, $0.formats, 1)
        }
        guard let result else { throw EngineFault(code: "", description: String(cString: PQerrorMessage(handle))) }
        do { try check(result) } catch { PQclear(result); throw error }
        return result
    }

    struct Parameters {
        let count: Int32
        let pointers: [UnsafePointer<CChar>?]
        let lengths: [Int32]
        let formats: [Int32]
    }

    /// All parameters stand in one buffer; the pointers are made once it no longer grows.
    func withParameters<T>(_ values: [Value], _ body: (Parameters) -> T) throws -> T {
        var buffer: [CChar] = []
        var starts: [Int?] = [], lengths: [Int32] = [], formats: [Int32] = []
        for value in values {
            starts.append(value == .null ? nil : buffer.count)
            let before = buffer.count
            switch value {
            case .null: break
            case .int(let number): buffer.append(contentsOf: String(number).utf8.map { CChar(bitPattern: $0) })
            case .text(let text):
                // The wire would end the text there and say nothing.
                guard !text.utf8.contains(0) else { throw EngineFault(code: "22021", description: "text with NUL") }
                buffer.append(contentsOf: text.utf8.map { CChar(bitPattern: $0) })
            case .bytes(let bytes): buffer.append(contentsOf: bytes.map { CChar(bitPattern: $0) })
            }
            lengths.append(Int32(buffer.count - before))
            if case .bytes = value { formats.append(1) } else { formats.append(0) }
            buffer.append(0)
        }
        return buffer.withUnsafeBufferPointer { all in
            let pointers = starts.map { start in start.flatMap { offset in all.baseAddress.map { $0 + offset } } }
            return body(Parameters(count: Int32(values.count), pointers: pointers, lengths: lengths, formats: formats))
        }
    }

    func check(_ result: OpaquePointer?) throws {
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: return
        default:
            let state = PQresultErrorField(result, Int32(UInt8(ascii: "C"))).map { String(cString: $0) } ?? "08006"
            throw EngineFault(code: state, description: String(cString: PQerrorMessage(handle)))
        }
    }
}
