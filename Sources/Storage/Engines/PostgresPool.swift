import Dispatch
import Synchronization

/// A few blocking conversations and the threads that wait on them.
package final class PostgresPool: Sendable {
    private struct Line {
        var jobs: [@Sendable () -> Void] = []
        var busy = 0
    }

    let url: String
    private let idle = Mutex<[Lent]>([])
    private let room: DispatchSemaphore
    private let size: Int
    private let line = Mutex(Line())
    private let threads = DispatchQueue(label: "parta.postgres", attributes: .concurrent)

    /// At most `size` conversations wait on looks at once; writers have theirs besides.
    package init(url: String, size: Int = 4) {
        self.url = url
        self.size = size
        room = DispatchSemaphore(value: size + 4)
    }

    /// A pool on the same address with conversations of its own.
    package var another: PostgresPool { PostgresPool(url: url, size: size) }

    /// Runs blocking work on one of the pool's threads; whoever waits is taken by the first thread that is free.
    func aside<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { waiting in
            let mustStart = line.withLock { line in
                line.jobs.append { waiting.resume(with: Result { try body() }) }
                guard line.busy < size else { return false }
                line.busy += 1
                return true
            }
            if mustStart { threads.async { self.drain() } }
        }
    }

    private func drain() {
        while true {
            let job = line.withLock { line in
                if line.jobs.isEmpty { line.busy -= 1 }
                return line.jobs.isEmpty ? nil : line.jobs.removeFirst()
            }
            guard let job else { return }
            job()
        }
    }

    /// Lends a conversation, preferring one that already stands in the schema.
    ///
    /// Those that the server hung up on are dropped here, so that a restart of the server costs nobody an error.
    func borrow<T>(for schema: String, _ body: (PostgresConnection) throws -> T) throws -> T {
        room.wait()
        defer { room.signal() }
        var found: Lent?
        repeat {
            found = idle.withLock { idle in
                let index = idle.lastIndex { $0.connection.schema == schema } ?? idle.indices.last
                return index.map { idle.remove(at: $0) }
            }
        } while found?.connection.isFresh == false
        let lent = try found ?? Lent(PostgresConnection(url: url))
        defer { if lent.connection.isReusable { idle.withLock { $0.append(lent) } } }
        try lent.connection.enter(schema)
        return try body(lent.connection)
    }

    /// A conversation in the hands of one thread at a time: the pool sees to that.
    struct Lent: @unchecked Sendable {
        let connection: PostgresConnection
        init(_ connection: PostgresConnection) { self.connection = connection }
    }
}
