import School
import Storage

/// Who teaches when on a day, and what is taught near its open lessons, by a fixed number of questions in plain numbers.
struct DayOfTeachers: Sendable {
    /// Everybody who teaches on the day, each once.
    let teachers: [ID<Person>]
    /// Every lesson of the day, as often as there are pages and teachers of it.
    let held: [HeldLesson]
    /// What is taught to the classes of the open lessons.
    let near: [NearPage]
    /// Who teaches to whom and what of that, as candidates are judged.
    let courses: [TaughtCourse]
    /// How many lessons each has substituted at in the month of the day.
    let given: [ID<Person>: Int]

    /// The classes of a lesson's pages.
    func classes(of lesson: AbsentLesson) -> [ID<SchoolClass>] {
        var found: [ID<SchoolClass>] = []
        for page in lesson.pages {
            for place in near.indices where near[place].course == page.course {
                guard let schoolClass = near[place].schoolClass, !found.contains(schoolClass) else { continue }
                found.append(schoolClass)
            }
        }
        return found
    }

    /// What a teacher could give the students of a lesson instead: a lesson or an elective, for what else is taught
    /// takes no lesson's place.
    func own(of teacher: ID<Person>, besides lesson: AbsentLesson) -> [NearPage] {
        near.indices.filter { place in
            near[place].group.number == lesson.pages[0].students.number
                && near[place].teachers.contains { $0.number == teacher.number }
                && (near[place].kind == .lesson || near[place].kind == .elective)
                && !lesson.pages.contains { $0.course == near[place].course }
        }.map { near[$0] }
    }
}

/// A lesson of the day on one page, with one of those who give it.
struct HeldLesson: Sendable {
    let time: TaughtTime
    let course: ID<Course>
}

/// A page of a lesson that a substitute gives.
private struct SubstitutedPage: Hashable {
    let lesson: ID<Lesson>
    let course: ID<Course>
}

/// A page that is kept for a class of an open lesson; as often as there are classes of it.
struct NearPage: Sendable {
    let course: ID<Course>
    let subject: ID<Subject>
    let group: ID<StudyGroup>
    /// Nil for a group of no class.
    let schoolClass: ID<SchoolClass>?
    let kind: CourseKind?
    /// «Алгебра».
    let title: String
    /// Whether one student makes up the group alone, taught at home or by an individual plan.
    let isOwn: Bool
    /// Whose it is.
    let teachers: ArraySlice<ID<Person>>

    init(_ row: Row, _ teaching: Teaching) {
        (course, subject, group) = (row.id(0), row.id(1), row.id(2))
        let number = row.int(3)
        schoolClass = number > 0 ? ID(number) : nil
        (kind, title) = (CourseKind(rawValue: row.int(4)), row.text(5))
        isOwn = row.int(6) == GroupKind.individual.rawValue
        teachers = teaching.teachers(of: course)
    }
}

/// Who teaches each page on a day. Compared are plain numbers: those of another room are through their witnesses.
struct Teaching: Sendable {
    private var courses: [Int] = []
    private var people: [ID<Person>] = []

    /// Every teacher once.
    var everybody: [ID<Person>] {
        var found: [Int] = []
        for person in people.map(\.number).sorted() where found.last != person { found.append(person) }
        return found.map { ID($0) }
    }

    /// One more row; courses come in order.
    mutating func add(_ course: ID<Course>, _ person: ID<Person>) {
        courses.append(course.number)
        people.append(person)
    }

    /// The teachers of a page, few as they are.
    func teachers(of course: ID<Course>) -> ArraySlice<ID<Person>> {
        var (low, high) = (0, courses.count)
        while low < high {
            let middle = (low + high) / 2
            if courses[middle] < course.number { low = middle + 1 } else { high = middle }
        }
        while high < courses.count, courses[high] == course.number { high += 1 }
        return people[low..<high]
    }
}

extension Reading {
    private static let teaching = SQL(
        """
        SELECT object, person FROM duty
        WHERE kind = 6 AND from_day <= ?1 AND (to_day IS NULL OR to_day >= ?1) ORDER BY object
        """)
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
            circle AS (SELECT study_group, 0 AS class FROM open
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
            for person in teaching.teachers(of: course) { add(person) }
        }
        return held
    }

    private func teaching(on day: Day) throws -> Teaching {
        var teaching = Teaching()
        try each(Self.teaching, day) { teaching.add($0.id(0), $0.id(1)) }
        return teaching
    }

    /// What keeps the teachers of a day and binds them to its open lessons, and to one lesson more.
    func dayOfTeachers(_ day: Day, and lesson: ID<Lesson>? = nil) throws -> DayOfTeachers {
        let month = day.wholeMonth, teaching = try teaching(on: day), number = lesson?.number ?? 0
        var near: [NearPage] = [], courses: [TaughtCourse] = [], given: [ID<Person>: Int] = [:]
        try each(Self.near, day, number) { row in
            guard row.int(2) > 0 else {
                for teacher in teaching.teachers(of: row.id(0)) {
                    courses.append(TaughtCourse(teacher, row.id(1), to: nil))
                }
                return
            }
            let page = NearPage(row, teaching)
            near.append(page)
            for teacher in page.teachers { courses.append(TaughtCourse(teacher, page.subject, to: page.schoolClass)) }
        }
        try each(Self.given, month.lowerBound, month.upperBound) { given[$0.id(0)] = $0.int(1) }
        return DayOfTeachers(
            teachers: teaching.everybody, held: try heldLessons(on: day, teaching), near: near, courses: courses,
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
