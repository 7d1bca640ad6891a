import School

/// What a code opens, before it is used.
package struct OpenSlip: Sendable {
    /// The slip.
    package let slip: Slip
    /// The login of the account that the person already has: the code gives it a new password. Nil when a login is to
    /// be chosen.
    package let login: LoginName?
}

extension Doors {
    /// Tries in vain with codes that one network address has free: a school sits behind one address.
    private static let freeCodes = 30

    /// The slip of a code that somebody typed; an objection says why it opens nothing. Tries are counted by address.
    package func slip(_ typed: String, from visitor: Visitor, by permit: Permit) async throws -> OpenSlip {
        let address = digest(ofAddress: visitor.address), now = permit.now
        let digests = SlipCode(typed: typed).map { code in slipKeys.map { digest(of: code, under: $0) } } ?? []
        let found = try await directory.change { records -> OpenSlip? in
            let before = try records.lockout(address)
            if before.wait(at: now) > 0 { throw Self.tooMany(before.wait(at: now)) }
            let writing = records.signed(by: permit)
            if let slip = try digests.lazy.compactMap({ try records.slip($0) }).first {
                return OpenSlip(slip: slip, login: try records.resettable(by: slip.person, in: slip.school.slug)?.login)
            }
            try writing.keep(before.tried(at: now, free: Self.freeCodes), for: address)
            try writing.note(.wrongCode, of: permit.caller.account, login: address, from: visitor)
            return nil
        }
        guard let found else {
            throw Objection("Код не подошёл. Проверьте десять знаков на листке.", field: "code")
        }
        if let objection = found.slip.objection(at: now) { throw objection }
        return found
    }

    /// Uses a code: its person gets an account with this login and password, or the account they have a new password.
    /// Where that account has a second factor, the code of the telephone is asked next.
    package func redeem(
        _ typed: String, login: LoginName?, password: String, shortest: Int = PasswordRule.shortest, isShared: Bool,
        visitor: Visitor, by permit: Permit
    ) async throws -> SignInAnswer {
        let open = try await slip(typed, from: visitor, by: permit)
        guard let name = open.login ?? login else { throw Objection("Придумайте логин.", field: "login") }
        try PasswordRule.check(password, for: name, shortest: shortest)
        let hash = try await hash(password), digest = digest(of: name), token = SignInToken(random: Sodium.random(32))
        let (signedIn, known) = try await directory.change { records -> (SignedIn?, Credentials?) in
            let writing = records.signed(by: permit)
            let account: ID<Account>
            if let known = try records.resettable(by: open.slip.person, in: open.slip.school.slug) {
                account = known.account
                try writing.setPassword(of: account, hash: hash)
                try writing.removeMail(of: account)
                try writing.endSignIns(of: account)
                try writing.forgetTrust(of: account)
            } else {
                account = try writing.openAccount(name, hash: hash)
                try writing.link(account, to: open.slip.person, in: open.slip.school)
            }
            try writing.use(try records.again(open.slip), by: account)
            try writing.forgive(digest)
            try writing.note(.codeRedeemed, of: account, login: digest, from: visitor)
            if try writing.secondFactor(of: account).isOn { return (nil, try writing.credentials(of: account)) }
            return (try writing.start(token, of: account, isShared: isShared, from: visitor), nil)
        }
        if let known {
            cache.forget(known.account)
            return .second(ticket: ticket(for: known, isShared: isShared, now: permit.now))
        }
        guard let signedIn else { throw NotFound() }
        cache.forget(signedIn.signIn.account)
        return .welcome(token, signedIn)
    }

    /// Uses a code for somebody who has signed in: the account is its person too from now on. In one school an account
    /// is one person, and nobody's second factor is passed by.
    package func redeem(_ typed: String, for signedIn: SignedIn, visitor: Visitor, by permit: Permit) async throws
        -> Slip
    {
        let open = try await slip(typed, from: visitor, by: permit), account = signedIn.signIn.account
        try await directory.change { records in
            let writing = records.signed(by: permit)
            try records.checkLink(of: account, by: open.slip)
            try writing.link(account, to: open.slip.person, in: open.slip.school)
            try writing.use(try records.again(open.slip), by: account)
        }
        cache.forget(account)
        return open.slip
    }

    private static func tooMany(_ wait: Int) -> Objection {
        Objection("Слишком много неверных кодов. Следующая попытка — через \(Lockout.text(wait)).", field: "code")
    }
}

extension Reading {
    /// The slip as it stands now: two may hold the same code at once.
    fileprivate func again(_ slip: Slip) throws -> Slip {
        guard let now = try self.slip(number: slip.number) else { throw NotFound() }
        return now
    }

    /// Objects where the account is another person of the slip's school already, or where the slip's person has an account
    /// that a second factor guards.
    fileprivate func checkLink(of account: ID<Account>, by slip: Slip) throws {
        if try links(of: account).contains(where: { $0.school == slip.school && $0.person != slip.person }) {
            throw Objection(
                "Под вашим входом в этой школе уже другой человек. Выйдите и введите код снова: для человека с карточки "
                    + "заведётся свой вход. Своих детей родитель видит и без их карточек.", field: "code")
        }
        let others = try links(of: slip.person, in: slip.school.slug).map(\.account).filter { $0 != account }
        if try others.contains(where: { try secondFactor(of: $0).isOn }) {
            throw Objection(
                "У этого человека уже есть вход со вторым фактором. Выйдите и войдите под ним.", field: "code")
        }
    }
}

extension Reading {
    /// The account whose password a slip of the person changes: open, and nobody but this person of this school. Asked of
    /// the directory.
    package func resettable(by person: [UInt8], in school: String) throws -> Credentials? {
        for link in try links(of: person, in: school) where try isSole(link) {
            if let credentials = try credentials(of: link.account), credentials.isOpen { return credentials }
        }
        return nil
    }

    /// Whether the link's account is nobody else: in no other school, and no other person of this one.
    func isSole(_ link: AccountLink) throws -> Bool {
        try links(of: link.account).allSatisfy { $0.school == link.school && $0.person == link.person }
    }
}
