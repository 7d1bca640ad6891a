import School

/// An account's second factor: an authenticator on its owner's telephone.
package struct SecondFactor: Sendable {
    /// The sealed secret; nil while the factor is off.
    let sealed: [UInt8]?
    /// Since when it is on.
    package let since: Moment?
    /// The last step whose code was used.
    let lastStep: Int
    /// How many times it was turned on.
    let turns: Int
    /// When a duty of the account first asked for it.
    package let asked: Moment?

    /// Whether it is on.
    package var isOn: Bool { sealed != nil }
    /// None, and nobody has asked for one.
    static let none = SecondFactor(sealed: nil, since: nil, lastStep: 0, turns: 0, asked: nil)

    /// Seconds from the first time it is asked for until nothing goes without it: a week.
    package static let grace = 7 * 24 * 60 * 60
    /// Seconds for which a personal device is trusted after a code: 60 days.
    package static let trust = 60 * 24 * 60 * 60
    /// How many recovery codes are given.
    package static let recoveryCodes = 10

    static let official = Official(
        .secondFactor, fields: ["секрет", "включён", "сколько раз включали"],
        live: SQL("SELECT account, 0, 0, secret, since, turns FROM second_factor WHERE turns > 0 ORDER BY account"))
}

private enum SecondFactorSQL {
    static let of = SQL("SELECT secret, since, last_step, turns, asked_at FROM second_factor WHERE account = ?1")
    static let turnOn = SQL(
        """
        INSERT INTO second_factor (account, secret, since, last_step, turns) VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT (account) DO UPDATE SET secret = ?2, since = ?3, last_step = ?4, turns = ?5
        """)
    static let turnOff = SQL("UPDATE second_factor SET secret = NULL, since = NULL WHERE account = ?1")
    static let step = SQL("UPDATE second_factor SET last_step = ?2 WHERE account = ?1 AND last_step < ?2")
    static let ask = SQL(
        """
        INSERT INTO second_factor (account, asked_at) VALUES (?1, ?2)
        ON CONFLICT (account) DO UPDATE SET asked_at = coalesce(second_factor.asked_at, ?2)
        """)
    static let codes = SQL("SELECT count(*) FROM recovery_code WHERE account = ?1 AND used_at IS NULL")
    static let addCode = SQL("INSERT INTO recovery_code (digest, account) VALUES (?1, ?2)")
    static let useCode = SQL(
        "UPDATE recovery_code SET used_at = ?3 WHERE digest = ?1 AND account = ?2 AND used_at IS NULL")
    static let dropCodes = SQL("DELETE FROM recovery_code WHERE account = ?1")
    static let enrolBy = SQL("UPDATE sign_in SET enrol_by = ?2 WHERE account = ?1 AND ended_at IS NULL")
}

extension Reading {
    /// The account's second factor, on or off. Asked of the directory.
    package func secondFactor(of account: ID<Account>) throws -> SecondFactor {
        try first(SecondFactorSQL.of, account) { row in
            SecondFactor(
                sealed: row.bytesOrNil(0), since: row.momentOrNil(1), lastStep: row.int(2), turns: row.int(3),
                asked: row.momentOrNil(4))
        } ?? .none
    }

    /// How many recovery codes are left. Asked of the directory.
    package func recoveryCodesLeft(of account: ID<Account>) throws -> Int {
        try first(SecondFactorSQL.codes, account) { $0.int(0) } ?? 0
    }
}

extension Writing {
    /// Turns the factor on with a sealed secret and the digests of new recovery codes; older codes open nothing.
    func turnOnSecondFactor(of account: ID<Account>, sealed: [UInt8], step: Int, codes: [[UInt8]]) throws {
        let turns = try secondFactor(of: account).turns + 1
        try execute(SecondFactorSQL.turnOn, account, sealed, now, step, turns)
        try remember(.secondFactor, account, became: [sealed, now, turns])
        try replaceRecoveryCodes(of: account, by: codes)
        try execute(SecondFactorSQL.enrolBy, account, Moment?.none)
    }

    /// Gives new recovery codes in place of the older ones.
    func replaceRecoveryCodes(of account: ID<Account>, by codes: [[UInt8]]) throws {
        try execute(SecondFactorSQL.dropCodes, account)
        for code in codes { try execute(SecondFactorSQL.addCode, code, account) }
    }

    /// Turns the factor off, with the reason that stays; answers whether it was on.
    @discardableResult func turnOffSecondFactor(of account: ID<Account>, reason: String) throws -> Bool {
        let known = try secondFactor(of: account)
        guard known.isOn else { return false }
        try execute(SecondFactorSQL.turnOff, account)
        try remember(.secondFactor, account, became: [[UInt8]?.none, Moment?.none, known.turns])
        try noteEnd(of: account, reason: reason)
        try execute(SecondFactorSQL.dropCodes, account)
        try forgetTrust(of: account)
        return true
    }

    /// Notes a step as used; false when another was quicker with it.
    func useStep(_ step: Int, of account: ID<Account>) throws -> Bool {
        try execute(SecondFactorSQL.step, account, step) == 1
    }

    /// Uses a recovery code by its digest; false when it is none, or used.
    func useRecoveryCode(_ digest: [UInt8], of account: ID<Account>) throws -> Bool {
        try execute(SecondFactorSQL.useCode, digest, account, now) == 1
    }

    /// Notes that a duty asks for the factor, and until when its devices may go without it.
    func askSecondFactor(of account: ID<Account>) throws -> Moment {
        try execute(SecondFactorSQL.ask, account, now)
        let due = (try secondFactor(of: account).asked ?? now) + SecondFactor.grace
        try execute(SecondFactorSQL.enrolBy, account, due)
        return due
    }

    /// No duty asks for the factor any more: the devices may go on without it.
    func askNoSecondFactor(of account: ID<Account>) throws {
        try execute(SecondFactorSQL.enrolBy, account, Moment?.none)
    }
}
