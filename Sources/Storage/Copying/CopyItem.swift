/// What a copy is made of, in order: databases; in each its tables with their rows, the numbers given out, its end.
///
/// Bytes of an item: one for its kind, its length in four bytes, its fields as a record's payload has them. They are
/// the same on both engines, so that a copy of one restores onto the other.
enum CopyItem: Sendable, Equatable {
    /// A database begins: its name and the number of its last migration.
    case database(name: String, step: Int)
    /// A table begins.
    case table(name: String, columns: [String])
    /// A row of it.
    case row([Value])
    /// The last number a table gave out.
    case sequence(table: String, last: Int)
    /// A database ends: the head of its history, its rows, and SHA-256 of its items from its beginning.
    case databaseEnd(seq: Int, hash: [UInt8], rows: Int, digest: [UInt8])
    /// The copy ends: how many databases it holds.
    case end(databases: Int)

    static let rowKind: UInt8 = 3

    /// The item's bytes.
    var bytes: [UInt8] {
        let (kind, fields) = parts
        var body: [UInt8] = []
        for field in fields { Payload.append(field, to: &body) }
        return CopyItem.framed(kind, body)
    }

    /// The bytes of an item whose fields are encoded already.
    static func framed(_ kind: UInt8, _ body: [UInt8]) -> [UInt8] {
        var out = [kind]
        out.reserveCapacity(body.count + 5)
        Payload.append(UInt64(body.count), width: 4, to: &out)
        return out + body
    }

    private var parts: (UInt8, [Value]) {
        switch self {
        case .database(let name, let step): (1, [.text(name), .int(step)])
        case .table(let name, let columns): (2, [.text(name)] + columns.map(Value.text))
        case .row(let values): (CopyItem.rowKind, values)
        case .sequence(let table, let last): (4, [.text(table), .int(last)])
        case .databaseEnd(let seq, let hash, let rows, let digest):
            (5, [.int(seq), .bytes(hash), .int(rows), .bytes(digest)])
        case .end(let databases): (6, [.int(databases)])
        }
    }

    /// Reads an item back; nil when its bytes are broken.
    init?(kind: UInt8, _ body: [UInt8]) {
        var fields: [Value] = [], at = 0
        while at < body.count {
            guard let field = Payload.read(body, &at) else { return nil }
            fields.append(field)
        }
        switch (kind, fields.first, fields.count) {
        case (1, .text(let name), 2): self = .database(name: name, step: fields[1].int ?? 0)
        case (2, .text(let name), 2...): self = .table(name: name, columns: fields.dropFirst().compactMap(\.text))
        case (CopyItem.rowKind, _, _): self = .row(fields)
        case (4, .text(let table), 2): self = .sequence(table: table, last: fields[1].int ?? 0)
        case (5, .int(let seq), 4):
            self = .databaseEnd(
                seq: seq, hash: fields[1].bytes ?? [], rows: fields[2].int ?? 0, digest: fields[3].bytes ?? [])
        case (6, .int(let databases), 1): self = .end(databases: databases)
        default: return nil
        }
    }
}
