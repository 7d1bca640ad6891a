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
    // A page seldom says more names than these; the teachers of a large school are several times as many.
    private static let few = 32
    private static let fewNames = SQL(
        """
        SELECT id, surname, given, patronymic FROM person WHERE id IN (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11,
            ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32)
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

    /// The names of some teachers of a day, by one question.
    func teachers(on day: Day, among people: Set<ID<Person>>) throws -> [ID<Person>: PersonName] {
        var names: [ID<Person>: PersonName] = [:]
        if people.count <= Self.few {
            let numbers = people.map(\.number)
            try each(Self.fewNames, list: numbers, length: Self.few) { names[$0.id(0)] = PersonName($0, at: 1) }
            return names
        }
        try each(Self.names, day) { row in
            let person: ID<Person> = row.id(0)
            if people.contains(person) { names[person] = PersonName(row, at: 1) }
        }
        return names
    }
}
