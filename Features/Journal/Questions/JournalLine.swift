import School
import Storage
import Web

/// A journal in the list of journals.
struct JournalLine: Sendable {
    let id: ID<Course>
    let title: String
    let address: CourseAddress
    var classes: [ID<SchoolClass>]
    var teachers: String
    let lastDay: Day?
    let recorded: Int

    var scope: Scope { Scope(course: id, classes: classes) }
}

extension Reading {
    private static let ofYear = SQL(
        """
        SELECT c.id, c.title, c.class_slug, c.slug, r.last_day, r.recorded, g.class, p.surname, p.given, p.patronymic
        FROM course c
        LEFT JOIN (SELECT course, max(day) AS last_day, count(*) AS recorded FROM lesson_record WHERE ver > 0 GROUP BY course) r
            ON r.course = c.id
        LEFT JOIN group_class g ON g.study_group = c.study_group
        LEFT JOIN duty d ON d.kind = 6 AND d.object = c.id AND d.from_day <= ?1 AND (d.to_day IS NULL OR d.to_day >= ?1)
        LEFT JOIN person p ON p.id = d.person
        WHERE c.year = (SELECT max(y.id) FROM school_year y WHERE y.starts <= ?1)
        ORDER BY coalesce(c.grade_level, 0), c.class_slug, c.title, c.id, p.sort_key
        """)

    /// Every journal of the year that has begun last, with today's teachers.
    func journals(today: Day) throws -> [JournalLine] {
        var found: [JournalLine] = []
        try each(Self.ofYear, today) { row in
            let teacher = row.textOrNil(7).map { PersonName(surname: $0, given: row.text(8), patronymic: row.textOrNil(9)).short }
            if found.last?.id.number != row.int(0) {
                found.append(
                    JournalLine(
                        id: row.id(0), title: row.text(1), address: CourseAddress(row.text(2), row.text(3)), classes: [],
                        teachers: "", lastDay: row.dayOrNil(4), recorded: row.int(5)))
            }
            let last = found.count - 1
            if let schoolClass = row.idOrNil(6, of: SchoolClass.self), !found[last].classes.contains(schoolClass) {
                found[last].classes.append(schoolClass)
            }
            if let teacher, !found[last].teachers.contains(teacher) {
                found[last].teachers += (found[last].teachers.isEmpty ? "" : ", ") + teacher
            }
        }
        return found
    }
}
