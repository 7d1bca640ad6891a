import School
import Storage
import Web

/// A journal in the list of journals.
struct JournalLine: Sendable {
    let id: ID<Course>
    let title: String
    let address: CourseAddress
    var classes: [ID<SchoolClass>]
    var classNames: [String] = []
    var teachers: String
    let lastDay: Day?
    let recorded: Int
    /// How far its thematic plan has come; nil without one.
    let plan: PlanState?
    /// Whether its lessons have topics, and so a plan.
    let isPlanned: Bool
    /// Among which journals it stands.
    let section: JournalSection
    /// The school year that it is of.
    let year: Int

    var heading: String { classNames.isEmpty ? title : classNames.joined(separator: " + ") + " · " + title }
    var scope: Scope { Scope(course: id, classes: classes) }
}

extension Reading {
    // With ?2 = 0 all courses of the year; else those that a person teaches or taught, substitutes in, or leads.
    private static let ofYear = SQL(
        """
        SELECT c.id, c.title, c.class_slug, c.slug,
            (SELECT max(r.day) FROM lesson_record r WHERE r.course = c.id AND r.ver > 0),
            (SELECT count(*) FROM lesson_record r WHERE r.course = c.id AND r.ver > 0),
            g.class, p.surname, p.given, p.patronymic, k.name,
            (SELECT t.status FROM plan t WHERE t.course = c.id ORDER BY t.version DESC LIMIT 1), c.kind, q.kind, c.year
        FROM course c JOIN study_group q ON q.id = c.study_group
        LEFT JOIN group_class g ON g.study_group = c.study_group LEFT JOIN school_class k ON k.id = g.class
        LEFT JOIN duty d ON d.kind = 6 AND d.object = c.id AND d.from_day <= ?1 AND (d.to_day IS NULL OR d.to_day >= ?1)
        LEFT JOIN person p ON p.id = d.person
        WHERE c.year = (SELECT max(y.id) FROM school_year y WHERE y.starts <= ?1) AND (?2 = 0
            OR EXISTS (SELECT 1 FROM duty o WHERE o.person = ?2 AND o.object = c.id
                AND (o.kind = 6 OR o.kind = 19 AND o.from_day <= ?1 AND (o.to_day IS NULL OR o.to_day >= ?1)))
            OR EXISTS (SELECT 1 FROM duty o JOIN lesson_record r ON r.lesson = o.object
                WHERE o.person = ?2 AND o.kind = 7 AND r.course = c.id)
            OR EXISTS (SELECT 1 FROM duty o JOIN group_class w ON w.class = o.object
                WHERE o.person = ?2 AND o.kind IN (5, 16) AND w.study_group = c.study_group))
        ORDER BY coalesce(c.grade_level, 0), c.class_slug, c.title, c.id, p.sort_key
        """)

    /// The journals of the year that has begun last by a day, with that day's teachers: a person's own, or all with nil.
    func journals(of person: ID<Person>?, on day: Day) throws -> [JournalLine] {
        var found: [JournalLine] = []
        try each(Self.ofYear, day, person?.number ?? 0) { row in
            let teacher = row.textOrNil(7).map {
                PersonName(surname: $0, given: row.text(8), patronymic: row.textOrNil(9)).short
            }
            if found.last?.id.number != row.int(0) {
                let kind = CourseKind(rawValue: row.int(12)) ?? .lesson
                found.append(
                    JournalLine(
                        id: row.id(0), title: row.text(1), address: CourseAddress(row.text(2), row.text(3)),
                        classes: [],
                        teachers: "", lastDay: row.dayOrNil(4), recorded: row.int(5),
                        plan: row.intOrNil(11).flatMap { PlanState(rawValue: $0) },
                        isPlanned: kind.hasTopics,
                        section: JournalSection(
                            kind, isAlone: row.int(13) == GroupKind.individual.rawValue), year: row.int(14)))
            }
            let last = found.count - 1
            if let schoolClass = row.idOrNil(6, of: SchoolClass.self), !found[last].classes.contains(schoolClass) {
                found[last].classes.append(schoolClass)
                found[last].classNames.append(row.text(10))
            }
            if let teacher, !found[last].teachers.contains(teacher) {
                found[last].teachers += (found[last].teachers.isEmpty ? "" : ", ") + teacher
            }
        }
        return found
    }
}
