import School

/// One device on which somebody has signed in.
package struct SignIn: Sendable, Hashable {
    /// Its number in the directory: history knows the device by it.
    package let number: Int
    /// Whose it is.
    package let account: ID<Account>
    /// Whether the computer is shared: nothing is kept on it, and half an hour of silence ends it.
    package let isShared: Bool
    /// What it is: «Chrome, Windows».
    package let device: String
    /// The network address it signed in from.
    package let address: String
    /// When it signed in.
    package let since: Moment
    /// When it was last seen, to a minute.
    package let seen: Moment
    /// Whether the account's password must be changed first.
    package let mustChange: Bool
    /// The moment from which nothing goes without a second factor; nil while nobody asks for one, or it is on.
    package let enrolBy: Moment?

    /// Seconds of silence after which a shared computer is signed out.
    package static let sharedIdle = 30 * 60
    /// Seconds of silence after which a personal device is signed out.
    package static let personalIdle = 60 * 24 * 60 * 60

    /// Whether it still holds.
    package func holds(at now: Moment) -> Bool { now - seen < (isShared ? Self.sharedIdle : Self.personalIdle) }
}

private enum SignInSQL {
    static let byToken = SQL(
        """
        SELECT sign_in.id, account, shared, device, address, sign_in.created_at, last_seen, must_change,
            enrol_by FROM sign_in
        JOIN account ON account.id = sign_in.account
        WHERE token = ?1 AND ended_at IS NULL AND status = 1
        """)
    static let ofAccount = SQL(
        """
        SELECT sign_in.id, account, shared, device, address, sign_in.created_at, last_seen, must_change,
            enrol_by FROM sign_in
        JOIN account ON account.id = sign_in.account
        WHERE account = ?1 AND ended_at IS NULL ORDER BY last_seen DESC, sign_in.id DESC
        """)
    static let add = SQL(
        """
        INSERT INTO sign_in (token, account, shared, device, address, created_at, last_seen)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6) RETURNING id
        """)
    static let see = SQL("UPDATE sign_in SET last_seen = ?2 WHERE id = ?1 AND last_seen < ?2")
    static let end = SQL("UPDATE sign_in SET ended_at = ?3 WHERE id = ?1 AND account = ?2 AND ended_at IS NULL")
    static let endOthers = SQL(
        "UPDATE sign_in SET ended_at = ?3 WHERE account = ?1 AND id <> ?2 AND ended_at IS NULL")
}

extension Reading {
    /// The sign-in whose token has this SHA-256, unless it has ended or its time is over. Asked of the directory.
    func signIn(_ digest: [UInt8], now: Moment) throws -> SignIn? {
        try first(SignInSQL.byToken, digest, as: Self.signIn).flatMap { $0.holds(at: now) ? $0 : nil }
    }

    /// The devices on which the account is signed in, the last seen first. Asked of the directory.
    package func signIns(of account: ID<Account>, now: Moment) throws -> [SignIn] {
        try rows(SignInSQL.ofAccount, account, as: Self.signIn).filter { $0.holds(at: now) }
    }

    /// Notes that the device was seen. It is no part of the record, so it needs no permit; only inside a change.
    func see(_ signIn: Int, now: Moment) throws { try connection.execute(SignInSQL.see, [.int(signIn), now.value]) }

    private static func signIn(_ row: Row) -> SignIn {
        SignIn(
            number: row.int(0), account: row.id(1), isShared: row.flag(2), device: row.text(3), address: row.text(4),
            since: row.moment(5), seen: row.moment(6), mustChange: row.flag(7), enrolBy: row.momentOrNil(8))
    }
}

extension Writing {
    /// Signs a device in under the SHA-256 of its token; answers the device's number.
    func startSignIn(
        _ digest: [UInt8], of account: ID<Account>, isShared: Bool, device: String, address: String
    ) throws -> Int {
        try insert(SignInSQL.add, digest, account, isShared, device, address, now)
    }

    /// Ends one sign-in of the account's own; another's does not exist.
    func endSignIn(_ number: Int, of account: ID<Account>) throws {
        guard try execute(SignInSQL.end, number, account, now) == 1 else { throw NotFound() }
    }

    /// Ends all sign-ins of the account but one; answers how many ended.
    @discardableResult func endSignIns(of account: ID<Account>, but kept: Int = 0) throws -> Int {
        try execute(SignInSQL.endOthers, account, kept, now)
    }
}
