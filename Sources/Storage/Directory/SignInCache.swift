import School
import Synchronization

/// Sign-ins asked for lately, so that a page does not ask the directory each time: at most half a minute old.
final class SignInCache: Sendable {
    private struct Kept {
        let visit: SignedIn
        let asked: Moment
    }

    private let kept = Mutex<[[UInt8]: Kept]>([:])
    /// The oldest answer that is given, in seconds.
    private static let life = 30
    private static let capacity = 4096

    /// What is known of the token's digest, unless it is too old or over.
    func find(_ digest: [UInt8], now: Moment) -> SignedIn? {
        guard let known = kept.withLock({ $0[digest] }) else { return nil }
        let age = now - known.asked
        return age >= 0 && age < Self.life && known.visit.signIn.holds(at: now) ? known.visit : nil
    }

    /// Keeps an answer; a full cache first lets go of what is too old, then of everything.
    func keep(_ visit: SignedIn, for digest: [UInt8], now: Moment) {
        kept.withLock { kept in
            if kept.count >= Self.capacity {
                kept = kept.filter { now - $0.value.asked < Self.life }
                if kept.count >= Self.capacity { kept = [:] }
            }
            kept[digest] = Kept(visit: visit, asked: now)
        }
    }

    /// Forgets all devices of an account: something about it has changed.
    func forget(_ account: ID<Account>) {
        kept.withLock { kept in kept = kept.filter { $0.value.visit.signIn.account != account } }
    }
}
