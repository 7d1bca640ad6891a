import Dispatch
import Synchronization

/// One writer: whoever waits is taken into the next transaction, each under a savepoint, and answered after COMMIT.
final class ThinWriter: Sendable {
    private typealias Body = @Sendable (ThinConnection) throws -> Void
    private struct Waiting: Sendable {
        let body: Body
        let continuation: CheckedContinuation<Void, any Error>
    }

    private let connection: ThinConnection
    private let queue = DispatchQueue(label: "writer")
    private let waiting = Mutex<[Waiting]>([])

    init(connection: ThinConnection) { self.connection = connection }

    func perform(_ body: @escaping @Sendable (ThinConnection) throws -> Void) async throws {
        try await withCheckedThrowingContinuation { continuation in
            let isFirst = waiting.withLock { waiting in
                waiting.append(Waiting(body: body, continuation: continuation))
                return waiting.count == 1
            }
            if isFirst { queue.async { self.drain() } }
        }
    }

    private func drain() {
        let group = waiting.withLock { waiting in
            defer { waiting.removeAll(keepingCapacity: true) }
            return waiting
        }
        do {
            try run("BEGIN IMMEDIATE")
            let results = try group.map { item in try underSavepoint(item.body) }
            try run("COMMIT")
            for (item, result) in zip(group, results) { item.continuation.resume(with: result) }
        } catch {
            try? run("ROLLBACK")
            for item in group { item.continuation.resume(throwing: error) }
        }
    }

    private func underSavepoint(_ body: Body) throws -> Result<Void, any Error> {
        try run("SAVEPOINT one")
        do {
            try body(connection)
            try run("RELEASE one")
            return .success(())
        } catch {
            try run("ROLLBACK TO one")
            try run("RELEASE one")
            return .failure(error)
        }
    }

    private func run(_ text: StaticString) throws { try connection.each(StaticText(text), []) { _ in } }
}
