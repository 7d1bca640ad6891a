import School
import Storage

/// Who teaches when on a day, and what is taught near its open lessons, by a fixed number of questions in plain numbers.
struct DayOfTeachers: Sendable {
    /// Everybody who teaches on the day, and what.
    let teaching: Teaching
    /// Every lesson of the day, as often as there are pages and teachers of it.
    let held: [HeldLesson]
    /// What is taught to the classes of the open lessons.
    let near: [NearPage]
    /// What all of that is called, one after another.
    let titles: [UInt8]
    /// Who teaches to whom and what of that, as candidates are judged.
    let courses: [TaughtCourse]
    /// How many lessons each has substituted at in the month of the day.
    let given: [ID<Person>: Int]

    /// The classes of a lesson's pages.
    func classes(of lesson: AbsentLesson) -> [ID<SchoolClass>] {
        var found: [Int] = []
        for page in lesson.pages {
            for place in near.indices where near[place].course.number == page.course.number {
                let number = near[place].schoolClass
                if number > 0, !found.contains(number) { found.append(number) }
            }
        }
        return found.map { ID($0) }
    }

    /// What else the students of a lesson are taught in lessons: a teacher of it could give it instead.
    func others(besides lesson: AbsentLesson) -> [NearPage] {
        let group = lesson.pages[0].students.number
        var found: [NearPage] = []
        for place in near.indices where near[place].group.number == group && near[place].isOfLessons {
            let course = near[place].course.number
            if !lesson.pages.contains(where: { $0.course.number == course }) { found.append(near[place]) }
        }
        return found
    }

    /// Whether a page is a teacher's.
    func teaches(_ person: ID<Person>, _ page: NearPage) -> Bool {
        page.teachers.contains { teaching[$0].number == person.number }
    }

    /// What a teacher would give of such pages: the one that has stood longest.
    func own(of teacher: ID<Person>, among others: [NearPage]) -> OwnLesson? {
        var first: NearPage?
        for page in others where teaches(teacher, page) && page.course.number < first?.course.number ?? .max {
            first = page
        }
        return first.map { OwnLesson(course: $0.course, title: String(decoding: titles[$0.title], as: UTF8.self)) }
    }
}

/// A page of a lesson that a substitute gives.
private struct SubstitutedPage: Hashable {
    let lesson: ID<Lesson>
    let course: ID<Course>
}

extension Reading {
    private static let times = SQL(
        """
        SELECT l.id, l.starts, l.ends, r.course FROM lesson l CROSS JOIN lesson_record r
        WHERE l.day = ?1 AND r.lesson = l.id AND l.status <> 3 AND l.status <> 4
        """)
    private static let substitutes = SQL(
        "SELECT lesson, course, substitute FROM substitution WHERE day = ?1 AND substitute IS NOT NULL")
    // Open are the lessons of whoever is away, of substitutes who are away, and the one asked for. The order of tables
    // is given, because few are away and many teach. Pages without a group are those of the open lessons' subjects in
    // the whole school.
    private static let near = SQL(
        """
        WITH open AS (
            SELECT c.study_group, c.subject
            FROM teacher_absence t CROSS JOIN duty d CROSS JOIN course c CROSS JOIN lesson_record r
            WHERE t.from_day <= ?1 AND (t.to_day IS NULL OR t.to_day >= ?1) AND d.kind = 6 AND d.person = t.person
                AND d.from_day <= ?1 AND (d.to_day IS NULL OR d.to_day >= ?1) AND c.id = d.object
                AND r.course = c.id AND r.day = ?1
            UNION SELECT c.study_group, c.subject
            FROM teacher_absence t CROSS JOIN substitution u CROSS JOIN course c
            WHERE t.from_day <= ?1 AND (t.to_day IS NULL OR t.to_day >= ?1) AND u.day = ?1 AND u.substitute = t.person
                AND c.id = u.course
            UNION SELECT c.study_group, c.subject FROM lesson_record r CROSS JOIN course c
            WHERE r.lesson = ?2 AND r.day = ?1 AND c.id = r.course),
            circle AS (SELECT o.study_group, 0 AS class FROM open o
                WHERE NOT EXISTS (SELECT 1 FROM group_class a WHERE a.study_group = o.study_group)
                UNION SELECT b.study_group, b.class FROM open o CROSS JOIN group_class a CROSS JOIN group_class b
                WHERE a.study_group = o.study_group AND b.class = a.class)
        SELECT c.id, c.subject, c.study_group, k.class, c.kind, c.title, g.kind
        FROM circle k CROSS JOIN study_group g CROSS JOIN course c
        WHERE g.id = k.study_group AND c.study_group = k.study_group
        UNION ALL
        SELECT c.id, o.subject, 0, 0, 0, '', 0 FROM (SELECT DISTINCT subject FROM open) o CROSS JOIN course c
        WHERE c.subject = o.subject AND c.year = (SELECT max(y.id) FROM school_year y WHERE y.starts <= ?1)
        """)
    private static let given = SQL(
        """
        SELECT u.substitute, count(*) FROM substitution u CROSS JOIN lesson l
        WHERE u.day BETWEEN ?1 AND ?2 AND l.id = u.lesson AND u.substitute IS NOT NULL AND l.status NOT IN (3, 4)
        GROUP BY u.substitute
        """)
    private static let lessonWords = SQL(
        """
        SELECT l.id, l.n, g.name, c.title FROM lesson l JOIN lesson_record r ON r.lesson = l.id
            JOIN course c ON c.id = r.course JOIN study_group g ON g.id = c.study_group
        WHERE l.day = ?1 AND l.starts < ?3 AND l.ends > ?2 ORDER BY l.id, c.id
        """)

    /// The lessons of a day that take place, with whoever gives them: the substitute where there is one, else the
    /// teachers of the page.
    func heldLessons(on day: Day) throws -> [HeldLesson] { try heldLessons(on: day, teaching(on: day)) }

    private func heldLessons(on day: Day, _ teaching: Teaching) throws -> [HeldLesson] {
        var held: [HeldLesson] = []
        held.reserveCapacity(512)
        var substitutes: [SubstitutedPage: ID<Person>] = [:]
        try each(Self.substitutes, day) { row in
            substitutes[SubstitutedPage(lesson: row.id(0), course: row.id(1))] = row.id(2)
        }
        try each(Self.times, day) { row in
            let lesson: ID<Lesson> = row.id(0), course: ID<Course> = row.id(3)
            let (starts, ends) = (TimeOfDay(minutes: row.int(1)), TimeOfDay(minutes: row.int(2)))
            func add(_ person: ID<Person>) {
                held.append(HeldLesson(time: TaughtTime(lesson, by: person, from: starts, to: ends), course: course))
            }
            if !substitutes.isEmpty, let substitute = substitutes[SubstitutedPage(lesson: lesson, course: course)] {
                return add(substitute)
            }
            for place in teaching.places(of: course) { add(teaching[place]) }
        }
        return held
    }

    /// What keeps the teachers of a day and binds them to its open lessons, and to one lesson more.
    func dayOfTeachers(_ day: Day, and lesson: ID<Lesson>? = nil) throws -> DayOfTeachers {
        let month = day.wholeMonth, teaching = try teaching(on: day), number = lesson?.number ?? 0
        var near: [NearPage] = [], titles: [UInt8] = [], courses: [TaughtCourse] = [], given: [ID<Person>: Int] = [:]
        near.reserveCapacity(256)
        courses.reserveCapacity(512)
        try each(Self.near, day, number) { row in
            guard row.int(2) > 0 else {
                let subject: ID<Subject> = row.id(1)
                for place in teaching.places(of: row.id(0)) {
                    courses.append(TaughtCourse(teaching[place], subject, to: nil))
                }
                return
            }
            let page = NearPage(row, teaching, titles: &titles)
            near.append(page)
            let schoolClass: ID<SchoolClass>? = page.schoolClass > 0 ? ID(page.schoolClass) : nil
            for place in page.teachers { courses.append(TaughtCourse(teaching[place], page.subject, to: schoolClass)) }
        }
        try each(Self.given, month.lowerBound, month.upperBound) { given[$0.id(0)] = $0.int(1) }
        return DayOfTeachers(
            teaching: teaching, held: try heldLessons(on: day, teaching), near: near, titles: titles, courses: courses,
            given: given)
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
