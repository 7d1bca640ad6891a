import School

extension Doors {
    /// Gives each person of the school a one-time code, in the order asked; older codes of theirs open nothing more.
    ///
    /// The codes are returned this once and kept nowhere.
    package func issueSlips(
        to people: [[UInt8]], of school: String, reason: String, by permit: Permit
    ) async throws -> [SlipCode] {
        let codes = people.compactMap { _ in SlipCode(random: Sodium.random(64)) }
        guard codes.count == people.count else { throw Conflict("Код не получился. Попробуйте ещё раз.") }
        let digests = codes.map { digest(of: $0, under: slipKeys[0]) }
        try await directory.change { records in
            guard let listed = try records.listedSchool(school) else { throw NotFound() }
            let writing = records.signed(by: permit)
            for (person, digest) in zip(people, digests) {
                try writing.issueSlip(digest, to: person, of: listed, reason: reason)
            }
        }
        return codes
    }

    func digest(of code: SlipCode, under key: [UInt8]) -> [UInt8] {
        Sodium.mac(Array("slip:\(code.signs)".utf8), key: key)
    }
}
