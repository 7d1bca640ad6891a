import School

/// Everything of a year that a week of lessons is drawn and checked by: classes, pages of the journal, who teaches them
/// and to whom, bells, rooms. It asks the same few questions however large the school.
package struct WeekBook: Sendable {
    /// The year.
    package let year: SchoolYear
    /// As of which day.
    package let day: Day
    /// Classes by name.
    package let classes: [ListedClass]
    /// Pages by grade level, class and subject.
    package let courses: [ListedCourse]
    /// Rooms by name, closed ones left out.
    package let rooms: [ListedRoom]
    /// What is taught.
    package let subjects: [ID<Subject>: ListedSubject]
    /// Who teaches each page on the day.
    package let teachers: [ID<Course>: [ID<Person>]]
    /// The names of all teachers.
    package let names: [ID<Person>: PersonName]
    /// Who is taught together.
    package let groups: [ID<StudyGroup>: ListedGroup]
    /// The bells of each class by weekday, Monday first.
    package let bells: [ID<SchoolClass>: [Bells?]]
    /// The lessons of students taught alone, with their days, that hold on the day or later; their keys are below
    /// nothing.
    package let own: [(lesson: WeekLesson, days: Span)]
    /// Looks for clashes in any week of these pages.
    package let search: ClashSearch

    private static let taught = SQL(
        """
        SELECT d.object, p.id, p.surname, p.given, p.patronymic FROM duty d JOIN course c ON c.id = d.object
            JOIN person p ON p.id = d.person
        WHERE d.kind = 6 AND c.year = ?1 AND d.absent_teacher IS NULL AND d.from_day <= ?2
            AND (d.to_day IS NULL OR d.to_day >= ?2)
        ORDER BY d.object, d.from_day, p.sort_key, p.id
        """)
    // Of whole classes only those students count who have lessons of their own beside it.
    private static let members = SQL(
        """
        SELECT m.study_group, m.student FROM study_group g JOIN group_member m ON m.study_group = g.id
        WHERE g.year = ?1 AND m.from_day <= ?2 AND (m.to_day IS NULL OR m.to_day >= ?2) AND (g.kind <> 1 OR EXISTS (
            SELECT 1 FROM group_member i JOIN study_group o ON o.id = i.study_group AND o.kind = 4
            WHERE i.student = m.student))
        """)
    private static let ownLessons = SQL(
        """
        SELECT s.id, s.weekday, s.n, s.week, sc.course, t.from_day, t.to_day FROM timetable t JOIN slot s ON s.timetable = t.id
            JOIN slot_course sc ON sc.slot = s.id
        WHERE t.year = ?1 AND t.student IS NOT NULL AND (t.to_day IS NULL OR t.to_day >= ?2) ORDER BY s.id
        """)

    /// A year as of a day: its teachers, members and bells then.
    package init(_ records: Reading, _ year: SchoolYear, on day: Day) throws {
        (self.year, self.day) = (year, day)
        classes = try records.classes(of: year.number)
        courses = try records.courses(of: year.number)
        rooms = try records.rooms().filter { $0.to.map { $0 >= day } ?? true }
        subjects = Dictionary(try records.subjects().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var (teachers, names) = ([ID<Course>: [ID<Person>]](), [ID<Person>: PersonName]())
        try records.each(Self.taught, year.number, day) { row in
            teachers[row.id(0), default: []].append(row.id(1))
            names[row.id(1)] = PersonName(row, at: 2)
        }
        (self.teachers, self.names) = (teachers, names)
        let listed = try records.groups(of: year.number)
        groups = Dictionary(listed.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var members: [ID<StudyGroup>: Set<ID<Student>>] = [:]
        try records.each(Self.members, year.number, day) { members[$0.id(0), default: []].insert($0.id(1)) }
        bells = try Self.bells(of: classes, records.bellBook(), from: day)
        own = try records.rows(Self.ownLessons, year.number, day) { row in
            (
                WeekLesson(
                    key: -row.int(0), weekday: row.int(1), n: row.int(2), week: row.int(3), courses: [row.id(4)]),
                Span(from: row.day(5), to: row.dayOrNil(6))
            )
        }
        search = Self.search(courses, classes, groups, members, teachers, bells)
    }

    private static func bells(of classes: [ListedClass], _ book: BellBook, from day: Day) -> [ID<SchoolClass>: [Bells?]]
    {
        let days = (1...7).map { weekday in day + (weekday - day.weekday + 7) % 7 }
        return Dictionary(
            classes.map { line in (line.id, days.map { book.bells(of: line, on: $0, isShort: false) }) },
            uniquingKeysWith: { first, _ in first })
    }

    private static func search(
        _ courses: [ListedCourse], _ classes: [ListedClass], _ groups: [ID<StudyGroup>: ListedGroup],
        _ members: [ID<StudyGroup>: Set<ID<Student>>], _ teachers: [ID<Course>: [ID<Person>]],
        _ bells: [ID<SchoolClass>: [Bells?]]
    ) -> ClashSearch {
        var first: [ID<StudyGroup>: ListedClass] = [:]
        for (id, group) in groups { first[id] = classes.first { group.classes.contains($0.id) } }
        return ClashSearch(
            courses: courses.map { course in
                let home = first[course.group]
                return WeekCourse(
                    course.id, by: teachers[course.id] ?? [], to: course.group, days: home?.week ?? .sixDays,
                    bells: home.flatMap { bells[$0.id] } ?? [])
            },
            groups: groups.values.map { group in
                WeekGroup(
                    id: group.id, kind: group.kind, classes: group.classes, division: group.division,
                    students: members[group.id] ?? [])
            })
    }
}
