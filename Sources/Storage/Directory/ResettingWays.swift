import School

extension Doors {
    /// Takes a person's way in back and gives a new code for it: the password opens nothing any more and every device is
    /// signed out at once, and the mail is forgotten. An account that is somebody else too, here or in another school, only
    /// loses its link to this person.
    ///
    /// The code is returned this once and kept nowhere.
    package func resetWay(
        of person: [UInt8], in school: String, reason: String, by permit: Permit
    ) async throws -> SlipCode {
        guard let code = SlipCode(random: Sodium.random(64)) else {
            throw Conflict("Код не получился. Попробуйте ещё раз.")
        }
        let digest = digest(of: code, under: slipKeys[0]), shut = Password.decoy(price: price)
        let accounts = try await directory.change { records in
            guard let listed = try records.listedSchool(school) else { throw NotFound() }
            let writing = records.signed(by: permit), links = try records.links(of: person, in: school)
            for link in links {
                guard link.account != permit.caller.account else {
                    throw Conflict("Это ваш собственный вход. Смените пароль на своей странице.")
                }
                if try records.isSole(link) {
                    try writing.setPassword(of: link.account, hash: shut, mustChange: true)
                    try writing.removeMail(of: link.account)
                    try writing.endSignIns(of: link.account)
                    try writing.forgetTrust(of: link.account)
                } else {
                    try writing.unlink(link.account, from: person, in: listed)
                }
            }
            try writing.issueSlip(digest, to: person, of: listed, reason: reason)
            return links.map(\.account)
        }
        for account in accounts { cache.forget(account) }
        return code
    }
}
