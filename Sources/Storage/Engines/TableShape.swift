/// A table as it stands in the engine: its name and its columns in order.
struct TableShape: Sendable, Hashable {
    let name: String
    let columns: [String]
}

/// Whole tables for copies: they are walked and filled by names that the engine itself gave, in no other place.
protocol TableConnection: Connection {
    /// All tables, by name.
    func tables() throws -> [TableShape]
    /// Hands out every row of a table; nothing else may be asked meanwhile.
    func walk(_ table: TableShape, _ each: (Row) throws -> Void) throws
    /// The last number given out by each table that gives numbers.
    func sequences() throws -> [(table: String, last: Int)]
    /// Opens a transaction, empties every table and lays the keys between tables aside.
    func beginLoad() throws
    /// Adds rows to a table.
    func load(_ rows: [[Value]], into table: TableShape) throws
    /// Restores the keys between tables, checks that every one holds, and commits.
    func endLoad(_ sequences: [(table: String, last: Int)]) throws
    /// What the engine finds amiss in its own storage; empty when all is well.
    func complaints() throws -> [String]
}

extension TableShape {
    /// «a, b, c», quoted.
    var list: String { columns.map { "\"\($0)\"" }.joined(separator: ", ") }
}
