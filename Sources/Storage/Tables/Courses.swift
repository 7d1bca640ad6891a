import School

/// A page of the journal: subject × group × school year.
package struct ListedCourse: Sendable, Hashable {
    /// Its number.
    package let id: ID<Course>
    /// The number of its school year.
    package let year: Int
    /// What is taught.
    package let subject: ID<Subject>
    /// Who is taught together.
    package let group: ID<StudyGroup>
    /// Lesson, extracurricular, elective and so on: says what is asked of it.
    package let kind: CourseKind
    /// What marks it takes.
    package let scale: Scale
    /// The first part of its address, «8b».
    package let classSlug: String
    /// The second part of its address, «algebra».
    package let slug: String
    /// «Алгебра», «Английский язык, 2 группа».
    package let title: String
    /// Whose it is in words: «8Б», «10А, 10Б».
    package let groupName: String
    /// 1…12, nil where the classes have none or differ.
    package let gradeLevel: Int?
    /// How its year is divided.
    package let scheme: Int
    /// Hours a week in tenths: 25 is two and a half.
    package let weeklyTenths: Int
    /// The subject whose final mark it is a part of (Алгебра → Математика), where it is.
    package let composedInto: ID<Subject>?

    init(_ row: Row) {
        (id, year, subject, group) = (row.id(0), row.int(1), row.id(2), row.id(3))
        (kind, scale) = (CourseKind(rawValue: row.int(4)) ?? .lesson, Scale(code: row.int(5)) ?? .markless)
        (classSlug, slug, title, groupName) = (row.text(6), row.text(7), row.text(8), row.text(9))
        (gradeLevel, scheme, weeklyTenths) = (row.intOrNil(10), row.int(11), row.int(12))
        composedInto = row.idOrNil(13)
    }
}

extension Official {
    static let course = Official(
        .course,
        fields: [
            "Учебный год", "Предмет", "Группа", "Вид", "Шкала", "Адрес класса", "Адрес", "Название", "Параллель",
            "Периоды",
            "Часов в неделю ×10", "Часть предмета",
        ],
        live: SQL(
            """
            SELECT id, 0, 0, year, subject, study_group, kind, scale, class_slug, slug, title, grade_level, scheme,
                weekly_tenths, composed_into
            FROM course
            """))
}

extension Reading {
    private static let one = SQL(
        """
        SELECT c.id, c.year, c.subject, c.study_group, c.kind, c.scale, c.class_slug, c.slug, c.title, g.name, \
        c.grade_level,
            c.scheme, c.weekly_tenths, c.composed_into
        FROM course c JOIN study_group g ON g.id = c.study_group WHERE c.id = ?1
        """)
    private static let bySlugs = SQL(
        """
        SELECT c.id, c.year, c.subject, c.study_group, c.kind, c.scale, c.class_slug, c.slug, c.title, g.name, \
        c.grade_level,
            c.scheme, c.weekly_tenths, c.composed_into
        FROM course c JOIN study_group g ON g.id = c.study_group WHERE c.year = ?1 AND c.class_slug = ?2 AND c.slug = ?3
        """)
    private static let byFormerSlugs = SQL(
        """
        SELECT c.id, c.year, c.subject, c.study_group, c.kind, c.scale, c.class_slug, c.slug, c.title, g.name, \
        c.grade_level,
            c.scheme, c.weekly_tenths, c.composed_into
        FROM former_slug f JOIN course c ON c.id = f.course JOIN study_group g ON g.id = c.study_group
        WHERE f.year = ?1 AND f.class_slug = ?2 AND f.slug = ?3
        """)

    /// One course; nil where there is none such.
    package func listedCourse(_ id: ID<Course>) throws -> ListedCourse? { try first(Self.one, id) { ListedCourse($0) } }

    /// The course that an address speaks of: «8b», «algebra» of a year; addresses it had before will do too.
    package func listedCourse(classSlug: String, slug: String, year: Int) throws -> ListedCourse? {
        try first(Self.bySlugs, year, classSlug, slug) { ListedCourse($0) }
            ?? first(Self.byFormerSlugs, year, classSlug, slug) { ListedCourse($0) }
    }
}

extension Writing {
    private static let add = SQL(
        """
        INSERT INTO course (key, year, subject, study_group, kind, scale, class_slug, slug, title, grade_level, scheme,
            weekly_tenths, composed_into)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13) RETURNING id
        """)
    private static let slugsOfClass = SQL("SELECT slug FROM course WHERE year = ?1 AND class_slug = ?2")

    /// Opens a page of the journal for a year; who teaches it is a duty, given apart.
    package func add(course given: CourseFacts, year: Int) throws -> ID<Course> {
        var facts = given
        facts.composedInto = try given.composedInto ?? whole(of: given, year: year)
        let taken = Set(try rows(Self.slugsOfClass, year, facts.classSlug) { $0.text(0) })
        let slug = Slug.free(facts.slug, taken)
        let id = try insert(
            Self.add, Sodium.random(16), year, facts.subject, facts.group, facts.kind.rawValue, facts.scale.code,
            facts.classSlug, slug, facts.title, facts.gradeLevel, facts.scheme, facts.weeklyTenths, facts.composedInto)
        try remember(
            .course, id,
            became: [
                year, facts.subject, facts.group, facts.kind.rawValue, facts.scale.code, facts.classSlug, slug,
                facts.title,
                facts.gradeLevel, facts.scheme, facts.weeklyTenths, facts.composedInto,
            ])
        return ID(id)
    }

    private static let setHours = SQL("UPDATE course SET weekly_tenths = ?2 WHERE id = ?1")
    private static let setGroup = SQL("UPDATE course SET study_group = ?2 WHERE id = ?1")

    /// Changes the hours a week of a course: the minimum of marks and the plan of lessons follow from them.
    package func set(weeklyTenths: Int, of course: ID<Course>) throws {
        guard let known = try listedCourse(course) else { throw NotFound() }
        guard known.weeklyTenths != weeklyTenths else { return }
        try execute(Self.setHours, course, weeklyTenths)
        try remember(known, group: known.group, weeklyTenths)
    }

    /// Gives a course another group whose members are, or were, taught in it.
    func set(group: ID<StudyGroup>, of course: ID<Course>) throws {
        guard let known = try listedCourse(course) else { throw NotFound() }
        try execute(Self.setGroup, course, group)
        try remember(known, group: group, known.weeklyTenths)
        // Whose marks of a work are owed is another matter now.
        try wakeTerms()
    }

    /// Keeps what a course became, in the order of `Official.course`.
    func remember(
        _ course: ListedCourse, group: ID<StudyGroup>, _ tenths: Int, _ scale: Scale? = nil
    ) throws {
        try remember(
            .course, course.id,
            became: [
                course.year, course.subject, group, course.kind.rawValue, (scale ?? course.scale).code,
                course.classSlug,
                course.slug, course.title, course.gradeLevel, course.scheme, tenths, course.composedInto,
            ])
    }
}
