import Dispatch

/// Holds threads until it is opened.
final class Latch: Sendable {
    private let closed = DispatchSemaphore(value: 0)

    func wait() {
        closed.wait()
        closed.signal()
    }

    func open() { closed.signal() }
}
