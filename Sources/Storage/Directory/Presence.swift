import School
import Synchronization

/// From which networks each account is used just now: in memory alone, and only as long as it matters.
final class Presence: Sendable {
    private struct Seen {
        let network: NetworkPrefix
        let address: String
        let at: Moment
    }

    private let seen = Mutex<[ID<Account>: [Int: Seen]]>([:])
    /// Seconds within which two devices count as used at one time.
    static let window = 10 * 60
    private static let capacity = 4096

    /// Notes a visit; answers another device of the account that is used from another network at this time.
    func note(
        _ account: ID<Account>, device: Int, address: String, now: Moment
    ) -> (device: Int, address: String)? {
        let here = Seen(network: NetworkPrefix(address), address: address, at: now)
        return seen.withLock { seen in
            if seen.count >= Self.capacity {
                seen = seen.filter { $0.value.values.contains { now - $0.at < Self.window } }
                if seen.count >= Self.capacity { seen = [:] }
            }
            var devices = (seen[account] ?? [:]).filter { now - $0.value.at < Self.window }
            devices[device] = here
            seen[account] = devices
            let other = devices.first { $0.key != device && $0.value.network != here.network }
            return other.map { ($0.key, $0.value.address) }
        }
    }
}

private enum PresenceSQL {
    static let told = SQL(
        "SELECT count(*) FROM sign_in_alert WHERE account = ?1 AND kind = 2 AND at > ?2")
    static let device = SQL("SELECT device FROM sign_in WHERE id = ?1 AND account = ?2")
}

extension Doors {
    /// Seconds in which the same account is told about once.
    private static let silence = 24 * 60 * 60

    /// Notes from where a device is used: two at one time from two networks raise an alert, once a day. Where that is
    /// nobody is asked.
    package func seen(_ account: ID<Account>, device: Int, address: String, now: Moment) async {
        guard !address.isEmpty, let other = presence.note(account, device: device, address: address, now: now),
            !told.withLock({ known in
                let isKnown = known[account].map { now - $0 < Self.silence } ?? false
                known[account] = isKnown ? known[account] : now
                return isKnown
            })
        else { return }
        // A page is shown even when the disk is full: the alert is no part of the record.
        try? await directory.change { records in
            let told = try records.first(PresenceSQL.told, account, now - Self.silence) { $0.int(0) } ?? 0
            guard told == 0 else { return }
            func name(_ number: Int) throws -> String {
                try records.first(PresenceSQL.device, number, account) { $0.text(0) } ?? ""
            }
            try records.raise(
                .twoNetworks, of: account, device: try name(device), address: address,
                other: "\(try name(other.device)), \(other.address)", now: now)
        }
        cache.forget(account)
    }
}
