import School

extension Official {
    static let course = Official(
        .course, fields: ["год", "предмет", "группа", "вид", "шкала", "название", "часов в неделю, десятых"],
        live: SQL("SELECT id, 0, 0, year, subject, study_group, kind, scale, title, weekly_tenths FROM course"))
}

/// A course of a year as lists need it.
package struct ListedCourse: Sendable, Hashable {
    /// Its number.
    package let id: ID<Course>
    /// Its subject.
    package let subject: ID<Subject>
    /// Its group.
    package let group: ID<StudyGroup>
    /// The first half of its address, as `8b`.
    package let classSlug: String
    /// The second half of its address, as `english-2`.
    package let slug: String
}

/// What a new course is given.
package struct CourseFacts: Sendable {
    /// The subject.
    package var subject: ID<Subject>
    /// Who is taught.
    package var group: ID<StudyGroup>
    /// What sort of classes it is.
    package var kind = CourseKind.lesson
    /// What marks it takes.
    package var scale: Scale
    /// The first half of its address, as `8b`.
    package var classSlug: String
    /// The second half wished for, as `english`; a number is added where it is taken.
    package var slug: String
    /// As the journal's heading has it: «Английский язык, гр. 2».
    package var title: String
    /// The grade level, or nil for a stream of several.
    package var gradeLevel: Int?
    /// The scheme of its periods.
    package var scheme: Int
    /// Hours a week, in tenths.
    package var weeklyTenths: Int

    /// A course by its parts.
    package init(
        subject: ID<Subject>, group: ID<StudyGroup>, kind: CourseKind = .lesson, scale: Scale, classSlug: String,
        slug: String, title: String, gradeLevel: Int?, scheme: Int, weeklyTenths: Int
    ) {
        self.subject = subject
        self.group = group
        self.kind = kind
        self.scale = scale
        self.classSlug = classSlug
        self.slug = slug
        self.title = title
        self.gradeLevel = gradeLevel
        self.scheme = scheme
        self.weeklyTenths = weeklyTenths
    }
}

extension Reading {
    private static let courses = SQL(
        "SELECT id, subject, study_group, class_slug, slug FROM course WHERE year = ?1 ORDER BY id")

    /// The courses of a school year.
    package func courses(of year: Int) throws -> [ListedCourse] {
        try rows(Self.courses, year) { row in
            ListedCourse(
                id: row.id(0), subject: row.id(1), group: row.id(2), classSlug: row.text(3), slug: row.text(4))
        }
    }
}

extension Writing {
    private static let slugsOfClass = SQL("SELECT slug FROM course WHERE year = ?1 AND class_slug = ?2")
    private static let insertCourse = SQL(
        """
        INSERT INTO course (key, year, subject, study_group, kind, scale, class_slug, slug, title, grade_level, scheme,
            weekly_tenths)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) RETURNING id
        """)

    /// Opens a page of the journal for a year; who teaches it is a duty, given apart.
    package func add(course facts: CourseFacts, year: Int) throws -> ID<Course> {
        let taken = Set(try rows(Self.slugsOfClass, year, facts.classSlug) { $0.text(0) })
        let id = try insert(
            Self.insertCourse, Sodium.random(16), year, facts.subject, facts.group, facts.kind.rawValue,
            facts.scale.code,
            facts.classSlug, Slug.free(facts.slug, taken), facts.title, facts.gradeLevel, facts.scheme,
            facts.weeklyTenths)
        try remember(
            .course, id,
            became: [
                year, facts.subject, facts.group, facts.kind.rawValue, facts.scale.code, facts.title,
                facts.weeklyTenths,
            ])
        return ID(id)
    }
}
