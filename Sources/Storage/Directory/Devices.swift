import School

extension Doors {
    /// The devices on which an account is signed in, and its last tries to come in.
    package func devices(
        of account: ID<Account>, now: Moment, tries: Int = 50
    ) async throws -> (devices: [SignIn], tries: [SignInTry]) {
        try await directory.read { records in
            (try records.signIns(of: account, now: now), try records.signInTries(of: account, limit: tries))
        }
    }

    /// Signs one device of the account out; another's does not exist.
    package func end(_ device: Int, of account: ID<Account>, by permit: Permit) async throws {
        try await directory.change { try $0.signed(by: permit).endSignIn(device, of: account) }
        cache.forget(account)
    }

    /// Signs out all devices of the account but the one at hand; answers how many.
    package func endOthers(than device: Int, of account: ID<Account>, by permit: Permit) async throws -> Int {
        let ended = try await directory.change { records in
            let writing = records.signed(by: permit)
            try writing.forgetTrust(of: account)
            return try writing.endSignIns(of: account, but: device)
        }
        cache.forget(account)
        return ended
    }

    /// Signs out every device of a person of a school: they left, or a device was lost.
    package func endAll(of person: [UInt8], in school: String, by permit: Permit) async throws {
        let accounts = try await directory.change { records in
            let links = try records.links(of: person, in: school), writing = records.signed(by: permit)
            for link in links { try writing.endSignIns(of: link.account) }
            return links.map(\.account)
        }
        for account in accounts { cache.forget(account) }
    }

    /// Signs out every device of the accounts that are nobody but this person of this school; whoever has a child in
    /// another school, or works there, stays signed in there.
    package func endSole(of person: [UInt8], in school: String, by permit: Permit) async throws {
        let accounts = try await directory.change { records in
            let writing = records.signed(by: permit)
            let sole = try records.links(of: person, in: school).map(\.account)
                .filter { try records.links(of: $0).count == 1 }
            for account in sole { try writing.endSignIns(of: account) }
            return sole
        }
        for account in accounts { cache.forget(account) }
    }
}
