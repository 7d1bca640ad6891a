import School

/// The mail by which an account can be recovered.
package struct AccountMail: Sendable, Hashable {
    /// The address.
    package let address: MailAddress
    /// When its owner proved that letters arrive; nil until then.
    package let verified: Moment?
}

private enum AccountMailSQL {
    static let of = SQL("SELECT address, verified_at FROM account_mail WHERE account = ?1")
    static let set = SQL(
        """
        INSERT INTO account_mail (account, address, changed_at) VALUES (?1, ?2, ?3)
        ON CONFLICT (account) DO UPDATE SET address = ?2, verified_at = NULL, changed_at = ?3
        """)
    static let verify = SQL("UPDATE account_mail SET verified_at = ?2 WHERE account = ?1")
    static let remove = SQL("DELETE FROM account_mail WHERE account = ?1")
    static let addCode = SQL("INSERT INTO mail_code (digest, account, kind, expires) VALUES (?1, ?2, ?3, ?4)")
    static let dropCodes = SQL("DELETE FROM mail_code WHERE account = ?1 AND kind = ?2")
    static let code = SQL(
        "SELECT account FROM mail_code WHERE digest = ?1 AND kind = ?2 AND used_at IS NULL AND expires > ?3")
    static let useCode = SQL("UPDATE mail_code SET used_at = ?2 WHERE digest = ?1 AND used_at IS NULL")
    static let sweepCodes = SQL("DELETE FROM mail_code WHERE expires < ?1")
}

extension Reading {
    /// The sealed address and since when it is proven. Asked of the directory.
    func sealedMail(of account: ID<Account>) throws -> (address: [UInt8], verified: Moment?)? {
        try first(AccountMailSQL.of, account) { ($0.bytes(0), $0.momentOrNil(1)) }
    }

    /// Whose code this digest is, while it holds. Asked of the directory.
    func mailCode(_ digest: [UInt8], _ kind: MailErrand.Kind, at now: Moment) throws -> ID<Account>? {
        try first(AccountMailSQL.code, digest, kind.rawValue, now) { $0.id(0) }
    }
}

extension Writing {
    /// Sets an account's sealed address; it is to be proven anew.
    func setMail(of account: ID<Account>, sealed: [UInt8]) throws {
        try execute(AccountMailSQL.set, account, sealed, now)
    }

    /// Letters to the address do arrive.
    func verifyMail(of account: ID<Account>) throws { try execute(AccountMailSQL.verify, account, now) }

    /// Forgets an account's address and every code that was sent there.
    func removeMail(of account: ID<Account>) throws {
        try execute(AccountMailSQL.remove, account)
        for kind in MailErrand.Kind.allCases { try execute(AccountMailSQL.dropCodes, account, kind.rawValue) }
    }

    /// Keeps the digest of a code that was sent; older ones of its kind open nothing.
    func addMailCode(_ digest: [UInt8], of account: ID<Account>, _ kind: MailErrand.Kind, life: Int) throws {
        try execute(AccountMailSQL.dropCodes, account, kind.rawValue)
        try execute(AccountMailSQL.addCode, digest, account, kind.rawValue, now + life)
    }

    /// Uses a code; false when another was quicker.
    func useMailCode(_ digest: [UInt8]) throws -> Bool { try execute(AccountMailSQL.useCode, digest, now) == 1 }

    /// Takes codes away whose time is over.
    func sweepMailCodes() throws { try execute(AccountMailSQL.sweepCodes, now) }
}
