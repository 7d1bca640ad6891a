import CPostgres
import CSQLite
import School

/// One row of an answer, read by column index while the engine stands on it.
///
/// It must not outlive the closure that receives it: take plain values out.
package struct Row {
    enum Source {
        case sqlite(OpaquePointer)
        case postgres(OpaquePointer, Int32)
    }

    let source: Source

    /// Whether the column holds nothing.
    package func isNull(_ column: Int) -> Bool {
        switch source {
        case .sqlite(let statement): sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL
        case .postgres(let result, let row): PQgetisnull(result, row, Int32(column)) == 1
        }
    }

    /// A whole number; an empty column reads as 0, so ask `intOrNil` where that matters.
    package func int(_ column: Int) -> Int {
        switch source {
        case .sqlite(let statement): return Int(sqlite3_column_int64(statement, Int32(column)))
        case .postgres(let result, let row):
            // Binary integers: big-endian, of 2, 4 or 8 bytes as the column's type has it.
            let length = PQgetlength(result, row, Int32(column))
            guard length > 0, let start = PQgetvalue(result, row, Int32(column)) else { return 0 }
            var number: Int64 = start.pointee < 0 ? -1 : 0
            for index in 0..<Int(length) { number = number << 8 | Int64(UInt8(bitPattern: start[index])) }
            return Int(number)
        }
    }

    /// A whole number, or nil for an empty column.
    package func intOrNil(_ column: Int) -> Int? { isNull(column) ? nil : int(column) }

    /// Whether a 0/1 column says yes.
    package func flag(_ column: Int) -> Bool { int(column) != 0 }

    /// The column's UTF-8 bytes, valid inside `body` only.
    package func withBytes<T>(_ column: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> T) rethrows -> T {
        switch source {
        case .sqlite(let statement):
            let start = sqlite3_column_blob(statement, Int32(column))
            let count = Int(sqlite3_column_bytes(statement, Int32(column)))
            return try body(
                UnsafeBufferPointer(start: start?.assumingMemoryBound(to: UInt8.self), count: start == nil ? 0 : count))
        case .postgres(let result, let row):
            let count = Int(PQgetlength(result, row, Int32(column)))
            let start = PQgetvalue(result, row, Int32(column)).map {
                UnsafeRawPointer($0).assumingMemoryBound(to: UInt8.self)
            }
            return try body(UnsafeBufferPointer(start: start, count: start == nil ? 0 : count))
        }
    }

    /// Text; an empty column reads as "".
    package func text(_ column: Int) -> String {
        withBytes(column) { String(decoding: $0, as: UTF8.self) }
    }

    /// Text, or nil for an empty column.
    package func textOrNil(_ column: Int) -> String? { isNull(column) ? nil : text(column) }

    /// Bytes; an empty column reads as none.
    package func bytes(_ column: Int) -> [UInt8] { withBytes(column) { Array($0) } }

    /// Bytes, or nil for an empty column.
    package func bytesOrNil(_ column: Int) -> [UInt8]? { isNull(column) ? nil : bytes(column) }

    /// A typed number of a noun.
    package func id<Noun>(_ column: Int, of _: Noun.Type = Noun.self) -> ID<Noun> { ID(int(column)) }

    /// A typed number of a noun, or nil for an empty column.
    package func idOrNil<Noun>(_ column: Int, of _: Noun.Type = Noun.self) -> ID<Noun>? {
        intOrNil(column).map { ID($0) }
    }

    /// A day.
    package func day(_ column: Int) -> Day { Day(number: int(column)) }

    /// A day, or nil for an empty column.
    package func dayOrNil(_ column: Int) -> Day? { intOrNil(column).map { Day(number: $0) } }

    /// A moment.
    package func moment(_ column: Int) -> Moment { Moment(seconds: int(column)) }

    /// A moment, or nil for an empty column.
    package func momentOrNil(_ column: Int) -> Moment? { intOrNil(column).map { Moment(seconds: $0) } }

    /// Appends the column in a record's own bytes, without making a value of it first.
    func append(_ column: Int, to out: inout [UInt8]) {
        switch kind(column) {
        case .null: Payload.append(.null, to: &out)
        case .int: Payload.append(.int(int(column)), to: &out)
        case .text, .bytes:
            out.append(kind(column) == .text ? 2 : 3)
            withBytes(column) {
                Payload.append(UInt64($0.count), width: 4, to: &out)
                out.append(contentsOf: $0)
            }
        }
    }

    /// The column as a record keeps it, whatever its kind.
    package func value(_ column: Int) -> Value {
        switch kind(column) {
        case .null: .null
        case .int: .int(int(column))
        case .text: .text(text(column))
        case .bytes: .bytes(bytes(column))
        }
    }

    private enum Kind {
        case null, int, text, bytes
    }

    private func kind(_ column: Int) -> Kind {
        if isNull(column) { return .null }
        switch source {
        case .sqlite(let statement):
            switch sqlite3_column_type(statement, Int32(column)) {
            case SQLITE_INTEGER: return .int
            case SQLITE_BLOB: return .bytes
            default: return .text
            }
        case .postgres(let result, _):
            // The server's numbers for bytea and for its whole numbers.
            switch PQftype(result, Int32(column)) {
            case 17: return .bytes
            case 20, 21, 23: return .int
            default: return .text
            }
        }
    }
}
