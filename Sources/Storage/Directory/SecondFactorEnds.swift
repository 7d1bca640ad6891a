import School

/// One line of the register: a second factor that was taken off, by whom and why.
package struct SecondFactorEnd: Sendable, Hashable {
    /// Whose it was.
    package let account: ID<Account>
    /// When.
    package let at: Moment
    /// By whose account; nil for the console.
    package let by: ID<Account>?
    /// Why.
    package let reason: String

    static let official = Official(
        .secondFactorEnd, fields: ["учётная запись", "когда", "кем", "основание"],
        live: SQL("SELECT id, 0, 0, account, at, ended_by, reason FROM second_factor_end ORDER BY id"))
}

private enum SecondFactorEndSQL {
    static let ofSchool = SQL(
        """
        SELECT DISTINCT e.account, e.at, e.ended_by, e.reason, e.id FROM second_factor_end e
        JOIN link ON link.account = e.account JOIN listed_school ON listed_school.id = link.school
        WHERE slug = ?1 ORDER BY e.id DESC LIMIT ?2
        """)
    static let add = SQL(
        "INSERT INTO second_factor_end (account, at, ended_by, reason) VALUES (?1, ?2, ?3, ?4) RETURNING id")
}

extension Reading {
    /// Second factors taken off from people of a school, the newest first. Asked of the directory.
    package func secondFactorEnds(ofSchool slug: String, limit: Int) throws -> [SecondFactorEnd] {
        try rows(SecondFactorEndSQL.ofSchool, slug, limit) {
            SecondFactorEnd(account: $0.id(0), at: $0.moment(1), by: $0.idOrNil(2), reason: $0.text(3))
        }
    }
}

extension Writing {
    /// Notes who took an account's second factor off, and why.
    func noteEnd(of account: ID<Account>, reason: String) throws {
        let by = permit.caller.account, id = try insert(SecondFactorEndSQL.add, account, now, by, reason)
        try remember(.secondFactorEnd, id, became: [account, now, by, reason])
    }
}
