import School

extension Doors {
    /// Seconds between the password and the code.
    static let ticketLife = 10 * 60

    /// The proof that the password was right, which the page of the second step carries: it holds for ten minutes and for
    /// this password alone.
    func ticket(for credentials: Credentials, isShared: Bool, now: Moment) -> String {
        let text = "\(credentials.account.number)-\(isShared ? 1 : 0)-\((now + Self.ticketLife).seconds)"
        return "\(text)-\(proof(of: text, credentials))"
    }

    private func proof(of text: String, _ credentials: Credentials) -> String {
        Hex.text(Sodium.mac(Array("ticket:\(text):\(credentials.password)".utf8), key: factorKey))
    }

    /// Whose ticket it is; an objection when it holds no more.
    private func holder(of ticket: String, at now: Moment) async throws -> (Credentials, isShared: Bool) {
        let parts = ticket.split(separator: "-").map(String.init)
        let late = Objection("Прошло больше десяти минут. Войдите снова.", field: "login")
        guard parts.count == 4, let number = Int(parts[0]), let until = Int(parts[2]), until > now.seconds else {
            throw late
        }
        let account = ID<Account>(number)
        guard let credentials = try await directory.read({ try $0.credentials(of: account) }), credentials.isOpen else {
            throw late
        }
        let right = proof(of: parts[0...2].joined(separator: "-"), credentials)
        guard Sodium.equal(Array(parts[3].utf8), Array(right.utf8)) else { throw late }
        return (credentials, parts[1] == "1")
    }

    /// The second step of signing in: the code of the authenticator, or a recovery code. Tries are counted apart from
    /// those of the password; `trusts` lets this device come in without a code for 60 days.
    package func finish(
        _ ticket: String, code: String, trusts: Bool, visitor: Visitor, by permit: Permit
    ) async throws -> SignInAnswer {
        let (credentials, isShared) = try await holder(of: ticket, at: permit.now), account = credentials.account
        let token = SignInToken(random: Sodium.random(32)), login = digest(of: credentials.login)
        let checked = try await check(code, of: account, visitor, by: permit) { writing in
            try writing.forgive(login)
            try writing.note(.welcome, of: account, login: login, from: visitor)
            let signedIn = try writing.start(token, of: account, isShared: isShared, from: visitor)
            if trusts, !isShared, let mark = signedIn.mark ?? visitor.mark { try writing.trust(mark, of: account) }
            return signedIn
        }
        switch checked {
        case .passed(let signedIn): return .welcome(token, signedIn)
        case .refused(let left, let wait): return .refused(triesLeft: left, wait: wait)
        case .shut(let wait): return .shut(wait: wait)
        }
    }
}

/// How a code of the second factor was taken.
package enum CodeAnswer<Done: Sendable>: Sendable {
    /// It fitted, and this was done.
    case passed(Done)
    /// It did not; so many free tries are left, and so many seconds must pass.
    case refused(triesLeft: Int, wait: Int)
    /// Too early after tries in vain: so many seconds must pass.
    case shut(wait: Int)
}

extension Doors {
    /// Asks a code of the account's factor, counts the try, and does what follows in the same transaction.
    func check<Done: Sendable>(
        _ code: String, of account: ID<Account>, _ visitor: Visitor, by permit: Permit,
        then body: @escaping @Sendable (Writing) throws -> Done
    ) async throws -> CodeAnswer<Done> {
        let door = Sodium.mac(Array("second:\(account.number)".utf8), key: loginKey), now = permit.now
        return try await directory.change { [self] records in
            let before = try records.lockout(door)
            if before.wait(at: now) > 0 { return .shut(wait: before.wait(at: now)) }
            let writing = records.signed(by: permit)
            guard try fits(code, of: account, writing) else {
                let after = before.tried(at: now)
                try writing.keep(after, for: door)
                try writing.note(.wrongSecondFactor, of: account, login: door, from: visitor)
                return .refused(triesLeft: after.triesLeft, wait: after.wait(at: now))
            }
            try writing.forgive(door)
            return .passed(try body(writing))
        }
    }

    private func fits(_ code: String, of account: ID<Account>, _ writing: Writing) throws -> Bool {
        let factor = try writing.secondFactor(of: account)
        guard let sealed = factor.sealed else { return true }
        if let recovery = SlipCode(typed: code) {
            return try recoveryKeys.contains { key in
                try writing.useRecoveryCode(Self.digest(ofRecovery: recovery, key), of: account)
            }
        }
        let secret = try seal.open(sealed, at: Self.place(of: account))
        guard let step = TimeCode(secret: secret).step(typed: code, at: writing.now, after: factor.lastStep) else {
            return false
        }
        return try writing.useStep(step, of: account)
    }

    static func place(of account: ID<Account>) -> Seal.Place {
        Seal.Place(table: "second_factor", column: "secret", row: account.number)
    }

    static func digest(ofRecovery code: SlipCode, _ key: [UInt8]) -> [UInt8] {
        Sodium.mac(Array("recovery:\(code.signs)".utf8), key: key)
    }
}
