import School

/// A lesson as it stands in somebody's day: with the course they have there.
package struct LessonOfDay: Sendable, Hashable {
    /// The lesson itself.
    package let lesson: ListedLesson
    /// The course.
    package let course: ID<Course>
    /// «Алгебра».
    package let title: String
    /// Whose it is in words: «8Б».
    package let groupName: String
    /// The first part of the course's address.
    package let classSlug: String
    /// The second part of the course's address.
    package let slug: String
    /// Who substitutes there, where somebody does.
    package let substitute: ID<Person>?

    init(_ row: Row) {
        lesson = ListedLesson(row)
        (course, title, groupName) = (row.id(7), row.text(8), row.text(9))
        (classSlug, slug, substitute) = (row.text(10), row.text(11), row.idOrNil(12))
    }
}

extension Reading {
    // Kind 6 is the teacher's duty; who is replaced at a lesson does not have it that day, the substitute does.
    private static let ofTeacher = SQL(
        """
        SELECT l.id, l.day, l.n, l.starts, l.ends, l.room, l.status, c.id, c.title, g.name, c.class_slug, c.slug, \
        u.substitute
        FROM duty d JOIN course c ON c.id = d.object JOIN lesson_record r ON r.course = c.id JOIN lesson l ON l.id = \
        r.lesson
            JOIN study_group g ON g.id = c.study_group
            LEFT JOIN substitution u ON u.lesson = l.id AND u.course = c.id
        WHERE d.person = ?1 AND d.kind IN (6, 19) AND r.day BETWEEN ?2 AND ?3 AND d.from_day <= r.day
            AND (d.to_day IS NULL OR d.to_day >= r.day) AND (u.absent IS NULL OR u.absent <> ?1)
        UNION
        SELECT l.id, l.day, l.n, l.starts, l.ends, l.room, l.status, c.id, c.title, g.name, c.class_slug, c.slug, \
        u.substitute
        FROM substitution u JOIN lesson l ON l.id = u.lesson JOIN course c ON c.id = u.course
            JOIN study_group g ON g.id = c.study_group
        WHERE u.substitute = ?1 AND u.day BETWEEN ?2 AND ?3
        ORDER BY 2, 4, 3, 8
        """)
    private static let ofClass = SQL(
        """
        SELECT l.id, l.day, l.n, l.starts, l.ends, l.room, l.status, c.id, c.title, g.name, c.class_slug, c.slug, \
        u.substitute
        FROM group_class gc JOIN course c ON c.study_group = gc.study_group JOIN lesson_record r ON r.course = c.id
            JOIN lesson l ON l.id = r.lesson JOIN study_group g ON g.id = c.study_group
            LEFT JOIN substitution u ON u.lesson = l.id AND u.course = c.id
        WHERE gc.class = ?1 AND r.day BETWEEN ?2 AND ?3
        ORDER BY l.day, l.starts, l.n, c.id
        """)
    private static let ofStudent = SQL(
        """
        SELECT l.id, l.day, l.n, l.starts, l.ends, l.room, l.status, c.id, c.title, g.name, c.class_slug, c.slug, \
        u.substitute
        FROM group_member m JOIN course c ON c.study_group = m.study_group JOIN lesson_record r ON r.course = c.id
            JOIN lesson l ON l.id = r.lesson JOIN study_group g ON g.id = c.study_group
            LEFT JOIN substitution u ON u.lesson = l.id AND u.course = c.id
        WHERE m.student = ?1 AND r.day BETWEEN ?2 AND ?3 AND m.from_day <= r.day
            AND (m.to_day IS NULL OR m.to_day >= r.day)
        ORDER BY l.day, l.starts, l.n, c.id
        """)

    /// A teacher's lessons of these days in order of time: those they are replaced at are left out, those where they
    /// substitute are in.
    package func lessons(ofTeacher person: ID<Person>, during days: ClosedRange<Day>) throws -> [LessonOfDay] {
        try rows(Self.ofTeacher, person, days.lowerBound, days.upperBound) { LessonOfDay($0) }
    }

    /// The lessons of a class and of its subgroups and streams on these days in order of time.
    package func lessons(of schoolClass: ID<SchoolClass>, during days: ClosedRange<Day>) throws -> [LessonOfDay] {
        try rows(Self.ofClass, schoolClass, days.lowerBound, days.upperBound) { LessonOfDay($0) }
    }

    /// A student's own lessons of these days in order of time: of the groups they stood in on each day.
    package func lessons(of student: ID<Student>, during days: ClosedRange<Day>) throws -> [LessonOfDay] {
        try rows(Self.ofStudent, student, days.lowerBound, days.upperBound) { LessonOfDay($0) }
    }
}
