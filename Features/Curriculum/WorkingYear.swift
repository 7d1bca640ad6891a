import School
import Storage
import Web

extension Reading {
    /// The year people work in; a school that has none yet has no such pages.
    func workingYear(_ asking: Asking) throws -> SchoolYear {
        guard let year = try yearInHand(on: asking.today) else { throw NotFound() }
        return year
    }

    /// The class of an address in the year people work in.
    func workingClass(_ slug: String, _ asking: Asking) throws -> ListedClass {
        guard let listed = try listedClass(slug: slug, year: workingYear(asking).number) else { throw NotFound() }
        return listed
    }

    private static let staff = SQL(
        """
        SELECT DISTINCT p.id, p.surname, p.given, p.patronymic, p.sort_key
        FROM employment e JOIN person p ON p.id = e.person
        WHERE e.to_day IS NULL OR e.to_day >= ?1 ORDER BY p.sort_key, p.id
        """)

    private static let employed = SQL("SELECT 1 FROM employment WHERE person = ?1")

    /// Whether somebody has, or had, a post.
    func hasPost(_ person: ID<Person>) throws -> Bool { try first(Self.employed, person) { $0.int(0) } != nil }

    /// Everybody employed on a day or later, to choose from.
    func staffChoices(on day: Day) throws -> [(value: String, title: String)] {
        try rows(Self.staff, day) { (String($0.int(0)), PersonName($0, at: 1).list) }
    }
}

extension SchoolYear {
    /// The day must be inside the year.
    func check(_ day: Day, field: String) throws {
        if !contains(day) {
            throw Objection(
                "День должен быть внутри учебного года: \(starts.russian)–\(ends.russian).", field: field)
        }
    }
}
