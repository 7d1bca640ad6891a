import School
import Storage

/// A child whose diary the caller may read, or the caller who is a student: with the class of some day.
struct Child: Sendable {
    let id: ID<Student>
    let name: PersonName
    /// «8Б»; empty on days when the child stood in no class.
    let className: String
    let gradeLevel: Int?
    /// How the class divides its year, and which year it is.
    let scheme: Int?
    let year: Int?

    /// «Кирилл, 8Б».
    var title: String {
        let given = name.given.isEmpty ? name.surname : name.given
        return className.isEmpty ? given : "\(given), \(className)"
    }
}

extension Reading {
    private static let own = SQL(
        """
        SELECT p.id, p.surname, p.given, p.patronymic, c.name, c.grade_level, c.scheme, c.year
        FROM (SELECT student FROM parenthood WHERE parent = ?1 AND blocked = 0 AND from_day <= ?2
                AND (to_day IS NULL OR to_day >= ?2)
            UNION SELECT id FROM student WHERE id = ?1) o
        JOIN person p ON p.id = o.student
        LEFT JOIN membership m ON m.student = p.id AND m.from_day <= ?3 AND (m.to_day IS NULL OR m.to_day >= ?3)
        LEFT JOIN school_class c ON c.id = m.class
        ORDER BY coalesce(p.birth_day, 0), p.sort_key, p.id, m.from_day DESC
        """)

    /// The children of a person as of today, the eldest first, each with the class of the given day.
    func family(of person: ID<Person>?, today: Day, classOn day: Day) throws -> [Child] {
        try remembered(Self.own, person, today, day) { try lookedUp(person, today, day) }
    }

    private func lookedUp(_ person: ID<Person>?, _ today: Day, _ day: Day) throws -> [Child] {
        var found: [Child] = []
        try each(Self.own, person, today, day) { row in
            guard found.last?.id.number != row.int(0) else { return }
            let name = PersonName(surname: row.text(1), given: row.text(2), patronymic: row.textOrNil(3))
            found.append(
                Child(
                    id: row.id(0), name: name, className: row.text(4), gradeLevel: row.intOrNil(5),
                    scheme: row.intOrNil(6),
                    year: row.intOrNil(7)))
        }
        return found
    }
}
