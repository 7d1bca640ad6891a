import School

extension Reading {
    private static let ofClass = SQL(
        """
        SELECT c.id, c.year, c.subject, c.study_group, c.kind, c.scale, c.class_slug, c.slug, c.title, g.name, \
        c.grade_level,
            c.scheme, c.weekly_tenths, c.composed_into
        FROM group_class gc JOIN course c ON c.study_group = gc.study_group JOIN study_group g ON g.id = c.study_group
            JOIN subject s ON s.id = c.subject
        WHERE gc.class = ?1 ORDER BY c.kind, s.sort_key, c.id
        """)
    private static let ofTeacher = SQL(
        """
        SELECT c.id, c.year, c.subject, c.study_group, c.kind, c.scale, c.class_slug, c.slug, c.title, g.name, \
        c.grade_level,
            c.scheme, c.weekly_tenths, c.composed_into
        FROM course c JOIN study_group g ON g.id = c.study_group JOIN subject s ON s.id = c.subject
        WHERE c.id IN (SELECT d.object FROM duty d WHERE d.person = ?1 AND d.kind IN (6, 19) AND d.from_day <= ?2
            AND (d.to_day IS NULL OR d.to_day >= ?2))
        ORDER BY coalesce(c.grade_level, 99), c.class_slug, s.sort_key, c.id
        """)
    private static let ofStudent = SQL(
        """
        SELECT c.id, c.year, c.subject, c.study_group, c.kind, c.scale, c.class_slug, c.slug, c.title, g.name, \
        c.grade_level,
            c.scheme, c.weekly_tenths, c.composed_into
        FROM group_member m JOIN course c ON c.study_group = m.study_group JOIN study_group g ON g.id = c.study_group
            JOIN subject s ON s.id = c.subject
        WHERE m.student = ?1 AND m.from_day <= ?2 AND (m.to_day IS NULL OR m.to_day >= ?2)
        ORDER BY c.kind, s.sort_key, c.id
        """)
    private static let ofYear = SQL(
        """
        SELECT c.id, c.year, c.subject, c.study_group, c.kind, c.scale, c.class_slug, c.slug, c.title, g.name, \
        c.grade_level,
            c.scheme, c.weekly_tenths, c.composed_into
        FROM course c JOIN study_group g ON g.id = c.study_group JOIN subject s ON s.id = c.subject
        WHERE c.year = ?1 ORDER BY coalesce(c.grade_level, 99), c.class_slug, c.kind, s.sort_key, c.id
        """)
    private static let teachers = SQL(
        """
        SELECT p.id, p.surname, p.given, p.patronymic FROM duty d JOIN person p ON p.id = d.person
        WHERE d.kind = 6 AND d.object = ?1 AND d.from_day <= ?2 AND (d.to_day IS NULL OR d.to_day >= ?2)
        ORDER BY d.from_day, p.sort_key, p.id
        """)

    /// The courses of a class, its subgroups and streams: lessons first, by subject.
    package func courses(of schoolClass: ID<SchoolClass>) throws -> [ListedCourse] {
        try rows(Self.ofClass, schoolClass) { ListedCourse($0) }
    }

    /// The courses that a person teaches on a day.
    package func courses(ofTeacher person: ID<Person>, on day: Day) throws -> [ListedCourse] {
        try rows(Self.ofTeacher, person, day) { ListedCourse($0) }
    }

    /// The courses that a student stands in on a day.
    package func courses(of student: ID<Student>, on day: Day) throws -> [ListedCourse] {
        try rows(Self.ofStudent, student, day) { ListedCourse($0) }
    }

    /// All courses of a year by grade level, class and subject.
    package func courses(of year: Int) throws -> [ListedCourse] { try rows(Self.ofYear, year) { ListedCourse($0) } }

    /// Who teaches a course on a day: one person as a rule, several in a team.
    package func teachers(of course: ID<Course>, on day: Day) throws -> [(id: ID<Person>, name: PersonName)] {
        try rows(Self.teachers, course, day) { ($0.id(0), PersonName($0, at: 1)) }
    }
}
