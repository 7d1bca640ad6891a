import School

/// What is known of a person besides their duties: as little as the regulations ask (001 п. 3.3).
package struct PersonFacts: Sendable, Hashable {
    /// The name.
    package var name: PersonName
    /// As the card has it, or nil.
    package var sex: Sex?
    /// The date of birth, or nil.
    package var birth: Day?
    /// An address for letters, or nil.
    package var email: String?
    /// When all this was last compared with documents (001 п. 3.3), or nil.
    package var verified: Day?

    /// Facts by their parts.
    package init(name: PersonName, sex: Sex? = nil, birth: Day? = nil, email: String? = nil, verified: Day? = nil) {
        self.name = name
        self.sex = sex
        self.birth = birth
        self.email = email
        self.verified = verified
    }

    /// In the order of `Official.person`.
    var fields: [any Bindable] { [name.surname, name.given, name.patronymic, sex?.rawValue, birth, email, verified] }
}

extension Official {
    static let person = Official(
        .person, fields: ["фамилия", "имя", "отчество", "пол", "дата рождения", "почта", "сверено"],
        live: SQL("SELECT id, 0, 0, surname, given, patronymic, sex, birth_day, email, verified_on FROM person"))
}

extension Reading {
    private static let personFacts = SQL(
        "SELECT surname, given, patronymic, sex, birth_day, email, verified_on FROM person WHERE id = ?1")

    /// What is known of a person, or nil.
    package func facts(of person: ID<Person>) throws -> PersonFacts? {
        try first(Self.personFacts, person) { row in
            PersonFacts(
                name: PersonName(surname: row.text(0), given: row.text(1), patronymic: row.textOrNil(2)),
                sex: Sex(rawValue: row.int(3)), birth: row.dayOrNil(4), email: row.textOrNil(5),
                verified: row.dayOrNil(6))
        }
    }
}

extension Writing {
    private static let insertPerson = SQL(
        """
        INSERT INTO person (key, surname, given, patronymic, sex, birth_day, email, sort_key, search_key, created_at,
            verified_on)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) RETURNING id
        """)
    private static let updatePerson = SQL(
        """
        UPDATE person SET surname = ?2, given = ?3, patronymic = ?4, sex = ?5, birth_day = ?6, email = ?7,
            sort_key = ?8, search_key = ?9, verified_on = ?10
        WHERE id = ?1
        """)
    private static let keepName = SQL(
        """
        INSERT INTO former_name (person, surname, given, patronymic, until, document) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        """)

    /// Takes a person into the school's records, under a new random key.
    package func add(person facts: PersonFacts) throws -> ID<Person> {
        let id = try insert(
            Self.insertPerson, Sodium.random(16), facts.name.surname, facts.name.given, facts.name.patronymic,
            facts.sex?.rawValue, facts.birth, facts.email, SortKey.of(facts.name), SearchKey.of(facts.name), now,
            facts.verified)
        try remember(.person, id, became: facts.fields)
        return ID(id)
    }

    /// Writes a person's facts anew.
    package func change(_ person: ID<Person>, to facts: PersonFacts) throws {
        let count = try execute(
            Self.updatePerson, person, facts.name.surname, facts.name.given, facts.name.patronymic, facts.sex?.rawValue,
            facts.birth, facts.email, SortKey.of(facts.name), SearchKey.of(facts.name), facts.verified)
        guard count == 1 else { throw NotFound() }
        try remember(.person, person, became: facts.fields)
    }

    /// Gives a person a new name by a document; the old one stays with its last day.
    package func rename(_ person: ID<Person>, to name: PersonName, lastDay: Day, document: String) throws {
        guard var facts = try facts(of: person) else { throw NotFound() }
        let old = facts.name
        try execute(Self.keepName, person, old.surname, old.given, old.patronymic, lastDay, document)
        facts.name = name
        try change(person, to: facts)
    }
}
