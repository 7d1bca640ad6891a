import School

/// A student of a divided class who stands in none of the division's groups on a day (001 п. 3.3).
package struct StudentOutside: Sendable, Hashable {
    /// Who.
    package let id: ID<Student>
    /// By name.
    package let name: PersonName
    /// The student's class.
    package let schoolClass: ID<SchoolClass>
    /// «8Б».
    package let className: String
    /// The class in an address.
    package let classSlug: String
    /// The division that the student is missing from.
    package let division: ID<Division>
    /// «Английский язык».
    package let divisionName: String

    init(_ row: Row) {
        (division, divisionName) = (row.id(0), row.text(1))
        (schoolClass, className, classSlug) = (row.id(2), row.text(3), row.text(4))
        (id, name) = (row.id(5), PersonName(row, at: 6))
    }
}

extension Reading {
    // Of one division, of one class or of one year: the two that are not asked for are 0. Nearly everybody stands in a
    // group, so that is asked first: the other questions cost twenty times as much.
    private static let outside = SQL(
        """
        SELECT DISTINCT d.id, d.name, sc.id, sc.name, sc.slug, m.student, p.surname, p.given, p.patronymic,
            sc.sort_key, p.sort_key
        FROM division d JOIN study_group g ON g.division = d.id AND (g.last_day IS NULL OR g.last_day >= ?4)
            JOIN group_class c ON c.study_group = g.id JOIN school_class sc ON sc.id = c.class
            JOIN membership m ON m.class = c.class AND m.from_day <= ?4 AND (m.to_day IS NULL OR m.to_day >= ?4)
            JOIN person p ON p.id = m.student JOIN student s ON s.id = m.student
        WHERE (d.id = ?1 OR c.class = ?2 OR d.year = ?3)
            AND d.choice = 0 AND (d.last_day IS NULL OR d.last_day >= ?4)
            AND NOT EXISTS (SELECT 1 FROM study_group h JOIN group_member n ON n.study_group = h.id
                WHERE h.division = d.id AND n.student = m.student AND n.from_day <= ?4
                    AND (n.to_day IS NULL OR n.to_day >= ?4))
            AND coalesce((SELECT f.form FROM student_form f WHERE f.student = s.id AND f.from_day <= ?4
                ORDER BY f.from_day DESC LIMIT 1), s.study_form) = 1
            AND NOT EXISTS (SELECT 1 FROM exemption e WHERE e.student = m.student AND e.subject = d.subject
                AND e.from_day <= ?4 AND (e.to_day IS NULL OR e.to_day >= ?4))
            AND NOT EXISTS (SELECT 1 FROM group_member i JOIN study_group o ON o.id = i.study_group AND o.kind = 4
                    JOIN course k ON k.study_group = o.id AND k.subject = d.subject
                WHERE i.student = m.student AND i.from_day <= ?4 AND (i.to_day IS NULL OR i.to_day >= ?4))
        ORDER BY sc.sort_key, d.name, d.id, p.sort_key, m.student
        """)

    /// Who of a division's classes stands in none of its groups on a day, by class and name: those whose choice it is,
    /// who do not study the subject, are taught it alone or are not taught at school are not asked about.
    package func studentsWithoutGroup(in division: ID<Division>, on day: Day) throws -> [StudentOutside] {
        try rows(Self.outside, division, 0, 0, day) { StudentOutside($0) }
    }

    /// The same for all divisions of a class at once: its own students alone.
    package func studentsWithoutGroup(ofClass id: ID<SchoolClass>, on day: Day) throws -> [StudentOutside] {
        try rows(Self.outside, 0, id, 0, day) { StudentOutside($0) }
    }

    /// The same for all divisions of a school year, such as 2025.
    package func studentsWithoutGroup(ofYear year: Int, on day: Day) throws -> [StudentOutside] {
        try rows(Self.outside, 0, 0, year, day) { StudentOutside($0) }
    }
}
