import School

extension Doors {
    /// The secret that this device is offered for a new factor: the same until it is taken, and kept nowhere meanwhile.
    package func offeredCode(for signedIn: SignedIn) async throws -> TimeCode {
        let account = signedIn.signIn.account
        let turns = try await directory.read { try $0.secondFactor(of: account).turns }
        let text = "offer:\(account.number):\(signedIn.signIn.number):\(turns)"
        return TimeCode(secret: Array(Sodium.mac(Array(text.utf8), key: factorKey).prefix(20)))
    }

    /// Turns the factor on when the code fits the offered secret and the present password was shown: whoever finds a device
    /// that was left alone does not make its account their telephone's. Answers the recovery codes, which are seen this once.
    package func turnOnSecondFactor(
        for signedIn: SignedIn, code: String, password: String, visitor: Visitor, by permit: Permit
    ) async throws -> [SlipCode] {
        let offered = try await offeredCode(for: signedIn), account = signedIn.signIn.account
        guard let step = offered.step(typed: code, at: permit.now, after: 0) else {
            throw Objection(
                "Код не подошёл. Проверьте, что время на телефоне выставлено само, и введите код, который виден сейчас.",
                field: "code")
        }
        let login = digest(of: try await known(signedIn, password, field: "password", visitor, by: permit).login)
        let sealed = seal.close(offered.secret, at: Self.place(of: account)), codes = try Self.newCodes()
        let digests = codes.map { Self.digest(ofRecovery: $0, recoveryKeys[0]) }
        let door = Sodium.mac(Array("second:\(account.number)".utf8), key: loginKey)
        try await directory.change { records in
            guard try !records.secondFactor(of: account).isOn else { throw Conflict("Второй фактор уже включён.") }
            let writing = records.signed(by: permit)
            try writing.forgive(login)
            try writing.turnOnSecondFactor(of: account, sealed: sealed, step: step, codes: digests)
            try writing.note(.secondFactorOn, of: account, login: door, from: visitor)
        }
        cache.forget(account)
        return codes
    }

    /// Gives new recovery codes in place of the older ones to whoever shows a code.
    package func renewRecoveryCodes(
        for signedIn: SignedIn, code: String, visitor: Visitor, by permit: Permit
    ) async throws -> CodeAnswer<[SlipCode]> {
        let account = signedIn.signIn.account, codes = try Self.newCodes()
        let digests = codes.map { Self.digest(ofRecovery: $0, recoveryKeys[0]) }
        try await mustBeOn(account)
        return try await check(code, of: account, visitor, by: permit) { writing in
            try writing.replaceRecoveryCodes(of: account, by: digests)
            return codes
        }
    }

    /// Takes the factor off for whoever shows a code: a new telephone, or no wish for one.
    package func turnOffSecondFactor(
        for signedIn: SignedIn, code: String, visitor: Visitor, by permit: Permit
    ) async throws -> CodeAnswer<Bool> {
        let account = signedIn.signIn.account
        let door = Sodium.mac(Array("second:\(account.number)".utf8), key: loginKey)
        try await mustBeOn(account)
        let answer = try await check(code, of: account, visitor, by: permit) { writing in
            try writing.note(.secondFactorOff, of: account, login: door, from: visitor)
            return try writing.turnOffSecondFactor(of: account, reason: "снял владелец")
        }
        cache.forget(account)
        return answer
    }

    /// Takes the factor off for somebody whose telephone is lost, by whoever may give them a way in: every device is signed
    /// out. An account that is somebody else too is not theirs alone to open.
    package func resetSecondFactor(
        of person: [UInt8], in school: String, reason: String, by permit: Permit
    ) async throws {
        let accounts = try await directory.change { records in
            let writing = records.signed(by: permit)
            let links = try records.links(of: person, in: school)
            let own = try links.filter { try records.isSole($0) }.map(\.account)
            guard own.count == links.count else {
                throw Conflict(
                    "Этот вход открывает и другую школу или другого человека. Второй фактор снимут на сервере.")
            }
            let ended = try own.filter { try writing.turnOffSecondFactor(of: $0, reason: reason) }
            guard !ended.isEmpty else { throw Conflict("Второй фактор не включён.") }
            for account in ended { try writing.endSignIns(of: account) }
            return ended
        }
        for account in accounts { cache.forget(account) }
    }

    /// The same for whoever sits at the server, by the login.
    package func resetSecondFactor(of login: LoginName, reason: String, by permit: Permit) async throws {
        let account = try await directory.change { records in
            guard let known = try records.credentials(login) else {
                throw Objection("Логина «\(login.text)» нет.", field: "login")
            }
            let writing = records.signed(by: permit)
            guard try writing.turnOffSecondFactor(of: known.account, reason: reason) else {
                throw Objection("У «\(login.text)» второй фактор не включён.", field: "login")
            }
            try writing.endSignIns(of: known.account)
            return known.account
        }
        cache.forget(account)
    }

    /// Notes whether a duty of the account asks for the factor: its devices may go without it for a week from the first
    /// time.
    package func noteSecondFactor(_ isAsked: Bool, of signedIn: SignedIn, by permit: Permit) async throws {
        let account = signedIn.signIn.account
        let factor = try await directory.read { try $0.secondFactor(of: account) }
        guard !factor.isOn, isAsked || factor.asked != nil else { return }
        try await directory.change { records in
            let writing = records.signed(by: permit)
            if isAsked {
                _ = try writing.askSecondFactor(of: account)
            } else {
                try writing.askNoSecondFactor(of: account)
            }
        }
        cache.forget(account)
    }

    /// The owner knows of an alert.
    package func dismiss(alert number: Int, of account: ID<Account>, by permit: Permit) async throws {
        try await directory.change { try $0.signed(by: permit).dismiss(alert: number, of: account) }
        cache.forget(account)
    }

    private func mustBeOn(_ account: ID<Account>) async throws {
        guard try await directory.read({ try $0.secondFactor(of: account).isOn }) else {
            throw Conflict("Второй фактор не включён.")
        }
    }

    private static func newCodes() throws -> [SlipCode] {
        let codes = (0..<SecondFactor.recoveryCodes).compactMap { _ in SlipCode(random: Sodium.random(64)) }
        guard codes.count == SecondFactor.recoveryCodes else {
            throw Conflict("Коды не получились. Попробуйте ещё раз.")
        }
        return codes
    }
}
