import CSQLite

extension SQLiteConnection: TableConnection {
    private static let names = SQL(
        """
        SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name
        """)
    private static let columns = SQL("SELECT name FROM pragma_table_info(?1) ORDER BY cid")
    private static let given = SQL("SELECT name, seq FROM sqlite_sequence ORDER BY name")
    private static let advance = SQL("UPDATE sqlite_sequence SET seq = ?2 WHERE name = ?1 AND seq < ?2")
    private static let start = SQL(
        """
        INSERT INTO sqlite_sequence (name, seq)
        SELECT ?1, ?2 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = ?1)
        """)
    private static let dangling = SQL(
        """
        SELECT "table", count(*) FROM pragma_foreign_key_check GROUP BY 1
        """)
    private static let integrity = SQL("SELECT integrity_check FROM pragma_integrity_check")

    func tables() throws -> [TableShape] {
        var names: [String] = [], out: [TableShape] = []
        try rows(Self.names, []) { names.append($0.text(0)) }
        for name in names {
            var columns: [String] = []
            try rows(Self.columns, [.text(name)]) { columns.append($0.text(0)) }
            out.append(TableShape(name: name, columns: columns))
        }
        return out
    }

    func walk(_ table: TableShape, _ each: (Row) throws -> Void) throws {
        try passing("SELECT \(table.list) FROM \"\(table.name)\"") { statement in
            try step(statement) { try each(Row(source: .sqlite(statement))) }
        }
    }

    func sequences() throws -> [(table: String, last: Int)] {
        var out: [(String, Int)] = []
        try rows(Self.given, []) { out.append(($0.text(0), $0.int(1))) }
        return out
    }

    func beginLoad() throws {
        try script("PRAGMA foreign_keys=OFF")
        try begin(.writing)
        for table in try tables() { try script("DELETE FROM \"\(table.name)\"") }
    }

    func load(_ rows: [[Value]], into table: TableShape) throws {
        let places = table.columns.indices.map { "?\($0 + 1)" }.joined(separator: ", ")
        try passing("INSERT INTO \"\(table.name)\" (\(table.list)) VALUES (\(places))") { statement in
            for row in rows {
                try bind(row, to: statement)
                try step(statement) {}
                sqlite3_reset(statement)
            }
        }
    }

    func endLoad(_ sequences: [(table: String, last: Int)]) throws {
        for (table, last) in sequences {
            try execute(Self.start, [.text(table), .int(last)])
            try execute(Self.advance, [.text(table), .int(last)])
        }
        let complaints = try danglingKeys()
        guard complaints.isEmpty else {
            throw EngineFault(code: "787", description: complaints.joined(separator: "; "))
        }
        try commit()
        try script("PRAGMA foreign_keys=ON")
    }

    func complaints() throws -> [String] {
        var out = try danglingKeys()
        try rows(Self.integrity, []) { if $0.text(0) != "ok" { out.append($0.text(0)) } }
        return out
    }

    private func danglingKeys() throws -> [String] {
        var out: [String] = []
        try rows(Self.dangling, []) { out.append("\($0.text(0)): ссылок в никуда — \($0.int(1))") }
        return out
    }
}
