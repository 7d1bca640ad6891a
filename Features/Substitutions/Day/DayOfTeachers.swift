import School
import Storage

/// Who teaches what and when on a day, by a fixed number of questions in plain numbers.
struct DayOfTeachers: Sendable {
    let courses: [TaughtCourse]
    /// How many lessons each has substituted at in the month of the day.
    let given: [ID<Person>: Int]
    /// What others teach to the students of the lessons named.
    let besides: [PageBesides]
    /// Every lesson of the day on each of its pages.
    let held: [HeldLesson]
    /// Every page that somebody teaches.
    let taught: [ID<Course>: TaughtPage]

    /// The same lessons by who gives them.
    var times: [TaughtTime] {
        held.flatMap { one in
            one.teachers.map { TaughtTime(one.lesson, by: $0, from: one.starts, to: one.ends) }
        }
    }

    /// The classes of a lesson's pages.
    func classes(of lesson: AbsentLesson) -> Set<ID<SchoolClass>> {
        lesson.pages.reduce(into: []) { $0.formUnion(taught[$1.course]?.classes ?? []) }
    }
}

/// A lesson of the day on one page, with who gives it.
struct HeldLesson: Sendable {
    let lesson: ID<Lesson>
    let course: ID<Course>
    let starts: TimeOfDay
    let ends: TimeOfDay
    let teachers: [ID<Person>]
}

/// What a page teaches, to whom, and whose it is.
struct TaughtPage: Sendable {
    let subject: ID<Subject>
    let group: ID<StudyGroup>
    private(set) var classes: [ID<SchoolClass>] = []
    private(set) var teachers: [ID<Person>] = []

    init(subject: ID<Subject>, group: ID<StudyGroup>) { (self.subject, self.group) = (subject, group) }

    /// One more row of it: a teacher with a class.
    mutating func add(_ teacher: ID<Person>, _ schoolClass: ID<SchoolClass>?) {
        if !teachers.contains(teacher) { teachers.append(teacher) }
        if let schoolClass, !classes.contains(schoolClass) { classes.append(schoolClass) }
    }
}

/// A page of the same students that another teacher keeps.
struct PageBesides: Sendable {
    let group: ID<StudyGroup>
    let teacher: ID<Person>
    let course: ID<Course>
    /// «Алгебра».
    let title: String
}

extension Reading {
    // Who gives a lesson: its substitute where there is one, else the teachers of its page, who are known by then.
    private static let times = SQL(
        """
        SELECT l.id, l.starts, l.ends, r.course, u.substitute
        FROM lesson l JOIN lesson_record r ON r.lesson = l.id
            LEFT JOIN substitution u ON u.lesson = l.id AND u.course = r.course
        WHERE l.day = ?1 AND l.status <> 3 AND l.status <> 4 ORDER BY l.starts, l.id
        """)
    private static let taught = SQL(
        """
        SELECT d.person, c.subject, gc.class, c.id, c.study_group, c.kind, c.title
        FROM duty d JOIN course c ON c.id = d.object LEFT JOIN group_class gc ON gc.study_group = c.study_group
        WHERE d.kind = 6 AND d.from_day <= ?1 AND (d.to_day IS NULL OR d.to_day >= ?1)
            AND c.year = (SELECT max(y.id) FROM school_year y WHERE y.starts <= ?1)
        ORDER BY d.person, c.id
        """)
    private static let given = SQL(
        """
        SELECT u.substitute, count(*) FROM substitution u CROSS JOIN lesson l
        WHERE l.id = u.lesson AND l.day BETWEEN ?1 AND ?2 AND u.substitute IS NOT NULL AND l.status NOT IN (3, 4)
        GROUP BY u.substitute
        """)
    private static let teachers = SQL(
        """
        SELECT p.id, p.surname, p.given, p.patronymic
        FROM (SELECT DISTINCT person FROM duty WHERE kind = 6 AND from_day <= ?1 AND (to_day IS NULL OR to_day >= ?1)) t
            JOIN person p ON p.id = t.person
        ORDER BY p.sort_key, p.id
        """)
    private static let lessonWords = SQL(
        """
        SELECT l.id, l.n, g.name, c.title FROM lesson l JOIN lesson_record r ON r.lesson = l.id
            JOIN course c ON c.id = r.course JOIN study_group g ON g.id = c.study_group
        WHERE l.day = ?1 AND l.starts < ?3 AND l.ends > ?2 ORDER BY l.id, c.id
        """)

    /// The teachers of a day by name.
    func teachers(on day: Day) throws -> [(id: ID<Person>, name: PersonName)] {
        try rows(Self.teachers, day) { ($0.id(0), PersonName($0, at: 1)) }
    }

    /// What keeps and binds the teachers of a day; of the lessons named, their classes and what others teach the same
    /// students.
    func dayOfTeachers(_ day: Day, for lessons: [AbsentLesson] = []) throws -> DayOfTeachers {
        let groups = Set(lessons.flatMap(\.pages).map(\.students))
        var courses: [TaughtCourse] = [], besides: [PageBesides] = [], taught: [ID<Course>: TaughtPage] = [:]
        try each(Self.taught, day) { row in
            let person: ID<Person> = row.id(0), course: ID<Course> = row.id(3), group: ID<StudyGroup> = row.id(4)
            courses.append(TaughtCourse(person, row.id(1), to: row.idOrNil(2)))
            taught[course, default: TaughtPage(subject: row.id(1), group: group)].add(person, row.idOrNil(2))
            // A lesson or an elective: what else is taught takes no lesson's place.
            let kind = CourseKind(rawValue: row.int(5)), last = besides.last
            guard groups.contains(group), kind == .lesson || kind == .elective,
                last?.course != course || last?.teacher != person
            else { return }
            besides.append(PageBesides(group: group, teacher: person, course: course, title: row.text(6)))
        }
        let held = try rows(Self.times, day) { row in
            let given = row.idOrNil(4, of: Person.self).map { [$0] }
            return HeldLesson(
                lesson: row.id(0), course: row.id(3), starts: TimeOfDay(minutes: row.int(1)),
                ends: TimeOfDay(minutes: row.int(2)), teachers: given ?? taught[row.id(3)]?.teachers ?? [])
        }
        var given: [ID<Person>: Int] = [:]
        try each(Self.given, day.wholeMonth.lowerBound, day.wholeMonth.upperBound) { given[$0.id(0)] = $0.int(1) }
        return DayOfTeachers(courses: courses, given: given, besides: besides, held: held, taught: taught)
    }

    /// What is going on at a time of a day, in words: «4-й, 7Б · Алгебра».
    func lessonWords(on day: Day, from starts: TimeOfDay, to ends: TimeOfDay) throws -> [ID<Lesson>: String] {
        var words: [ID<Lesson>: String] = [:]
        try each(Self.lessonWords, day, starts, ends) { row in
            if words[row.id(0)] == nil { words[row.id(0)] = "\(row.int(1))-й, \(row.text(2)) · \(row.text(3))" }
        }
        return words
    }
}
