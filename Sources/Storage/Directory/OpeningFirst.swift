import School

extension Doors {
    /// Lists the first school, opens its keeper's account and signs the keeper in on the device at hand.
    package func openFirst(
        school slug: String, name: String, login: LoginName, hash: String, person: [UInt8], visitor: Visitor,
        by permit: Permit
    ) async throws -> SignInToken {
        let token = SignInToken(random: Sodium.random(32)), digest = digest(of: login)
        try await directory.change { records in
            guard try records.listedSchools().isEmpty else { throw Conflict("Школа уже настроена. Войдите.") }
            let writing = records.signed(by: permit)
            let school = try writing.list(school: slug, name: name)
            let account = try writing.openAccount(login, hash: hash)
            try writing.link(account, to: person, in: school)
            try writing.note(.welcome, of: account, login: digest, from: visitor)
            _ = try writing.start(token, of: account, isShared: false, from: visitor)
            // A school's own rules begin with a second factor for the keeper.
            _ = try writing.askSecondFactor(of: account)
        }
        schoolsChanged()
        return token
    }
}
