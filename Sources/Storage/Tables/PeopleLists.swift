import School

/// A person as lists and cards know them.
package struct ListedPerson: Sendable, Hashable {
    /// Their number.
    package let id: ID<Person>
    /// Sixteen random bytes by which accounts and other programs know them.
    package let key: [UInt8]
    /// Their name now.
    package let name: PersonName
    /// Needed for grammar; not always known.
    package let sex: Sex?
    /// Not always known.
    package let birthDay: Day?
    /// Where letters go, if anywhere.
    package let email: String?

    init(_ row: Row) {
        (id, key, name) = (row.id(0), row.bytes(1), PersonName(row, at: 2))
        (sex, birthDay, email) = (row.intOrNil(5).flatMap(Sex.init(rawValue:)), row.dayOrNil(6), row.textOrNil(7))
    }
}

extension PersonName {
    /// Surname, given name and patronymic in three columns.
    package init(_ row: Row, at column: Int) {
        self.init(surname: row.text(column), given: row.text(column + 1), patronymic: row.textOrNil(column + 2))
    }
}

extension Reading {
    private static let one = SQL(
        "SELECT id, key, surname, given, patronymic, sex, birth_day, email FROM person WHERE id = ?1")
    private static let byKey = SQL(
        "SELECT id, key, surname, given, patronymic, sex, birth_day, email FROM person WHERE key = ?1")
    // A search key holds letters, digits and spaces alone, so that no sign of it means anything to LIKE.
    private static let matching = SQL(
        """
        SELECT id, key, surname, given, patronymic, sex, birth_day, email FROM person
        WHERE ' ' || search_key LIKE '% ' || ?1 || '%' ORDER BY sort_key, id LIMIT ?2
        """)
    private static let namesakes = SQL(
        """
        SELECT id, key, surname, given, patronymic, sex, birth_day, email FROM person WHERE sort_key = ?1 ORDER BY id
        """)

    /// One person; nil where there is none such.
    package func listedPerson(_ id: ID<Person>) throws -> ListedPerson? { try first(Self.one, id) { ListedPerson($0) } }

    /// The person an account is linked with, by their random key; nil where there is none such.
    package func listedPerson(key: [UInt8]) throws -> ListedPerson? { try first(Self.byKey, key) { ListedPerson($0) } }

    /// People with a name that begins so, by name; ё and е are one letter. An empty text finds everybody.
    package func people(matching text: String, limit: Int = 50) throws -> [ListedPerson] {
        try rows(Self.matching, SearchKey.of(text), limit) { ListedPerson($0) }
    }

    /// Everybody of exactly this full name.
    package func people(named name: PersonName) throws -> [ListedPerson] {
        try rows(Self.namesakes, SortKey.of(name)) { ListedPerson($0) }
    }
}
