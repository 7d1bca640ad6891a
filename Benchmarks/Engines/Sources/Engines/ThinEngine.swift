import Dispatch
import Synchronization

/// The own connection: reads on the calling thread or behind one Dispatch hop, writes through the group-commit queue.
final class ThinEngine: Engine {
    let name: String
    let writing = "own connection, group commit"
    private let reader: ThinConnection
    private let hop: DispatchQueue?
    private let writer: ThinWriter

    init(path: String, hop: Bool, writer: ThinWriter) throws {
        name = hop ? "own connection behind a Dispatch hop" : "own connection on the calling thread"
        reader = try ThinConnection(path: path, readOnly: true)
        self.hop = hop ? DispatchQueue(label: "reader") : nil
        self.writer = writer
    }

    func read(_ question: StaticText, _ arguments: [Int64], texts: [Int32]) async throws -> Int64 {
        guard let hop else { return try sum(question, arguments, texts) }
        return try await withCheckedThrowingContinuation { continuation in
            hop.async { continuation.resume(with: Result { try self.sum(question, arguments, texts) }) }
        }
    }

    func write(student: Int64, day: Int64, lesson: Int64, value: Int64) async throws {
        try await writer.perform { connection in
            try connection.each(Questions.upsert, [student, day, lesson, value]) { _ in }
            try connection.each(Questions.record, [student, lesson, value]) { _ in }
        }
    }

    private func sum(_ question: StaticText, _ arguments: [Int64], _ texts: [Int32]) throws -> Int64 {
        var total: Int64 = 0
        try reader.each(Self.begin, []) { _ in }
        try reader.each(question, arguments) { row in
            total &+= row.int(0) &+ row.int(1)
            for column in texts { total &+= Int64(row.text(column).utf8.count) }
        }
        try reader.each(Self.commit, []) { _ in }
        return total
    }

    private static let begin = StaticText("BEGIN")
    private static let commit = StaticText("COMMIT")
}
