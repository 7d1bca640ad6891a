import School
import Storage

/// A class's students and the groups it is divided into, as of a day.
struct ClassGroups: Sendable {
    struct Group: Sendable {
        let id: ID<StudyGroup>
        let name: String
        /// The set whose part it is, where it is one.
        let division: ID<Division>?
        /// Who teaches it, where somebody does.
        let teachers: [String]
    }

    struct Student: Sendable {
        let id: ID<School.Student>
        let name: PersonName
        let birth: Day?
    }

    /// One place of the table.
    struct Place: Hashable, Sendable {
        let group: ID<StudyGroup>
        let student: ID<School.Student>

        /// «12-345», as the form sends it.
        var code: String { "\(group.number)-\(student.number)" }
    }

    let groups: [Group]
    let students: [Student]
    let places: Set<Place>
}

extension Reading {
    private static let groupsOfClass = SQL(
        """
        SELECT g.id, g.name, g.division, p.surname, p.given, p.patronymic
        FROM group_class c JOIN study_group g ON g.id = c.study_group AND g.kind IN (2, 3)
                AND (g.last_day IS NULL OR g.last_day >= ?2)
            LEFT JOIN course k ON k.study_group = g.id
            LEFT JOIN duty d ON d.kind = 6 AND d.object = k.id AND d.from_day <= ?2
                AND (d.to_day IS NULL OR d.to_day >= ?2)
            LEFT JOIN person p ON p.id = d.person
        WHERE c.class = ?1 ORDER BY g.name, g.id, p.sort_key, p.id
        """)
    private static let studentsOfClass = SQL(
        """
        SELECT p.id, p.surname, p.given, p.patronymic, p.birth_day FROM membership m JOIN person p ON p.id = m.student
        WHERE m.class = ?1 AND m.from_day <= ?2 AND (m.to_day IS NULL OR m.to_day >= ?2) ORDER BY p.sort_key, p.id
        """)
    private static let placesOfClass = SQL(
        """
        SELECT g.study_group, g.student FROM membership m JOIN group_member g ON g.student = m.student
            JOIN group_class c ON c.study_group = g.study_group AND c.class = m.class
        WHERE m.class = ?1 AND m.from_day <= ?2 AND (m.to_day IS NULL OR m.to_day >= ?2)
            AND g.from_day <= ?2 AND (g.to_day IS NULL OR g.to_day >= ?2)
        """)

    /// The groups of a class, whole classes aside: three questions.
    func classGroups(_ id: ID<SchoolClass>, on day: Day) throws -> ClassGroups {
        var groups: [ClassGroups.Group] = []
        try each(Self.groupsOfClass, id, day) { row in
            let name = row.isNull(3) ? nil : PersonName(row, at: 3).short
            let isNext = groups.last?.id == row.id(0), before = isNext ? groups.removeLast().teachers : []
            let teachers = before + [name].compactMap { $0 }.filter { !before.contains($0) }
            groups.append(
                ClassGroups.Group(id: row.id(0), name: row.text(1), division: row.idOrNil(2), teachers: teachers))
        }
        let students = try rows(Self.studentsOfClass, id, day) { row in
            ClassGroups.Student(id: row.id(0), name: PersonName(row, at: 1), birth: row.dayOrNil(4))
        }
        let places = try rows(Self.placesOfClass, id, day) { ClassGroups.Place(group: $0.id(0), student: $0.id(1)) }
        return ClassGroups(groups: groups, students: students, places: Set(places))
    }
}
