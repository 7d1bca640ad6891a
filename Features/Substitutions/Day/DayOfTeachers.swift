import School
import Storage

/// Who teaches what and when on a day, by a fixed number of questions in plain numbers.
struct DayOfTeachers: Sendable {
    let times: [TaughtTime]
    let courses: [TaughtCourse]
    /// The classes of each page that somebody teaches.
    let classes: [ID<Course>: Set<ID<SchoolClass>>]
    /// How many lessons each has substituted at in the month of the day.
    let given: [ID<Person>: Int]
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
        SELECT d.person, c.subject, gc.class, c.id
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
    private static let besides = SQL(
        """
        SELECT DISTINCT c.study_group, d.person, c.id, c.title
        FROM (SELECT DISTINCT person FROM teacher_absence
            WHERE from_day <= ?1 AND (to_day IS NULL OR to_day >= ?1)) a
        JOIN duty o ON o.person = a.person AND o.kind = 6 AND o.from_day <= ?1 AND (o.to_day IS NULL OR o.to_day >= ?1)
        JOIN course k ON k.id = o.object JOIN lesson_record r ON r.course = k.id AND r.day = ?1
        JOIN course c ON c.study_group = k.study_group AND c.year = k.year AND c.id <> k.id AND c.kind IN (1, 3)
        JOIN duty d ON d.kind = 6 AND d.object = c.id AND d.from_day <= ?1 AND (d.to_day IS NULL OR d.to_day >= ?1)
        ORDER BY c.study_group, d.person, c.title, c.id
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

    /// What keeps and binds the teachers of a day; of the pages named, their classes.
    func dayOfTeachers(_ day: Day, classesOf pages: Set<ID<Course>> = []) throws -> DayOfTeachers {
        var courses: [TaughtCourse] = [], classes: [ID<Course>: Set<ID<SchoolClass>>] = [:]
        var teachers: [ID<Course>: [ID<Person>]] = [:]
        try each(Self.taught, day) { row in
            let person: ID<Person> = row.id(0), course: ID<Course> = row.id(3)
            courses.append(TaughtCourse(person, row.id(1), to: row.idOrNil(2)))
            if teachers[course]?.contains(person) != true { teachers[course, default: []].append(person) }
            if let schoolClass = row.idOrNil(2, of: SchoolClass.self), pages.contains(course) {
                classes[course, default: []].insert(schoolClass)
            }
        }
        var times: [TaughtTime] = []
        try each(Self.times, day) { row in
            let starts = TimeOfDay(minutes: row.int(1)), ends = TimeOfDay(minutes: row.int(2))
            let given = row.idOrNil(4, of: Person.self).map { [$0] } ?? teachers[row.id(3)] ?? []
            for person in given { times.append(TaughtTime(row.id(0), by: person, from: starts, to: ends)) }
        }
        var given: [ID<Person>: Int] = [:]
        try each(Self.given, day.wholeMonth.lowerBound, day.wholeMonth.upperBound) { given[$0.id(0)] = $0.int(1) }
        return DayOfTeachers(times: times, courses: courses, classes: classes, given: given)
    }

    /// What others teach to the students of absent teachers' lessons: it can be taught instead.
    func pagesBesides(_ day: Day) throws -> [PageBesides] {
        try rows(Self.besides, day) {
            PageBesides(group: $0.id(0), teacher: $0.id(1), course: $0.id(2), title: $0.text(3))
        }
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
