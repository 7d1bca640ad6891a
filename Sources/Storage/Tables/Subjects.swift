import School

/// A subject as lists know it.
package struct ListedSubject: Sendable, Hashable {
    /// Its number.
    package let id: ID<Subject>
    /// «Алгебра».
    package let name: String
    /// «Алг.», for narrow columns.
    package let shortName: String
    /// The knowledge area, «Математика и информатика».
    package let area: String
    /// Whether it is a foreign language.
    package let isLanguage: Bool
    /// «algebra», as in an address.
    package let slug: String
}

extension Official {
    static let subject = Official(
        .subject, fields: ["Название", "Краткое название", "Область", "Иностранный язык", "Адрес"],
        live: SQL("SELECT id, 0, 0, name, short_name, area, language, slug FROM subject"))
}

extension Reading {
    private static let all = SQL("SELECT id, name, short_name, area, language, slug FROM subject ORDER BY sort_key, id")
    private static let one = SQL("SELECT id, name, short_name, area, language, slug FROM subject WHERE id = ?1")
    private static let named = SQL("SELECT id, name, short_name, area, language, slug FROM subject WHERE name = ?1")

    /// All subjects by name.
    package func subjects() throws -> [ListedSubject] { try rows(Self.all, as: line) }

    /// One subject; nil where there is none such.
    package func listedSubject(_ id: ID<Subject>) throws -> ListedSubject? { try first(Self.one, id, as: line) }

    /// The subject with exactly this name, or nil.
    package func listedSubject(named name: String) throws -> ListedSubject? { try first(Self.named, name, as: line) }

    private func line(_ row: Row) -> ListedSubject {
        ListedSubject(
            id: row.id(0), name: row.text(1), shortName: row.text(2), area: row.text(3), isLanguage: row.flag(4),
            slug: row.text(5))
    }
}

extension Writing {
    private static let add = SQL(
        """
        INSERT INTO subject (key, name, short_name, area, language, slug, sort_key)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) RETURNING id
        """)

    /// Adds a subject; `isLanguage` makes it one that groups of a class learn apart. A name taken meets an objection.
    package func add(subject name: String, short: String? = nil, area: String = "", isLanguage: Bool = false) throws
        -> ID<Subject>
    {
        let others = try subjects()
        if others.contains(where: { $0.name == name }) {
            throw Objection("Предмет «\(name)» уже есть.", field: "subject")
        }
        let slug = Slug.free(Slug.of(name), Set(others.map(\.slug)))
        let short = short ?? name
        let id = try insert(Self.add, Sodium.random(16), name, short, area, isLanguage, slug, SortKey.of(name))
        try remember(.subject, id, became: [name, short, area, isLanguage, slug])
        return ID(id)
    }
}
