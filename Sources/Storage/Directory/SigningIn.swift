import School

/// Somebody at the door with a login and a password.
package struct SignInAttempt: Sendable {
    /// The login as typed.
    package let login: LoginName
    /// The password as typed.
    package let password: String
    /// Whether the computer is shared.
    package let isShared: Bool
    /// Where it comes from.
    package let visitor: Visitor

    /// An attempt from what was typed.
    package init(login: LoginName, password: String, isShared: Bool, visitor: Visitor) {
        self.login = login
        self.password = password
        self.isShared = isShared
        self.visitor = visitor
    }
}

/// What the door answers. Nothing tells an unknown login from a wrong password.
package enum SignInAnswer: Sendable {
    /// Come in, with this token in the cookie.
    case welcome(SignInToken, SignedIn)
    /// The password was right; the second factor is asked next, together with this proof.
    case second(ticket: String)
    /// Login or password did not fit; so many free tries are left, and so many seconds must pass.
    case refused(triesLeft: Int, wait: Int)
    /// Too early after tries in vain: so many seconds must pass.
    case shut(wait: Int)
}

extension Doors {
    private enum Counted: Sendable {
        case shut(Int)
        case tried(before: Lockout, after: Lockout, Credentials?)
    }

    /// Signs in, or says why not. The try is counted before the password is looked at, so that many at once gain
    /// nothing; throws `HashingThread.Busy` when too many wait, and then the try does not count.
    package func signIn(_ attempt: SignInAttempt, by permit: Permit) async throws -> SignInAnswer {
        let digest = digest(of: attempt.login), now = permit.now
        let shut = try await directory.read { try $0.lockout(digest).wait(at: now) }
        if shut > 0 { return .shut(wait: shut) }
        switch try await count(attempt.login, digest, by: permit) {
        case .shut(let wait): return .shut(wait: wait)
        case .tried(let before, let after, let credentials):
            do {
                if try await opens(credentials, attempt.password), let credentials, credentials.isOpen {
                    return try await welcome(credentials, attempt, by: permit)
                }
            } catch let busy as HashingThread.Busy {
                try await directory.change { try $0.signed(by: permit).keep(before, for: digest) }
                throw busy
            }
            let outcome: SignInOutcome =
                credentials.map { $0.isOpen ? .wrongPassword : .closedAccount } ?? .unknownLogin
            try await directory.change {
                try $0.signed(by: permit).note(outcome, of: credentials?.account, login: digest, from: attempt.visitor)
            }
            return .refused(triesLeft: after.triesLeft, wait: after.wait(at: now))
        }
    }

    private func count(_ login: LoginName, _ digest: [UInt8], by permit: Permit) async throws -> Counted {
        try await directory.change { records in
            let before = try records.lockout(digest)
            if before.wait(at: permit.now) > 0 { return .shut(before.wait(at: permit.now)) }
            let after = before.tried(at: permit.now)
            try records.signed(by: permit).keep(after, for: digest)
            return .tried(before: before, after: after, try records.credentials(login))
        }
    }

    private func welcome(
        _ credentials: Credentials, _ attempt: SignInAttempt, by permit: Permit
    ) async throws -> SignInAnswer {
        let digest = digest(of: attempt.login), token = SignInToken(random: Sodium.random(32))
        var anew: String?
        let (isOn, isTrusted) = try await directory.read { records in
            let account = credentials.account
            return (
                try records.secondFactor(of: account).isOn,
                try records.trusts(attempt.visitor.mark, of: account, at: permit.now)
            )
        }
        if isOn, attempt.isShared || !isTrusted {
            try await directory.change { try $0.signed(by: permit).forgive(digest) }
            return .second(ticket: ticket(for: credentials, isShared: attempt.isShared, now: permit.now))
        }
        if Password.isOutdated(credentials.password, price: price) { anew = try await hash(attempt.password) }
        let signedIn = try await directory.change { [anew] records in
            let writing = records.signed(by: permit)
            try writing.forgive(digest)
            if let anew {
                try writing.setPassword(of: credentials.account, hash: anew, mustChange: credentials.mustChange)
            }
            try writing.note(.welcome, of: credentials.account, login: digest, from: attempt.visitor)
            return try writing.start(token, of: credentials.account, isShared: attempt.isShared, from: attempt.visitor)
        }
        return .welcome(token, signedIn)
    }
}

extension Writing {
    /// Signs a device in and answers who it is from now on.
    func start(
        _ token: SignInToken, of account: ID<Account>, isShared: Bool, from visitor: Visitor
    ) throws -> SignedIn {
        let mark = try recognise(visitor, of: account, isShared: isShared)
        _ = try startSignIn(
            token.digest, of: account, isShared: isShared, device: visitor.device, address: visitor.address)
        guard let signIn = try signIn(token.digest, now: now) else { throw NotFound() }
        return SignedIn(
            signIn: signIn, links: try links(of: account), alerts: try unseenAlerts(of: account), mark: mark)
    }
}
