import School

extension Doors {
    /// What a change of password came to.
    package enum PasswordAnswer: Sendable {
        /// Changed; all other devices are signed out, so many of them.
        case changed(ended: Int)
        /// The present password did not fit; so many seconds must pass.
        case refused(triesLeft: Int, wait: Int)
    }

    /// Gives the account a password of its owner's choice. `present` is the one that holds now; a first password that
    /// must be changed needs none, because the device has just signed in with it.
    package func changePassword(
        of signedIn: SignedIn, present: String?, new: String, shortest: Int = PasswordRule.shortest, visitor: Visitor,
        by permit: Permit
    ) async throws -> PasswordAnswer {
        let account = signedIn.signIn.account
        guard let credentials = try await directory.read({ try $0.credentials(of: account) }) else { throw NotFound() }
        try PasswordRule.check(new, for: credentials.login, shortest: shortest)
        if !credentials.mustChange {
            let checked = try await check(present ?? "", of: credentials, visitor, by: permit)
            if let refusal = checked { return refusal }
        } else if try await opens(credentials, new) {
            throw Objection("Это прежний пароль. Придумайте другой.", field: "password")
        }
        let hash = try await hash(new), digest = digest(of: credentials.login)
        let ended = try await directory.change { records in
            let writing = records.signed(by: permit)
            try writing.setPassword(of: account, hash: hash)
            try writing.forgive(digest)
            try writing.forgetTrust(of: account)
            try writing.note(.passwordChanged, of: account, login: digest, from: visitor)
            return try writing.endSignIns(of: account, but: signedIn.signIn.number)
        }
        cache.forget(account)
        return .changed(ended: ended)
    }

    /// The credentials of whoever shows the present password, which is asked before anything is changed that guards the
    /// account; an objection to `field` when it does not fit. Whoever calls forgives the tries in the change that follows.
    func known(
        _ signedIn: SignedIn, _ password: String, field: String, _ visitor: Visitor, by permit: Permit
    ) async throws -> Credentials {
        let account = signedIn.signIn.account
        guard let credentials = try await directory.read({ try $0.credentials(of: account) }) else { throw NotFound() }
        if case .refused(let left, let wait)? = try await check(password, of: credentials, visitor, by: permit) {
            let rest = wait > 0 ? "Следующая попытка — через \(Lockout.text(wait))." : "Осталось попыток: \(left)."
            throw Objection("Пароль не подошёл. " + rest, field: field)
        }
        return credentials
    }

    /// Asks the present password as the door does: tries in vain are counted.
    func check(
        _ present: String, of credentials: Credentials, _ visitor: Visitor, by permit: Permit
    ) async throws -> PasswordAnswer? {
        let digest = digest(of: credentials.login)
        let tried = try await directory.change { records -> Lockout? in
            let before = try records.lockout(digest)
            guard before.wait(at: permit.now) == 0 else { return nil }
            let after = before.tried(at: permit.now)
            try records.signed(by: permit).keep(after, for: digest)
            return after
        }
        guard let tried else {
            let wait = try await directory.read { try $0.lockout(digest).wait(at: permit.now) }
            return .refused(triesLeft: 0, wait: wait)
        }
        if try await opens(credentials, present) { return nil }
        try await directory.change {
            try $0.signed(by: permit).note(.wrongPassword, of: credentials.account, login: digest, from: visitor)
        }
        return .refused(triesLeft: tried.triesLeft, wait: tried.wait(at: permit.now))
    }
}
