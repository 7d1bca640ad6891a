import School

/// How far a copy has come.
package struct CopyHead: Sendable, Hashable {
    /// The database: a slug, or `directory`.
    package let name: String
    /// The number of the last record.
    package let seq: Int
    /// Its hash.
    package let hash: [UInt8]
    /// Rows in all tables.
    package let rows: Int

    /// The «контрольный код» of that record.
    package var code: HeadCode { HeadCode(seq: seq, hash: hash) }
}

extension Reading {
    private static let step = SQL("SELECT max(number) FROM migration")
    /// True for a minute and no part of the record, as who has a journal open: no copy tells it years later.
    private static let passing: Set<String> = ["onlooker"]

    /// Writes every table of one snapshot into a copy.
    func dump(_ name: String, into writer: CopyWriter) throws -> CopyHead {
        guard let connection = connection as? any TableConnection else {
            throw EngineFault(code: "dump", description: "no tables here")
        }
        writer.put(.database(name: name, step: try first(Self.step) { $0.int(0) } ?? 0))
        var count = 0, body: [UInt8] = []
        for table in try connection.tables() {
            writer.put(.table(name: table.name, columns: table.columns))
            if Self.passing.contains(table.name) { continue }
            try connection.walk(table) { row in
                body.removeAll(keepingCapacity: true)
                for column in table.columns.indices { row.append(column, to: &body) }
                writer.put(row: body)
                count += 1
                if count.isMultiple(of: 10_000), let why = writer.despair { throw Objection(why) }
            }
        }
        for (table, last) in try connection.sequences() { writer.put(.sequence(table: table, last: last)) }
        let head = try first(Record.head) { ($0.int(0), $0.bytes(1)) } ?? (0, [])
        writer.put(.databaseEnd(seq: head.0, hash: head.1, rows: count, digest: writer.digest))
        return CopyHead(name: name, seq: head.0, hash: head.1, rows: count)
    }
}
