import Dispatch
import Glibc
import Synchronization

/// The one thread on which passwords are hashed: at a lowered priority, so that pages go first, and with a short queue,
/// so that a crowd at the door cannot take the memory.
package final class HashingThread: Sendable {
    /// The queue is full: come back in a moment.
    package struct Busy: Error {}

    private typealias Job = @Sendable () -> Void

    private let line = Mutex<[Job]>([])
    private let wake = DispatchSemaphore(value: 0)
    /// How many may wait.
    package static let room = 16

    /// Starts the thread; it lives as long as the process.
    package init() {
        var thread = pthread_t()
        let me = Unmanaged.passRetained(self)
        let status = pthread_create(
            &thread, nil,
            { start in
                guard let start else { return nil }
                // Linux keeps the nice value thread by thread: 0 means the calling one.
                setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10)
                Unmanaged<HashingThread>.fromOpaque(start).takeRetainedValue().work()
                return nil
            }, me.toOpaque())
        precondition(status == 0, "no thread for passwords")
        pthread_detach(thread)
    }

    /// Runs the body on the thread; throws `Busy` at once when sixteen are waiting.
    package func run<T: Sendable>(_ body: @escaping @Sendable () -> T) async throws -> T {
        try await withCheckedThrowingContinuation { waiting in
            let isTaken = line.withLock { line in
                guard line.count < Self.room else { return false }
                line.append { waiting.resume(returning: body()) }
                return true
            }
            if isTaken { wake.signal() } else { waiting.resume(throwing: Busy()) }
        }
    }

    /// How many wait.
    package var waiting: Int { line.withLock { $0.count } }

    private func work() {
        while true {
            wake.wait()
            let job = line.withLock { $0.isEmpty ? nil : $0.removeFirst() }
            job?()
        }
    }
}
