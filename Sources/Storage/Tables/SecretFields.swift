import School

/// A sealed field of a card as it was opened; nil where no key of the ring opens it.
package struct SecretField: Sendable {
    /// Which.
    package let field: CardField
    /// The value, or nil.
    package let text: String?
}

extension Official {
    static let secretField = Official(
        .secretField, fields: ["изменено"], live: SQL("SELECT person, field, 0, digest FROM secret_field"))
}

extension Seal {
    /// A card's field is sealed for its person alone: moved to another row it does not open.
    fileprivate func place(_ field: CardField, of person: ID<Person>) -> Place {
        Place(table: "secret_field", column: field.slug, row: person.number)
    }
}

extension Reading {
    private static let secrets = SQL("SELECT field, sealed, digest FROM secret_field WHERE person = ?1 ORDER BY field")
    private static let known = SQL("SELECT person FROM secret_field WHERE field = ?1 AND blind = ?2")
    private static let ofField = SQL(
        "SELECT person, sealed, digest FROM secret_field WHERE field = ?1 ORDER BY person")
    private static let counts = SQL("SELECT field, count(*) FROM secret_field GROUP BY field ORDER BY field")

    /// The sealed fields of a card, opened.
    package func secrets(of person: ID<Person>, _ seal: Seal) throws -> [SecretField] {
        try rows(Self.secrets, person) { row -> SecretField? in
            guard let field = CardField(rawValue: row.int(0)) else { return nil }
            return SecretField(field: field, text: Self.opened(row.bytes(1), row.bytes(2), field, of: person, seal))
        }.compactMap { $0 }
    }

    /// One sealed field of everybody who has it, opened, by persons' numbers; nil where no key of the ring opens it.
    package func secrets(in field: CardField, _ seal: Seal) throws -> [Int: String?] {
        let all = try rows(Self.ofField, field.rawValue) { row in
            (row.int(0), Self.opened(row.bytes(1), row.bytes(2), field, of: row.id(0), seal))
        }
        return Dictionary(all) { first, _ in first }
    }

    /// The chain holds the digest, so that a value put back from an older copy does not open either.
    private static func opened(
        _ sealed: [UInt8], _ digest: [UInt8], _ field: CardField, of person: ID<Person>, _ seal: Seal
    ) -> String? {
        guard Sodium.sha256(sealed) == digest, let plain = try? seal.open(sealed, at: seal.place(field, of: person))
        else { return nil }
        return String(decoding: plain, as: UTF8.self)
    }

    /// Who has this very value already, found without opening anything.
    package func holder(of text: String, in field: CardField, _ seal: Seal) throws -> ID<Person>? {
        for blind in seal.blinds(Array(text.utf8), column: field.slug) {
            if let person = try first(Self.known, field.rawValue, blind, as: { $0.id(0, of: Person.self) }) {
                return person
            }
        }
        return nil
    }

    /// How many values of each sealed field are kept, switched on or off.
    package func secretCounts() throws -> [CardField: Int] {
        let counts = try rows(Self.counts) { (CardField(rawValue: $0.int(0)), $0.int(1)) }
        return Dictionary(counts.compactMap { field, count in field.map { ($0, count) } }) { first, _ in first }
    }
}

extension Writing {
    private static let put = SQL(
        """
        INSERT INTO secret_field (person, field, sealed, digest, blind) VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT (person, field) DO UPDATE SET sealed = ?3, digest = ?4, blind = ?5
        """)
    private static let erase = SQL("DELETE FROM secret_field WHERE person = ?1 AND field = ?2")
    private static let holders = SQL("SELECT person FROM secret_field WHERE field = ?1 ORDER BY person")

    /// Seals a value into a card; history learns only that it has changed. A SNILS can stand in one card alone.
    package func put(_ text: String, as field: CardField, of person: ID<Person>, _ seal: Seal) throws {
        if field == .snils, let known = try holder(of: text, in: field, seal), known != person {
            throw Objection("Такой СНИЛС уже записан у другого человека.", field: "value")
        }
        let plain = Array(text.utf8), sealed = seal.close(plain, at: seal.place(field, of: person))
        let digest = Sodium.sha256(sealed), blind = field == .snils ? seal.blind(plain, column: field.slug) : nil
        try execute(Self.put, person, field.rawValue, sealed, digest, blind)
        try remember(.secretField, person, field.rawValue, became: [digest])
    }

    /// Erases a sealed value; the chain keeps that it was there and why it went.
    package func erase(_ field: CardField, of person: ID<Person>, why: String) throws {
        guard try execute(Self.erase, person, field.rawValue) == 1 else { throw NotFound() }
        try remember(.secretField, person, field.rawValue, became: [why], gone: true)
    }

    /// Erases every value of a field; answers how many there were.
    @discardableResult
    package func eraseAll(_ field: CardField, why: String) throws -> Int {
        let people = try rows(Self.holders, field.rawValue) { $0.id(0, of: Person.self) }
        for person in people { try erase(field, of: person, why: why) }
        return people.count
    }
}
