import Storage
import Synchronization

/// The one-time key of the first run: printed on the console, good until the school is there.
struct SetUpKey: Sendable {
    private let text: String
    private let use = Use()

    init(_ text: String) { self.text = text }

    /// Whether somebody holds this very key.
    func fits(_ typed: String) -> Bool { Sodium.equal(Array(typed.utf8), Array(text.utf8)) }

    /// Takes the key for one attempt; false while another attempt holds it.
    func take() -> Bool {
        use.isTaken.withLock { taken in
            defer { taken = true }
            return !taken
        }
    }

    /// Gives it back after an attempt that came to nothing.
    func giveBack() { use.isTaken.withLock { $0 = false } }

    private final class Use: Sendable { let isTaken = Mutex(false) }
}
