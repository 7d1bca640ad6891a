import School

extension Reading {
    private static let keyOfPerson = SQL("SELECT key FROM person WHERE id = ?1")
    private static let personOfKey = SQL("SELECT id FROM person WHERE key = ?1")

    /// The random key under which the directory knows a person of this school.
    package func key(of person: ID<Person>) throws -> [UInt8]? { try first(Self.keyOfPerson, person) { $0.bytes(0) } }

    /// The person behind a key, or nil where a link leads nowhere.
    package func person(key: [UInt8]) throws -> ID<Person>? { try first(Self.personOfKey, key) { $0.id(0) } }
}
