import School

/// Whom an account is in a school: the school keeps the person under a random key, the directory only the link.
package struct AccountLink: Sendable, Hashable {
    /// The account.
    package let account: ID<Account>
    /// The school.
    package let school: ListedSchool
    /// The person's 16-byte key there.
    package let person: [UInt8]

    static let official = Official(
        .link, fields: ["учётная запись", "школа", "ключ человека"],
        live: SQL("SELECT id, 0, 0, account, school, person_key FROM link ORDER BY id"))
}

private enum LinkSQL {
    static let ofAccount = SQL(
        """
        SELECT link.account, listed_school.id, slug, name, person_key FROM link
        JOIN listed_school ON listed_school.id = link.school WHERE account = ?1 ORDER BY listed_school.id, link.id
        """)
    static let ofPerson = SQL(
        """
        SELECT link.account, listed_school.id, slug, name, person_key FROM link
        JOIN listed_school ON listed_school.id = link.school WHERE slug = ?1 AND person_key = ?2 ORDER BY link.id
        """)
    static let ofSchool = SQL(
        """
        SELECT link.account, listed_school.id, slug, name, person_key FROM link
        JOIN listed_school ON listed_school.id = link.school WHERE slug = ?1 ORDER BY link.id
        """)
    static let entered = SQL(
        """
        SELECT DISTINCT person_key FROM link JOIN listed_school ON listed_school.id = link.school
        WHERE slug = ?1 AND EXISTS (SELECT 1 FROM sign_in WHERE sign_in.account = link.account)
        """)
    static let add = SQL(
        """
        INSERT INTO link (account, school, person_key) VALUES (?1, ?2, ?3)
        ON CONFLICT (account, school, person_key) DO NOTHING RETURNING id
        """)
    static let remove = SQL("DELETE FROM link WHERE account = ?1 AND school = ?2 AND person_key = ?3 RETURNING id")
}

extension Reading {
    /// Everybody whom the account is, school by school. Asked of the directory.
    package func links(of account: ID<Account>) throws -> [AccountLink] {
        try rows(LinkSQL.ofAccount, account, as: Self.link)
    }

    /// The accounts of a person of a school. Asked of the directory.
    package func links(of person: [UInt8], in school: String) throws -> [AccountLink] {
        try rows(LinkSQL.ofPerson, school, person, as: Self.link)
    }

    /// All links into a school: which of its people have accounts. Asked of the directory.
    package func links(into school: String) throws -> [AccountLink] {
        try rows(LinkSQL.ofSchool, school, as: Self.link)
    }

    /// The keys of a school's people who have signed in at least once. Asked of the directory.
    package func peopleSignedIn(school: String) throws -> Set<[UInt8]> {
        Set(try rows(LinkSQL.entered, school) { $0.bytes(0) })
    }

    private static func link(_ row: Row) -> AccountLink {
        AccountLink(
            account: row.id(0), school: ListedSchool(id: row.id(1), slug: row.text(2), name: row.text(3)),
            person: row.bytes(4))
    }
}

extension Writing {
    /// Links an account to a person of a school; a second time changes nothing.
    package func link(_ account: ID<Account>, to person: [UInt8], in school: ListedSchool) throws {
        let id = try insert(LinkSQL.add, account, school.id, person)
        if id > 0 { try remember(.link, id, became: [account, school.id, person]) }
    }

    /// Takes a link away; without it the account does not know the person any more.
    package func unlink(_ account: ID<Account>, from person: [UInt8], in school: ListedSchool) throws {
        let id = try insert(LinkSQL.remove, account, school.id, person)
        if id > 0 { try remember(.link, id, became: [account, school.id, person], gone: true) }
    }
}
