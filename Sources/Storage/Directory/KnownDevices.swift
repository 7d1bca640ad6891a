import School

/// Something at the door that its owner should look at.
package struct SignInAlert: Sendable, Hashable {
    /// What it is. The number is kept and never changes its meaning.
    package enum Kind: Int, Sendable {
        /// A device signed in that was never seen before.
        case newDevice = 1
        /// Two devices were used at one time from two networks.
        case twoNetworks = 2
    }

    /// Its number.
    package let number: Int
    /// Whose account it is about.
    package let account: ID<Account>
    /// When.
    package let at: Moment
    /// What.
    package let kind: Kind
    /// The device.
    package let device: String
    /// Its network address.
    package let address: String
    /// The other device and address, where there were two.
    package let other: String
    /// When its owner said that they know of it.
    package let seen: Moment?
}

private enum KnownDeviceSQL {
    static let find = SQL("SELECT id, trusted_until FROM known_device WHERE account = ?1 AND mark = ?2")
    static let add = SQL("INSERT INTO known_device (account, mark, seen_at) VALUES (?1, ?2, ?3) RETURNING id")
    static let see = SQL("UPDATE known_device SET seen_at = ?2 WHERE id = ?1")
    static let trust = SQL("UPDATE known_device SET trusted_until = ?3 WHERE account = ?1 AND mark = ?2")
    static let forgetTrust = SQL("UPDATE known_device SET trusted_until = NULL WHERE account = ?1")
    static let sweep = SQL("DELETE FROM known_device WHERE seen_at < ?1")
    static let earlier = SQL("SELECT device, address FROM sign_in WHERE account = ?1 ORDER BY id DESC LIMIT 300")
    static let alert = SQL(
        "INSERT INTO sign_in_alert (account, at, kind, device, address, other) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
    static let alerts = SQL(
        """
        SELECT id, account, at, kind, device, address, other, seen_at FROM sign_in_alert WHERE account = ?1
        ORDER BY id DESC LIMIT ?2
        """)
    static let unseen = SQL("SELECT count(*) FROM sign_in_alert WHERE account = ?1 AND seen_at IS NULL")
    static let ofSchool = SQL(
        """
        SELECT DISTINCT a.id, a.account, a.at, a.kind, a.device, a.address, a.other, a.seen_at FROM sign_in_alert a
        JOIN link ON link.account = a.account JOIN listed_school ON listed_school.id = link.school
        WHERE slug = ?1 AND a.kind = 2 AND a.at >= ?2 ORDER BY a.id DESC
        """)
    static let one = SQL("SELECT id FROM sign_in_alert WHERE id = ?1 AND account = ?2")
    static let dismiss = SQL("UPDATE sign_in_alert SET seen_at = ?3 WHERE id = ?1 AND account = ?2 AND seen_at IS NULL")
    static let sweepAlerts = SQL("DELETE FROM sign_in_alert WHERE at < ?1")
}

extension Reading {
    /// Whether a device with this mark is trusted by the account now. Asked of the directory.
    func trusts(_ mark: SignInToken?, of account: ID<Account>, at now: Moment) throws -> Bool {
        guard let mark else { return false }
        let until = try first(KnownDeviceSQL.find, account, mark.digest) { $0.momentOrNil(1) }
        return until.flatMap { $0 }.map { $0 > now } ?? false
    }

    /// The account's alerts, the newest first. Asked of the directory.
    package func alerts(of account: ID<Account>, limit: Int) throws -> [SignInAlert] {
        try rows(KnownDeviceSQL.alerts, account, limit, as: Self.alert)
    }

    /// How many alerts the owner has not looked at. Asked of the directory.
    func unseenAlerts(of account: ID<Account>) throws -> Int {
        try first(KnownDeviceSQL.unseen, account) { $0.int(0) } ?? 0
    }

    /// Uses of one account from two networks at once, of the people of a school, the newest first. Asked of the
    /// directory.
    package func alerts(ofSchool slug: String, since: Moment) throws -> [SignInAlert] {
        try rows(KnownDeviceSQL.ofSchool, slug, since, as: Self.alert)
    }

    private static func alert(_ row: Row) -> SignInAlert {
        SignInAlert(
            number: row.int(0), account: row.id(1), at: row.moment(2),
            kind: SignInAlert.Kind(rawValue: row.int(3)) ?? .newDevice, device: row.text(4), address: row.text(5),
            other: row.text(6), seen: row.momentOrNil(7))
    }

    /// Notes an alert. It is no part of the record, so it needs no permit; only inside a change.
    func raise(
        _ kind: SignInAlert.Kind, of account: ID<Account>, device: String, address: String, other: String = "",
        now: Moment
    ) throws {
        let values: [any Bindable] = [account, now, kind.rawValue, device, address, other]
        try connection.execute(KnownDeviceSQL.alert, values.map(\.value))
    }
}

extension Writing {
    /// Knows the device that signs in, or notes that it is new; answers the mark it shall carry from now on, where it
    /// has none yet and is its owner's own.
    func recognise(_ visitor: Visitor, of account: ID<Account>, isShared: Bool) throws -> SignInToken? {
        if let mark = visitor.mark, let id = try first(KnownDeviceSQL.find, account, mark.digest, as: { $0.int(0) }) {
            try execute(KnownDeviceSQL.see, id, now)
            return nil
        }
        let earlier = try rows(KnownDeviceSQL.earlier, account) { ($0.text(0), NetworkPrefix($0.text(1))) }
        let network = NetworkPrefix(visitor.address)
        let isKnown = earlier.isEmpty || earlier.contains { $0.0 == visitor.device && $0.1 == network }
        if !isKnown {
            try raise(.newDevice, of: account, device: visitor.device, address: visitor.address, now: now)
            if try sealedMail(of: account)?.verified != nil, let known = try credentials(of: account) {
                try askForMail(.newDevice, login: known.login, words: visitor.device, address: [])
            }
        }
        guard !isShared else { return nil }
        let mark = visitor.mark ?? SignInToken(random: Sodium.random(32))
        _ = try insert(KnownDeviceSQL.add, account, mark.digest, now)
        return visitor.mark == nil ? mark : nil
    }

    /// Trusts the device for a while: it is not asked for a code.
    func trust(_ mark: SignInToken, of account: ID<Account>) throws {
        try execute(KnownDeviceSQL.trust, account, mark.digest, now + SecondFactor.trust)
    }

    /// Trusts no device of the account any more.
    func forgetTrust(of account: ID<Account>) throws { try execute(KnownDeviceSQL.forgetTrust, account) }

    /// Notes that the owner knows of an alert, a second time as the first; another's does not exist.
    func dismiss(alert number: Int, of account: ID<Account>) throws {
        guard try first(KnownDeviceSQL.one, number, account, as: { $0.int(0) }) != nil else { throw NotFound() }
        try execute(KnownDeviceSQL.dismiss, number, account, now)
    }

    /// Forgets devices that were not seen for a year, and alerts of that age. Done to the directory.
    package func sweepDevices() throws {
        try execute(KnownDeviceSQL.sweep, now - SignInTry.life)
        try execute(KnownDeviceSQL.sweepAlerts, now - SignInTry.life)
    }
}
