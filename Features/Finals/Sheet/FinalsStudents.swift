import School
import Storage

/// A student whose final mark is put on a course's page.
struct FinalsStudent: Sendable {
    let id: ID<Student>
    let name: PersonName
    /// The own class on the last day that is summed up.
    let schoolClass: ID<SchoolClass>?
    /// Since when the student stands in a class of the school this year.
    let since: Day?
    /// By what the student is exempt from the subject; nil for whoever is not.
    let exemption: String?
}

extension Reading {
    private static let ofGroup = SQL(
        """
        SELECT p.id, p.surname, p.given, p.patronymic,
            (SELECT min(c.class) FROM membership c WHERE c.student = m.student AND c.from_day <= ?2
                AND (c.to_day IS NULL OR c.to_day >= ?2)),
            (SELECT min(c.from_day) FROM membership c JOIN school_class k ON k.id = c.class
                WHERE c.student = m.student AND k.year = ?4),
            (SELECT min(e.basis) FROM exemption e WHERE e.student = m.student AND e.subject = ?3 AND e.from_day <= ?2
                AND (e.to_day IS NULL OR e.to_day >= ?2))
        FROM group_member m JOIN person p ON p.id = m.student
        WHERE m.study_group = ?1 AND m.from_day <= ?2 AND (m.to_day IS NULL OR m.to_day >= ?2)
        ORDER BY p.sort_key, p.id
        """)
    private static let parts = SQL(
        """
        SELECT DISTINCT s.id, s.name, s.sort_key FROM course c JOIN subject s ON s.id = c.subject
        WHERE c.year = ?1 AND c.composed_into = ?2 AND coalesce(c.grade_level, 0) = ?3 ORDER BY s.sort_key, s.id
        """)

    /// Who stands in a course's group on a day, by the alphabet.
    func finalsStudents(of course: ListedCourse, on day: Day) throws -> [FinalsStudent] {
        try rows(Self.ofGroup, course.group, day, course.subject, course.year) { row in
            FinalsStudent(
                id: row.id(0), name: PersonName(row, at: 1), schoolClass: row.idOrNil(4), since: row.dayOrNil(5),
                exemption: row.textOrNil(6))
        }
    }

    /// The subjects that make up another in a grade level, by number and name.
    func parts(of whole: ID<Subject>, year: Int, gradeLevel: Int?) throws -> [(id: ID<Subject>, name: String)] {
        try rows(Self.parts, year, whole, gradeLevel ?? 0) { ($0.id(0), $0.text(1)) }
    }
}
