import School

/// An account and what opens it.
package struct Credentials: Sendable {
    /// The account's number.
    package let account: ID<Account>
    /// The login as its owner writes it.
    package let login: LoginName
    /// The Argon2id hash with its parameters.
    package let password: String
    /// Whether the password was given by others and must be replaced by one's own.
    package let mustChange: Bool
    /// Whether the account may be used at all.
    package let isOpen: Bool
    /// Whether the hash is the one that was remembered: a hash put there behind the program's back opens nothing.
    let isGenuine: Bool

    static let account = Official(
        .account, fields: ["логин", "действует"], live: SQL("SELECT id, 0, 0, login, status FROM account ORDER BY id"))
    static let credential = Official(
        .credential, fields: ["отпечаток пароля", "надо сменить"],
        live: SQL("SELECT id, 0, 0, password_seal, must_change FROM account ORDER BY id"))
}

private enum CredentialsSQL {
    static let byLogin = SQL(
        "SELECT id, login, password, must_change, status, password_seal FROM account WHERE login_key = ?1")
    static let byAccount = SQL(
        "SELECT id, login, password, must_change, status, password_seal FROM account WHERE id = ?1")
    static let add = SQL(
        """
        INSERT INTO account (login, login_key, password, password_seal, must_change, status, created_at)
        VALUES (?1, ?2, ?3, ?4, ?5, 1, ?6) RETURNING id
        """)
    static let setPassword = SQL("UPDATE account SET password = ?2, password_seal = ?3, must_change = ?4 WHERE id = ?1")
    static let setLogin = SQL("UPDATE account SET login = ?2, login_key = ?3 WHERE id = ?1")
    static let setStatus = SQL("UPDATE account SET status = ?2 WHERE id = ?1")
}

extension Reading {
    /// The account with this login, open or closed. Asked of the directory.
    package func credentials(_ login: LoginName) throws -> Credentials? {
        try first(CredentialsSQL.byLogin, login.key, as: Self.credentials)
    }

    /// The account with this number. Asked of the directory.
    package func credentials(of account: ID<Account>) throws -> Credentials? {
        try first(CredentialsSQL.byAccount, account, as: Self.credentials)
    }

    private static func credentials(_ row: Row) -> Credentials {
        let password = row.text(2)
        return Credentials(
            account: row.id(0), login: LoginName(typed: row.text(1)), password: password, mustChange: row.flag(3),
            isOpen: row.int(4) == 1, isGenuine: Sodium.equal(row.bytes(5), Sodium.sha256(Array(password.utf8))))
    }
}

extension Writing {
    /// Opens an account in the directory; an objection when the login is taken.
    package func openAccount(_ login: LoginName, hash: String, mustChange: Bool = false) throws -> ID<Account> {
        try checkFree(login, for: nil)
        let seal = Sodium.sha256(Array(hash.utf8))
        let account = ID<Account>(
            try insert(CredentialsSQL.add, login.text, login.key, hash, seal, mustChange, now))
        try remember(.account, account, became: [login.text, 1])
        try remember(.credential, account, became: [seal, mustChange])
        return account
    }

    /// Gives an account a new password by its hash.
    package func setPassword(of account: ID<Account>, hash: String, mustChange: Bool = false) throws {
        let seal = Sodium.sha256(Array(hash.utf8))
        guard try execute(CredentialsSQL.setPassword, account, hash, seal, mustChange) == 1 else { throw NotFound() }
        try remember(.credential, account, became: [seal, mustChange])
    }

    /// Gives an account another login; an objection when it is taken.
    package func setLogin(of account: ID<Account>, to login: LoginName) throws {
        guard let known = try credentials(of: account) else { throw NotFound() }
        try checkFree(login, for: account)
        guard known.login.text != login.text else { return }
        try execute(CredentialsSQL.setLogin, account, login.text, login.key)
        try remember(.account, account, became: [login.text, known.isOpen ? 1 : 0])
    }

    /// Opens or closes an account; a closed one keeps its history, and its sign-ins end.
    package func setAccount(_ account: ID<Account>, isOpen: Bool) throws {
        guard let known = try credentials(of: account) else { throw NotFound() }
        guard known.isOpen != isOpen else { return }
        try execute(CredentialsSQL.setStatus, account, isOpen)
        try remember(.account, account, became: [known.login.text, isOpen])
        if !isOpen { try endSignIns(of: account) }
    }

    private func checkFree(_ login: LoginName, for account: ID<Account>?) throws {
        if let other = try credentials(login), other.account != account {
            throw Objection("Логин «\(login.text)» уже занят. Возьмите другой.", field: "login")
        }
    }
}
