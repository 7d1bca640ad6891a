import CPostgres

extension PostgresConnection: TableConnection {
    private static let columns = SQL(
        """
        SELECT c.relname::text, a.attname::text FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
        WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT \
        a.attisdropped
        ORDER BY c.relname COLLATE "C", a.attnum
        """)
    private static let given = SQL(
        """
        SELECT c.relname::text, s.last_value FROM pg_sequences s
        JOIN pg_class q ON q.relname = s.sequencename AND q.relnamespace = current_schema()::regnamespace
        JOIN pg_depend d ON d.objid = q.oid AND d.deptype IN ('a', 'i') AND d.refclassid = 'pg_class'::regclass
        JOIN pg_class c ON c.oid = d.refobjid
        WHERE s.schemaname = current_schema() AND s.last_value IS NOT NULL ORDER BY c.relname COLLATE "C"
        """)
    private static let keys = SQL(
        """
        SELECT c.relname::text, k.conname::text, pg_get_constraintdef(k.oid) FROM pg_constraint k
        JOIN pg_class c ON c.oid = k.conrelid
        WHERE k.contype = 'f' AND k.connamespace = current_schema()::regnamespace ORDER BY 1, 2
        """)

    func tables() throws -> [TableShape] {
        var found: [(table: String, columns: [String])] = []
        try rows(Self.columns, []) { row in
            if found.last?.table != row.text(0) { found.append((row.text(0), [])) }
            found[found.count - 1].columns.append(row.text(1))
        }
        return found.map { TableShape(name: $0.table, columns: $0.columns) }
    }

    func walk(_ table: TableShape, _ each: (Row) throws -> Void) throws {
        try stream(text: "SELECT \(table.list) FROM \"\(table.name)\"", each)
    }

    func sequences() throws -> [(table: String, last: Int)] {
        var out: [(String, Int)] = []
        try rows(Self.given, []) { out.append(($0.text(0), $0.int(1))) }
        return out
    }

    func beginLoad() throws {
        try begin(.writing)
        asideKeys = []
        try rows(Self.keys, []) { asideKeys.append(($0.text(0), $0.text(1), $0.text(2))) }
        for (table, key, _) in asideKeys { try script("ALTER TABLE \"\(table)\" DROP CONSTRAINT \"\(key)\"") }
        for table in try tables() { try script("DELETE FROM \"\(table.name)\"") }
    }

    func load(_ rows: [[Value]], into table: TableShape) throws {
        try copyIn("COPY \"\(table.name)\" (\(table.list)) FROM STDIN BINARY", PostgresRows.bytes(rows))
    }

    func endLoad(_ sequences: [(table: String, last: Int)]) throws {
        for (table, key, words) in asideKeys {
            try script("ALTER TABLE \"\(table)\" ADD CONSTRAINT \"\(key)\" \(words)")
        }
        let known = Set(try tables().map(\.name))
        for (table, last) in sequences where known.contains(table) {
            // Rows that came with numbers of their own must not be met by the next number.
            try script(
                """
                SELECT setval(pg_get_serial_sequence('"\(table)"', 'id'),
                    greatest(\(last), (SELECT coalesce(max(id), 1) FROM "\(table)")))
                """)
        }
        try commit()
    }

    /// The server checks its pages itself and keeps its keys always.
    func complaints() throws -> [String] { [] }
}

/// Rows in the server's binary form for COPY.
enum PostgresRows {
    static func bytes(_ rows: [[Value]]) -> [UInt8] {
        var out = Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0] + [UInt8](repeating: 0, count: 8)
        for row in rows {
            Payload.append(UInt64(row.count), width: 2, to: &out)
            for value in row { append(value, to: &out) }
        }
        return out + [0xFF, 0xFF]
    }

    private static func append(_ value: Value, to out: inout [UInt8]) {
        switch value {
        case .null: Payload.append(UInt64(UInt32.max), width: 4, to: &out)
        case .int(let number):
            Payload.append(8, width: 4, to: &out)
            Payload.append(UInt64(bitPattern: Int64(number)), width: 8, to: &out)
        case .text(let text):
            Payload.append(UInt64(text.utf8.count), width: 4, to: &out)
            out.append(contentsOf: text.utf8)
        case .bytes(let bytes):
            Payload.append(UInt64(bytes.count), width: 4, to: &out)
            out.append(contentsOf: bytes)
        }
    }
}
