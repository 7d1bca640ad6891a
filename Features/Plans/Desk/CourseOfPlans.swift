import School
import Storage

/// A course in the lists of plans: whose, who teaches it, and what hours the curriculum asks of it.
struct CourseOfPlans: Sendable {
    let id: ID<Course>
    let year: Int
    let title: String
    let groupName: String
    let classSlug: String
    let slug: String
    let teachers: [PlanTeacher]
    /// Hours a year by the curriculum; nil where it says nothing.
    let curriculum: Int?
    let classes: [ID<SchoolClass>]

    /// «8Б · Алгебра», «10А, 10Б · Основы права».
    var heading: String {
        if classes.count == 1 { return coursePlace(String(groupName.prefix { $0 != "," }), title) }
        let ending = ", " + title
        return (groupName.hasSuffix(ending) ? String(groupName.dropLast(ending.count)) : groupName) + " · " + title
    }
    /// «Лебедева В. П., Волков П. А.».
    var teacherNames: String { teachers.map(\.name.short).joined(separator: ", ") }
}

/// Who teaches a course.
struct PlanTeacher: Sendable, Hashable {
    let id: ID<Person>
    let name: PersonName
}

extension Reading {
    private static let ofYear = SQL(
        """
        SELECT c.id, c.title, g.name, c.class_slug, c.slug, c.subject, c.grade_level, c.study_group, c.kind
        FROM course c JOIN study_group g ON g.id = c.study_group WHERE c.year = ?1
        ORDER BY coalesce(c.grade_level, 99), g.name, c.title, c.id
        """)
    private static let teachers = SQL(
        """
        SELECT d.object, p.id, p.surname, p.given, p.patronymic FROM duty d JOIN course c ON c.id = d.object
            JOIN person p ON p.id = d.person
        WHERE d.kind = 6 AND c.year = ?1 AND d.from_day <= ?2 AND (d.to_day IS NULL OR d.to_day >= ?2)
        ORDER BY p.sort_key, p.id
        """)
    private static let groupClasses = SQL(
        """
        SELECT g.study_group, k.id, k.profile FROM group_class g JOIN school_class k ON k.id = g.class WHERE k.year = ?1
        """)
    private static let hours = SQL(
        """
        SELECT i.plan, CAST(sum(i.hours) AS BIGINT) FROM plan_item i JOIN plan p ON p.id = i.plan
            JOIN course c ON c.id = p.course
        WHERE c.year = ?1 GROUP BY i.plan
        """)

    /// The courses of a year that have topics, and so a plan: four questions, however many.
    func coursesOfPlans(_ year: Int, on day: Day) throws -> [CourseOfPlans] {
        var teachers: [Int: [PlanTeacher]] = [:]
        try each(Self.teachers, year, day) { row in
            teachers[row.int(0), default: []].append(PlanTeacher(id: row.id(1), name: PersonName(row, at: 2)))
        }
        var classes: [Int: [(ID<SchoolClass>, String)]] = [:]
        try each(Self.groupClasses, year) { classes[$0.int(0), default: []].append(($0.id(1), $0.text(2))) }
        let lines = try curriculum(of: year)
        return try rows(Self.ofYear, year) { row -> CourseOfPlans? in
            guard let kind = CourseKind(rawValue: row.int(8)), kind.isInCurriculum, kind.hasTopics else { return nil }
            let own = classes[row.int(7)] ?? [], level = row.intOrNil(6), subject = row.id(5, of: Subject.self)
            let fitting = lines.filter { line in
                line.gradeLevel == level && line.subject == subject
                    && (line.profile.isEmpty || own.contains { $0.1 == line.profile })
            }
            let line = fitting.first { !$0.profile.isEmpty } ?? fitting.first
            return CourseOfPlans(
                id: row.id(0), year: year, title: row.text(1), groupName: row.text(2), classSlug: row.text(3),
                slug: row.text(4), teachers: teachers[row.int(0)] ?? [],
                curriculum: line.map { StudyWeeks.hours(weeklyTenths: $0.weeklyTenths, gradeLevel: level) },
                classes: own.map(\.0))
        }.compactMap { $0 }
    }

    /// Hours of every plan of a year.
    func hoursOfPlans(_ year: Int) throws -> [ID<ThematicPlan>: Int] {
        var hours: [ID<ThematicPlan>: Int] = [:]
        try each(Self.hours, year) { hours[$0.id(0)] = $0.int(1) }
        return hours
    }
}
