import School
import Storage

/// Who teaches at all on a day, and what they are called.
extension Reading {
    private static let byName = SQL(
        """
        SELECT p.id, p.surname, p.given, p.patronymic
        FROM (SELECT DISTINCT person FROM duty WHERE kind = 6 AND from_day <= ?1 AND (to_day IS NULL OR to_day >= ?1)) t
            JOIN person p ON p.id = t.person
        ORDER BY p.sort_key, p.id
        """)
    private static let names = SQL(
        """
        SELECT p.id, p.surname, p.given, p.patronymic
        FROM (SELECT DISTINCT person FROM duty WHERE kind = 6 AND from_day <= ?1 AND (to_day IS NULL OR to_day >= ?1)) t
            JOIN person p ON p.id = t.person
        """)

    /// The teachers of a day by name.
    func teachers(on day: Day) throws -> [(id: ID<Person>, name: PersonName)] {
        try rows(Self.byName, day) { ($0.id(0), PersonName($0, at: 1)) }
    }

    /// The names of some teachers of a day.
    func teachers(on day: Day, among people: Set<ID<Person>>) throws -> [ID<Person>: PersonName] {
        var names: [ID<Person>: PersonName] = [:]
        try each(Self.names, day) { row in
            let person: ID<Person> = row.id(0)
            if people.contains(person) { names[person] = PersonName(row, at: 1) }
        }
        return names
    }
}
