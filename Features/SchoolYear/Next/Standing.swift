import School
import Storage

/// What stands at the end of a year and would go on after it.
struct Standing: Sendable {
    let duties: [StandingDuty]
    /// Students of each class on the last day, by name.
    let students: [(schoolClass: ID<SchoolClass>, student: ID<Student>)]
    /// Members of each group on the last day; whole classes too.
    let members: [ID<StudyGroup>: [ID<Student>]]
    /// Hours a week of each line of the load that goes on, in tenths.
    let hours: [Taught: Int]
    /// Those who have lessons with their class.
    let inLessons: Set<ID<Student>>

    /// A teacher of a page.
    struct Taught: Hashable, Sendable {
        let course: ID<Course>
        let person: ID<Person>
    }
}

/// A duty towards a class or a page of the ending year.
struct StandingDuty: Sendable {
    let kind: DutyKind
    let person: ID<Person>
    let object: Int
}

extension Reading {
    private static let duties = SQL(
        """
        SELECT kind, person, object FROM duty WHERE (to_day IS NULL OR to_day > ?2)
            AND ((kind IN (6, 19) AND object IN (SELECT id FROM course WHERE year = ?1))
                OR (kind IN (5, 16) AND object IN (SELECT id FROM school_class WHERE year = ?1)))
        ORDER BY id
        """)
    private static let students = SQL(
        """
        SELECT m.class, m.student FROM school_class c JOIN membership m ON m.class = c.id AND m.from_day <= ?2
            AND m.to_day IS NULL
        JOIN person p ON p.id = m.student
        WHERE c.year = ?1 ORDER BY c.sort_key, c.id, p.sort_key, p.id
        """)
    private static let members = SQL(
        """
        SELECT g.id, g.kind, m.student FROM study_group g JOIN group_member m ON m.study_group = g.id
            AND m.from_day <= ?2 AND (m.to_day IS NULL OR m.to_day > ?2)
        WHERE g.year = ?1 ORDER BY g.id, m.student
        """)

    /// Everything that goes on past the last day of a year unless somebody ends it: four questions.
    func standing(_ year: SchoolYear) throws -> Standing {
        let duties = try rows(Self.duties, year.number, year.ends) { row in
            StandingDuty(kind: DutyKind(rawValue: row.int(0)) ?? .teacher, person: row.id(1), object: row.int(2))
        }
        let students = try rows(Self.students, year.number, year.ends) { row in
            (schoolClass: row.id(0, of: SchoolClass.self), student: row.id(1, of: Student.self))
        }
        var members: [ID<StudyGroup>: [ID<Student>]] = [:], inLessons: Set<ID<Student>> = []
        try each(Self.members, year.number, year.ends) { row in
            members[row.id(0), default: []].append(row.id(2))
            if row.int(1) == GroupKind.wholeClass.rawValue { inLessons.insert(row.id(2)) }
        }
        let lines = try load(of: year.number).filter { $0.days.to.map { $0 > year.ends } ?? true }
        let hours = Dictionary(lines.map { (Standing.Taught(course: $0.course, person: $0.person), $0.weeklyTenths) }) {
            $1
        }
        return Standing(duties: duties, students: students, members: members, hours: hours, inLessons: inLessons)
    }
}
