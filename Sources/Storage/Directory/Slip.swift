import School

/// A slip with a one-time code that gives a person of a school a way in (001 п. 2.4, 3.3; 002 п. 3.2).
///
/// Only a keyed digest of the code is kept: the code itself is on the paper alone.
package struct Slip: Sendable, Hashable {
    /// Its number.
    package let number: Int
    /// The school that gave it.
    package let school: ListedSchool
    /// The person's key there.
    package let person: [UInt8]
    /// When it was given.
    package let issued: Moment
    /// By whose account; nil for the console.
    package let issuer: ID<Account>?
    /// The moment from which it opens nothing.
    package let expires: Moment
    /// When it was used.
    package let used: Moment?
    /// When a newer slip took its place.
    package let voided: Moment?
    /// Why it was given.
    package let reason: String

    /// How long a slip opens: 30 days in seconds.
    package static let life = 30 * 24 * 60 * 60

    static let official = Official(
        .slip,
        fields: [
            "отпечаток кода", "школа", "ключ человека", "выдан", "кем", "действует до", "использован",
            "кем использован",
            "заменён", "основание",
        ],
        live: SQL(
            """
            SELECT id, 0, 0, code, school, person_key, issued_at, issued_by, expires, used_at, used_by, voided_at, \
            reason
            FROM slip ORDER BY id
            """))

    /// Why it cannot be used now; nil when it can.
    func objection(at now: Moment) -> Objection? {
        if used != nil { return Objection("Этот код уже использован. Попросите новый.", field: "code") }
        if voided != nil {
            return Objection("Вместо этого кода выдан другой, новее. Найдите новый листок.", field: "code")
        }
        if now >= expires { return Objection("Срок кода вышел: он действует 30 дней. Попросите новый.", field: "code") }
        return nil
    }
}

private enum SlipSQL {
    static let byCode = SQL(
        """
        SELECT slip.id, listed_school.id, slug, name, person_key, issued_at, issued_by, expires, used_at, voided_at, \
        reason
        FROM slip JOIN listed_school ON listed_school.id = slip.school WHERE code = ?1
        """)
    static let byNumber = SQL(
        """
        SELECT slip.id, listed_school.id, slug, name, person_key, issued_at, issued_by, expires, used_at, voided_at, \
        reason
        FROM slip JOIN listed_school ON listed_school.id = slip.school WHERE slip.id = ?1
        """)
    static let ofSchool = SQL(
        """
        SELECT slip.id, listed_school.id, slug, name, person_key, issued_at, issued_by, expires, used_at, voided_at, \
        reason
        FROM slip JOIN listed_school ON listed_school.id = slip.school WHERE slug = ?1 ORDER BY slip.id DESC LIMIT ?2
        """)
    static let before = SQL(
        """
        SELECT slip.id, listed_school.id, slug, name, person_key, issued_at, issued_by, expires, used_at, voided_at, \
        reason
        FROM slip JOIN listed_school ON listed_school.id = slip.school WHERE slug = ?1 AND slip.id < ?2
        ORDER BY slip.id DESC LIMIT ?3
        """)
    static let whole = SQL(
        """
        SELECT id, code, school, person_key, issued_at, issued_by, expires, used_at, used_by, voided_at, reason
        FROM slip WHERE id = ?1
        """)
    static let waiting = SQL(
        """
        SELECT id FROM slip WHERE school = ?1 AND person_key = ?2 AND used_at IS NULL AND voided_at IS NULL ORDER BY id
        """)
    static let add = SQL(
        """
        INSERT INTO slip (code, school, person_key, issued_at, issued_by, expires, reason)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) RETURNING id
        """)
    static let void = SQL("UPDATE slip SET voided_at = ?2 WHERE id = ?1")
    static let use = SQL("UPDATE slip SET used_at = ?2, used_by = ?3 WHERE id = ?1 AND used_at IS NULL")
}

extension Reading {
    /// The slip with this digest of a code, usable or not. Asked of the directory.
    func slip(_ digest: [UInt8]) throws -> Slip? { try first(SlipSQL.byCode, digest, as: Self.slip) }

    /// The slip with this number. Asked of the directory.
    func slip(number: Int) throws -> Slip? { try first(SlipSQL.byNumber, number, as: Self.slip) }

    /// The last slips a school gave, the newest first: who gave whom a way in, and when. Asked of the directory.
    package func slips(of school: String, limit: Int) throws -> [Slip] {
        try rows(SlipSQL.ofSchool, school, limit, as: Self.slip)
    }

    /// Slips a school gave before the one with this number, the newest first. Asked of the directory.
    package func slips(of school: String, before number: Int, limit: Int) throws -> [Slip] {
        try rows(SlipSQL.before, school, number, limit, as: Self.slip)
    }

    private static func slip(_ row: Row) -> Slip {
        Slip(
            number: row.int(0), school: ListedSchool(id: row.id(1), slug: row.text(2), name: row.text(3)),
            person: row.bytes(4), issued: row.moment(5), issuer: row.idOrNil(6), expires: row.moment(7),
            used: row.momentOrNil(8), voided: row.momentOrNil(9), reason: row.text(10))
    }
}

extension Writing {
    /// Gives a person of a school a slip under the digest of its code; older unused ones open nothing any more.
    func issueSlip(_ digest: [UInt8], to person: [UInt8], of school: ListedSchool, reason: String) throws {
        for older in try rows(SlipSQL.waiting, school.id, person, as: { $0.int(0) }) {
            try execute(SlipSQL.void, older, now)
            try rememberSlip(older)
        }
        let number = try insert(
            SlipSQL.add, digest, school.id, person, now, permit.caller.account, now + Slip.life, reason)
        try rememberSlip(number)
    }

    /// Marks a slip as used by an account; an objection when it cannot be used.
    func use(_ slip: Slip, by account: ID<Account>) throws {
        if let objection = slip.objection(at: now) { throw objection }
        try execute(SlipSQL.use, slip.number, now, account)
        try rememberSlip(slip.number)
    }

    private func rememberSlip(_ number: Int) throws {
        let row = try first(SlipSQL.whole, number) { row in (1...10).map { row.value($0) } }
        try remember(.slip, number, became: row ?? [])
    }
}
