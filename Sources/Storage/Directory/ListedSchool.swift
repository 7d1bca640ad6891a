import School

/// A school as the directory lists it.
package struct ListedSchool: Sendable, Hashable {
    /// Its number in the directory.
    package let id: ID<RegisteredSchool>
    /// Its word in addresses and the name of its database.
    package let slug: String
    /// Its short name, «СОШ № 74».
    package let name: String

    static let official = Official(
        .listedSchool, fields: ["адрес", "название"],
        live: SQL("SELECT id, 0, 0, slug, name FROM listed_school ORDER BY id"))

    /// Words that addresses of the house begin with: no school may bear one.
    private static let reserved: Set<String> = [
        "absences", "assets", "backups", "class", "code", "credentials", "devices", "diary", "directory", "email",
        "health", "import",
        "journal",
        "journals", "lesson", "login", "logout", "mark", "marks", "more", "news", "password", "people", "rights",
        "second-factor", "setup",
        "slips", "static", "timetable", "today",
    ]

    /// An objection when the word cannot name a school in addresses.
    package static func check(slug: String) throws(Objection) {
        let isPlain = slug.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0) || $0 == 45 }
        guard isPlain, (1...40).contains(slug.utf8.count), slug.utf8.first != 45 else {
            throw Objection("Адрес школы: латинские буквы, цифры и дефис, до 40 знаков.", field: "slug")
        }
        guard !reserved.contains(slug) else {
            throw Objection("Адрес «\(slug)» занят самой программой.", field: "slug")
        }
    }
}

private enum ListedSchoolSQL {
    static let all = SQL("SELECT id, slug, name FROM listed_school ORDER BY id")
    static let add = SQL("INSERT INTO listed_school (slug, name, created_at) VALUES (?1, ?2, ?3) RETURNING id")
    static let rename = SQL("UPDATE listed_school SET name = ?2 WHERE id = ?1 AND name <> ?2")
}

extension Reading {
    /// Every school of the installation, the oldest first. Asked of the directory.
    package func listedSchools() throws -> [ListedSchool] {
        try rows(ListedSchoolSQL.all) { ListedSchool(id: $0.id(0), slug: $0.text(1), name: $0.text(2)) }
    }

    /// The school with this word in addresses, if it is listed. Asked of the directory.
    package func listedSchool(_ slug: String) throws -> ListedSchool? { try listedSchools().first { $0.slug == slug } }
}

extension Writing {
    /// Lists a school in the directory; one that is listed already keeps its number and takes the new name.
    @discardableResult package func list(school slug: String, name: String) throws -> ListedSchool {
        try ListedSchool.check(slug: slug)
        if let known = try listedSchool(slug) {
            if try execute(ListedSchoolSQL.rename, known.id, name) > 0 {
                try remember(.listedSchool, known.id, became: [slug, name])
            }
            return ListedSchool(id: known.id, slug: slug, name: name)
        }
        let id = ID<RegisteredSchool>(try insert(ListedSchoolSQL.add, slug, name, now))
        try remember(.listedSchool, id, became: [slug, name])
        return ListedSchool(id: id, slug: slug, name: name)
    }
}
