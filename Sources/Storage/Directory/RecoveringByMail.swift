import School

/// A letter ready to be written: to whom, by which login they know themselves, and the code that it carries.
package struct MailDelivery: Sendable {
    /// The address.
    package let to: MailAddress
    /// The owner's login.
    package let login: LoginName
    /// The code; nil for a letter that only tells something.
    package let code: SlipCode?
}

extension Doors {
    /// Seconds for which a code from a letter opens: half an hour.
    package static let mailCodeLife = 30 * 60

    private static func mailPlace(_ account: ID<Account>) -> Seal.Place {
        Seal.Place(table: "account_mail", column: "address", row: account.number)
    }

    private func digest(ofMail code: SlipCode, _ key: [UInt8]) -> [UInt8] {
        Sodium.mac(Array("mail:\(code.signs)".utf8), key: key)
    }

    /// The mail of an account, where it has one.
    package func mail(of account: ID<Account>) async throws -> AccountMail? {
        guard let known = try await directory.read({ try $0.sealedMail(of: account) }) else { return nil }
        let text = String(decoding: try seal.open(known.address, at: Self.mailPlace(account)), as: UTF8.self)
        return AccountMail(address: try MailAddress(typed: text), verified: known.verified)
    }

    /// Sets one's own address after the present password was shown, and asks for the letter that proves it.
    package func setMail(
        of signedIn: SignedIn, to address: MailAddress, password: String, visitor: Visitor, by permit: Permit
    ) async throws {
        let account = signedIn.signIn.account, from = digest(ofAddress: visitor.address)
        let credentials = try await known(signedIn, password, field: "password", visitor, by: permit)
        let sealed = seal.close(Array(address.text.utf8), at: Self.mailPlace(account))
        let login = digest(of: credentials.login)
        try await directory.change { records in
            guard try records.mayAskForMail(.verify, login: credentials.login.key, address: from, at: permit.now) else {
                throw Objection("Писем уже отправлено много. Подождите час.", field: "email")
            }
            let writing = records.signed(by: permit)
            try writing.forgive(login)
            try writing.setMail(of: account, sealed: sealed)
            try writing.note(.mailChanged, of: account, login: login, from: visitor)
            try writing.askForMail(.verify, login: credentials.login, address: from)
        }
    }

    /// Forgets one's own address after the present password was shown; the objection is to the field «present».
    package func removeMail(
        of signedIn: SignedIn, password: String, visitor: Visitor, by permit: Permit
    ) async throws {
        let account = signedIn.signIn.account
        let credentials = try await known(signedIn, password, field: "present", visitor, by: permit)
        let login = digest(of: credentials.login)
        try await directory.change { records in
            let writing = records.signed(by: permit)
            try writing.forgive(login)
            try writing.removeMail(of: account)
            try writing.note(.mailChanged, of: account, login: login, from: visitor)
        }
    }

    /// Asks for a letter with a code for a new password. Whether the login exists is found out later and elsewhere: the
    /// answer and its time are the same.
    package func askRecovery(of login: LoginName, visitor: Visitor, by permit: Permit) async throws {
        let from = digest(ofAddress: visitor.address)
        try await directory.change { records in
            guard try records.mayAskForMail(.recover, login: login.key, address: from, at: permit.now) else { return }
            try records.signed(by: permit).askForMail(.recover, login: login, address: from)
        }
    }

    /// Prepares a letter: finds the address, makes the code and keeps its digest. Nil where there is nobody to write to.
    package func prepare(_ errand: MailErrand, by permit: Permit) async throws -> MailDelivery? {
        let login = LoginName(typed: errand.login)
        guard let known = try await directory.read({ try $0.credentials(login) }), known.isOpen,
            let mail = try await mail(of: known.account), errand.kind == .verify || mail.verified != nil
        else { return nil }
        guard errand.kind != .newDevice else { return MailDelivery(to: mail.address, login: known.login, code: nil) }
        guard let code = SlipCode(random: Sodium.random(64)) else { return nil }
        let digest = digest(ofMail: code, slipKeys[0])
        try await directory.change { records in
            try records.signed(by: permit).addMailCode(digest, of: known.account, errand.kind, life: Self.mailCodeLife)
        }
        return MailDelivery(to: mail.address, login: known.login, code: code)
    }

    /// Proves an address by the code that came there.
    package func confirmMail(_ typed: String, visitor: Visitor, by permit: Permit) async throws {
        let (account, digest) = try await found(typed, .verify, visitor, by: permit)
        try await directory.change { records in
            let writing = records.signed(by: permit)
            guard try writing.useMailCode(digest) else { throw Self.wrongCode }
            try writing.verifyMail(of: account)
        }
    }

    /// Gives a new password to whoever shows the code from the letter: every device is signed out, and a second factor is
    /// asked all the same.
    package func recover(
        _ typed: String, password: String, shortest: Int, isShared: Bool, visitor: Visitor, by permit: Permit
    ) async throws -> SignInAnswer {
        let (account, mailed) = try await found(typed, .recover, visitor, by: permit)
        guard let known = try await directory.read({ try $0.credentials(of: account) }), known.isOpen else {
            throw Self.wrongCode
        }
        try PasswordRule.check(password, for: known.login, shortest: shortest)
        let hash = try await hash(password), token = SignInToken(random: Sodium.random(32))
        let login = digest(of: known.login)
        let signedIn = try await directory.change { records -> SignedIn? in
            let writing = records.signed(by: permit)
            guard try writing.useMailCode(mailed) else { throw Self.wrongCode }
            try writing.setPassword(of: account, hash: hash)
            try writing.endSignIns(of: account)
            try writing.forgetTrust(of: account)
            try writing.forgive(login)
            try writing.note(.recoveredByMail, of: account, login: login, from: visitor)
            if try writing.secondFactor(of: account).isOn { return nil }
            return try writing.start(token, of: account, isShared: isShared, from: visitor)
        }
        cache.forget(account)
        if let signedIn { return .welcome(token, signedIn) }
        guard let anew = try await directory.read({ try $0.credentials(of: account) }) else { throw NotFound() }
        return .second(ticket: ticket(for: anew, isShared: isShared, now: permit.now))
    }

    /// Whose code was typed; tries in vain are counted by address, as those of slips are.
    private func found(
        _ typed: String, _ kind: MailErrand.Kind, _ visitor: Visitor, by permit: Permit
    ) async throws -> (ID<Account>, [UInt8]) {
        let address = digest(ofAddress: visitor.address), now = permit.now
        let digests = SlipCode(typed: typed).map { code in slipKeys.map { digest(ofMail: code, $0) } } ?? []
        let found = try await directory.change { records -> (ID<Account>, [UInt8])? in
            let before = try records.lockout(address)
            guard before.wait(at: now) == 0 else {
                let wait = Lockout.text(before.wait(at: now))
                throw Objection("Слишком много неверных кодов. Следующая попытка — через \(wait).", field: "code")
            }
            for digest in digests {
                if let account = try records.mailCode(digest, kind, at: now) { return (account, digest) }
            }
            let writing = records.signed(by: permit)
            try writing.keep(before.tried(at: now, free: 30), for: address)
            try writing.note(.wrongCode, of: permit.caller.account, login: address, from: visitor)
            return nil
        }
        guard let found else { throw Self.wrongCode }
        return found
    }

    private static var wrongCode: Objection {
        Objection("Код не подошёл, уже использован или прошло больше получаса. Попросите новое письмо.", field: "code")
    }
}
