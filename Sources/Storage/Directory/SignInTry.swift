import School

/// How a try to come in ended. The number is kept and never changes its meaning.
package enum SignInOutcome: Int, Sendable, CaseIterable {
    case welcome = 1
    case wrongPassword = 2
    case unknownLogin = 3
    case tooEarly = 4
    case closedAccount = 5
    case codeRedeemed = 6
    case wrongCode = 7
    case passwordChanged = 8
    case signedOut = 9
    case wrongSecondFactor = 10
    case secondFactorOn = 11
    case secondFactorOff = 12
    case mailChanged = 13
    case recoveredByMail = 14

    /// What happened, in the words of the sign-in history.
    package var title: String {
        switch self {
        case .welcome: "вход"
        case .wrongPassword, .unknownLogin: "неверный пароль"
        case .tooEarly: "попытка во время паузы"
        case .closedAccount: "запись закрыта"
        case .codeRedeemed: "вход по коду"
        case .wrongCode: "код не подошёл"
        case .passwordChanged: "пароль сменён"
        case .signedOut: "выход"
        case .wrongSecondFactor: "код второго шага не подошёл"
        case .secondFactorOn: "второй фактор включён"
        case .secondFactorOff: "второй фактор отключён"
        case .mailChanged: "почта для входа изменена"
        case .recoveredByMail: "новый пароль по письму"
        }
    }
}

/// One line of the sign-in log. The log stands outside the chain: it is about the door, not about the record.
package struct SignInTry: Sendable, Hashable {
    /// How long a line is kept, in seconds: a year, so that its owner can look back over the school year. It holds
    /// addresses of people, and no regulation asks for more.
    package static let life = 365 * 24 * 60 * 60

    /// When.
    package let at: Moment
    /// How it ended.
    package let outcome: SignInOutcome
    /// What it was tried from: «Chrome, Windows».
    package let device: String
    /// The network address.
    package let address: String
}

private enum SignInLogSQL {
    static let ofAccount = SQL(
        "SELECT at, outcome, device, address FROM sign_in_log WHERE account = ?1 ORDER BY at DESC, id DESC LIMIT ?2")
    static let recoveries = SQL(
        """
        SELECT DISTINCT l.account, l.at, l.id FROM sign_in_log l JOIN link ON link.account = l.account
        JOIN listed_school ON listed_school.id = link.school
        WHERE slug = ?1 AND l.at >= ?2 AND l.outcome = 14 ORDER BY l.id DESC
        """)
    static let add = SQL(
        """
        INSERT INTO sign_in_log (at, account, login_hash, address, device, outcome) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        """)
    static let lockout = SQL("SELECT failures, until, last_at FROM lockout WHERE login_hash = ?1")
    static let setLockout = SQL(
        """
        INSERT INTO lockout (login_hash, failures, until, last_at) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (login_hash) DO UPDATE SET failures = ?2, until = ?3, last_at = ?4
        """)
    static let clearLockout = SQL("DELETE FROM lockout WHERE login_hash = ?1")
    static let sweep = SQL("DELETE FROM sign_in_log WHERE at < ?1")
    static let sweepLockouts = SQL("DELETE FROM lockout WHERE last_at < ?1")
}

extension Reading {
    /// The account's last tries to come in, the newest first. Asked of the directory.
    package func signInTries(of account: ID<Account>, limit: Int) throws -> [SignInTry] {
        try rows(SignInLogSQL.ofAccount, account, limit) {
            SignInTry(
                at: $0.moment(0), outcome: SignInOutcome(rawValue: $0.int(1)) ?? .wrongPassword, device: $0.text(2),
                address: $0.text(3))
        }
    }

    /// New passwords by letter of a school's people since a moment, the newest first. Asked of the directory.
    package func recoveries(ofSchool slug: String, since: Moment) throws -> [(account: ID<Account>, at: Moment)] {
        try rows(SignInLogSQL.recoveries, slug, since) { ($0.id(0), $0.moment(1)) }
    }

    /// How often the door was tried in vain under this keyed digest. Asked of the directory.
    func lockout(_ digest: [UInt8]) throws -> Lockout {
        try first(SignInLogSQL.lockout, digest) {
            Lockout(failures: $0.int(0), until: $0.moment(1), last: $0.moment(2))
        } ?? .open
    }
}

extension Writing {
    /// Takes lines of the log away that are older than their life. Done to the directory.
    package func sweepSignInLog() throws { try execute(SignInLogSQL.sweep, now - SignInTry.life) }

    /// Notes a try in the log.
    func note(_ outcome: SignInOutcome, of account: ID<Account>?, login digest: [UInt8], from visitor: Visitor) throws {
        try execute(SignInLogSQL.add, now, account, digest, visitor.address, visitor.device, outcome.rawValue)
    }

    /// Keeps the door's state under a keyed digest; what is older than a day is forgotten on the way.
    func keep(_ lockout: Lockout, for digest: [UInt8]) throws {
        try execute(SignInLogSQL.sweepLockouts, now - Lockout.memory)
        try execute(SignInLogSQL.setLockout, digest, lockout.failures, lockout.until, lockout.last)
    }

    /// Forgets the tries in vain.
    func forgive(_ digest: [UInt8]) throws { try execute(SignInLogSQL.clearLockout, digest) }
}

/// Where a try comes from.
package struct Visitor: Sendable, Hashable {
    /// The network address, as far as trusted proxies tell.
    package let address: String
    /// What it is: «Chrome, Windows».
    package let device: String
    /// The mark that a device of one's own carries from its first sign-in on.
    package let mark: SignInToken?

    /// A visitor at the door; long texts are cut.
    package init(address: String, device: String, mark: SignInToken? = nil) {
        self.address = String(address.prefix(64))
        self.device = String(device.prefix(80))
        self.mark = mark
    }
}
