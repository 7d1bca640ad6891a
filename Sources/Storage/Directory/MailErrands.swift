import School

/// A letter that is to be sent: what it is about and by which login it was asked for, never its words or its address.
package struct MailErrand: Sendable, Hashable {
    /// What it is. The number is kept and never changes its meaning.
    package enum Kind: Int, Sendable, CaseIterable {
        /// Proves that letters arrive.
        case verify = 1
        /// Gives a new password.
        case recover = 2
        /// Tells of a new device.
        case newDevice = 3
    }

    /// Its number.
    package let number: Int
    /// What it is.
    package let kind: Kind
    /// The login that it was asked by, as logins are compared; it may be nobody's.
    package let login: String
    /// What the letter tells besides: the device.
    package let words: String
    /// How often it was tried.
    package let tries: Int

    /// Seconds from one try to the next: 1, 2, 4, 8 minutes; the fifth was the last.
    static func pause(after tries: Int) -> Int { 60 << min(tries, 6) }
    /// The most tries.
    package static let most = 5
    /// Letters of one kind for one login in an hour.
    static let perLogin = 3
    /// Letters asked for from one network address in an hour.
    static let perAddress = 20
}

private enum MailErrandSQL {
    static let add = SQL(
        """
        INSERT INTO mail_errand (kind, login_key, words, asked_at, asked_from, due) VALUES (?1, ?2, ?3, ?4, ?5, ?4)
        RETURNING id
        """)
    static let due = SQL(
        """
        SELECT id, kind, login_key, words, tries FROM mail_errand WHERE done_at IS NULL AND due <= ?1 ORDER BY id LIMIT 50
        """)
    static let done = SQL("UPDATE mail_errand SET done_at = ?2 WHERE id = ?1")
    static let later = SQL("UPDATE mail_errand SET tries = tries + 1, due = ?2 WHERE id = ?1")
    static let byLogin = SQL(
        "SELECT count(*) FROM mail_errand WHERE login_key = ?1 AND kind = ?2 AND asked_at > ?3")
    static let byAddress = SQL("SELECT count(*) FROM mail_errand WHERE asked_from = ?1 AND asked_at > ?2")
    static let sweep = SQL("DELETE FROM mail_errand WHERE asked_at < ?1")
}

extension Reading {
    /// Letters whose time has come. Asked of the directory.
    package func mailErrands(at now: Moment) throws -> [MailErrand] {
        try rows(MailErrandSQL.due, now) { row in
            MailErrand(
                number: row.int(0), kind: MailErrand.Kind(rawValue: row.int(1)) ?? .verify, login: row.text(2),
                words: row.text(3), tries: row.int(4))
        }
    }

    /// Whether one more letter of this kind may be asked for by this login and from this address.
    func mayAskForMail(_ kind: MailErrand.Kind, login: String, address: [UInt8], at now: Moment) throws -> Bool {
        let byLogin = try first(MailErrandSQL.byLogin, login, kind.rawValue, now - 3_600) { $0.int(0) } ?? 0
        let byAddress = try first(MailErrandSQL.byAddress, address, now - 3_600) { $0.int(0) } ?? 0
        return byLogin < MailErrand.perLogin && byAddress < MailErrand.perAddress
    }
}

extension Writing {
    /// Puts a letter in line.
    func askForMail(_ kind: MailErrand.Kind, login: LoginName, words: String = "", address: [UInt8]) throws {
        _ = try insert(MailErrandSQL.add, kind.rawValue, login.key, words, now, address)
    }

    /// The letter was sent, or there is nobody to send it to.
    package func finish(_ errand: MailErrand) throws { try execute(MailErrandSQL.done, errand.number, now) }

    /// The server did not take it: again later, or never more after the last try.
    package func putOff(_ errand: MailErrand) throws {
        if errand.tries + 1 >= MailErrand.most { return try finish(errand) }
        try execute(MailErrandSQL.later, errand.number, now + MailErrand.pause(after: errand.tries))
    }

    /// Takes what was asked for a day ago and earlier away: it holds logins. Done to the directory.
    package func sweepMail() throws {
        try execute(MailErrandSQL.sweep, now - 24 * 60 * 60)
        try sweepMailCodes()
    }
}
