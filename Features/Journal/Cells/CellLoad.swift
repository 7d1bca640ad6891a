import FoundationEssentials
import School
import Web

/// What one request of the page's script carries: operations in their order, each read by itself.
struct CellLoad: Decodable, Sendable {
    /// One operation, or the number of one that could not be read.
    enum Line: Decodable, Sendable {
        case operation(CellOperation)
        case unread(String)

        private struct Name: Decodable { let op: String? }

        init(from decoder: any Decoder) throws {
            if let operation = try? CellOperation(from: decoder) {
                self = .operation(operation)
            } else {
                self = .unread((try? Name(from: decoder))?.op ?? "")
            }
        }
    }

    let ops: [Line]
    /// What the device's own clock says now, in seconds since 1970.
    let now: Int?

    /// Reads a request's body: at most 500 operations.
    init(in body: [UInt8]) throws {
        guard let read = try? JSONDecoder().decode(Self.self, from: Data(body)), read.ops.count <= 500 else {
            throw Objection("Записи не прочитались. Обновите страницу: введённое останется.", field: "ops")
        }
        self = read
    }

    /// How far the device's clock is behind ours: what it says of a moment is put right by that much.
    func lag(at now: Moment) -> Int { self.now.map { now.seconds &- $0 } ?? 0 }
}
