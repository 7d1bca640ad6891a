import School

/// Fills an empty database from a copy's items, on whichever engine.
final class DatabaseLoad {
    private let connection: any TableConnection
    private let known: [String: TableShape]
    private var table: TableShape?
    private var waiting: [[Value]] = []
    private var sequences: [(table: String, last: Int)] = []
    private(set) var rows = 0
    /// How many rows go to the engine at once.
    private static let batch = 2_000

    init(on connection: any TableConnection) throws {
        self.connection = connection
        try connection.beginLoad()
        known = Dictionary(uniqueKeysWithValues: try connection.tables().map { ($0.name, $0) })
    }

    func take(_ item: CopyItem) throws {
        switch item {
        case .table(let name, let columns):
            try spill()
            guard let here = known[name], Set(columns).isSubset(of: here.columns) else {
                throw Objection("В копии есть таблица, которой эта версия программы не знает: \(name).")
            }
            table = TableShape(name: name, columns: columns)
        case .row(let values):
            guard values.count == table?.columns.count else {
                throw Objection("Строка копии не подходит к своей таблице.")
            }
            waiting.append(values)
            rows += 1
            if waiting.count >= Self.batch { try spill() }
        case .sequence(let table, let last): sequences.append((table, last))
        case .database, .databaseEnd, .end: break
        }
    }

    /// Keeps what was loaded.
    func finish() throws {
        try spill()
        try connection.endLoad(sequences)
    }

    private func spill() throws {
        if let table, !waiting.isEmpty { try connection.load(waiting, into: table) }
        waiting.removeAll(keepingCapacity: true)
    }
}
