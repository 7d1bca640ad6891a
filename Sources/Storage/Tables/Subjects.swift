import School

extension Official {
    static let subject = Official(
        .subject, fields: ["название", "кратко"], live: SQL("SELECT id, 0, 0, name, short_name FROM subject"))
}

extension Reading {
    private static let subjects = SQL("SELECT id, name, slug FROM subject ORDER BY sort_key, id")

    /// All subjects by name, with their words in addresses.
    package func subjects() throws -> [(id: ID<Subject>, name: String, slug: String)] {
        try rows(Self.subjects) { ($0.id(0), $0.text(1), $0.text(2)) }
    }
}

extension Writing {
    private static let insertSubject = SQL(
        """
        INSERT INTO subject (key, name, short_name, language, slug, sort_key) VALUES (?1, ?2, ?3, ?4, ?5, ?6) RETURNING id
        """)

    /// Adds a subject; `isLanguage` makes it one that groups of a class learn apart.
    package func add(subject name: String, short: String? = nil, isLanguage: Bool = false) throws -> ID<Subject> {
        let slug = Slug.free(Slug.of(name), Set(try subjects().map(\.slug)))
        let short = short ?? name
        let id = try insert(Self.insertSubject, Sodium.random(16), name, short, isLanguage, slug, SortKey.of(name))
        try remember(.subject, id, became: [name, short])
        return ID(id)
    }
}
