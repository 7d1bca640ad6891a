import School
import Storage
import Web

/// A lesson of an absent teacher, with every page it is written on.
struct AbsentLesson: Sendable {
    /// One page of the journal that the lesson stands on.
    struct Page: Sendable {
        let course: ID<Course>
        /// «Геометрия».
        let title: String
        /// «9В», «8Б, англ. гр. 2».
        let group: String
        let subject: ID<Subject>
        let address: CourseAddress
        let students: ID<StudyGroup>
    }

    /// Who gives the lesson instead.
    struct Cover: Sendable {
        let person: ID<Person>
        let name: PersonName
        let kind: SubstitutionKind
        let isTold: Bool
        /// Whether an order over weeks says so.
        var isByOrder = false
        /// What is held instead: «8Б · Алгебра»; empty where the lesson itself is.
        var held = ""
    }

    let absent: ID<Person>
    let lesson: ID<Lesson>
    let n: Int
    let starts: TimeOfDay
    let ends: TimeOfDay
    let room: String
    let status: LessonStatus
    var pages: [Page]
    var cover: Cover?

    /// Whether somebody has still to be found.
    var isOpen: Bool { status.isOn && cover == nil }

    /// «9В · Геометрия».
    var title: String {
        coursePlace(pages.map(\.group).joined(separator: " + "), pages.first?.title ?? "")
    }
}

extension Reading {
    // Lessons that stand open: of those who are away that day, by their duty; a page that another keeps in their stead
    // by an appointment is not open. Those that are filled, or were to be by somebody who is away. And those that were
    // joined to others or gave way for a teacher who is there after all. The order of tables is given, because few are
    // away and many teach.
    private static let ofAbsent = SQL(
        """
        SELECT t.person, l.id, l.n, l.starts, l.ends, l.room, l.status, c.id, c.title, g.name, c.subject,
            c.class_slug, c.slug, c.study_group, NULL, NULL, NULL, NULL, 0, NULL, NULL
        FROM teacher_absence t CROSS JOIN duty d CROSS JOIN course c CROSS JOIN lesson_record r CROSS JOIN lesson l
            CROSS JOIN study_group g
        WHERE t.from_day <= ?1 AND (t.to_day IS NULL OR t.to_day >= ?1) AND d.kind = 6 AND d.person = t.person
            AND d.from_day <= ?1 AND (d.to_day IS NULL OR d.to_day >= ?1) AND c.id = d.object
            AND r.course = c.id AND r.day = ?1 AND l.id = r.lesson AND g.id = c.study_group
            AND NOT EXISTS (SELECT 1 FROM substitution u WHERE u.lesson = l.id AND u.course = c.id)
            AND NOT EXISTS (SELECT 1 FROM duty o WHERE o.kind = 6 AND o.object = c.id AND o.absent_teacher = t.person
                AND o.from_day <= ?1 AND (o.to_day IS NULL OR o.to_day >= ?1))
        UNION ALL
        SELECT u.absent, l.id, l.n, l.starts, l.ends, l.room, l.status, c.id, c.title, g.name, c.subject,
            c.class_slug, c.slug, c.study_group, u.substitute, p.surname, p.given, p.patronymic, u.kind, u.told_at,
            u.stand_in
        FROM substitution u CROSS JOIN lesson l CROSS JOIN course c CROSS JOIN study_group g CROSS JOIN person p
        WHERE u.day = ?1 AND l.id = u.lesson AND c.id = u.course AND g.id = c.study_group AND p.id = u.substitute
            AND (u.kind = 1 OR u.kind = 2 AND EXISTS (SELECT 1 FROM teacher_absence t WHERE t.person = u.substitute
                AND t.from_day <= ?1 AND (t.to_day IS NULL OR t.to_day >= ?1)))
        UNION ALL
        SELECT u.absent, l.id, l.n, l.starts, l.ends, l.room, l.status, c.id, c.title, g.name, c.subject,
            c.class_slug, c.slug, c.study_group, NULL, NULL, NULL, NULL, 0, NULL, NULL
        FROM lesson_change v CROSS JOIN substitution u CROSS JOIN lesson l CROSS JOIN lesson_record r
            CROSS JOIN course c CROSS JOIN study_group g
        WHERE v.from_day = ?1 AND v.kind IN (6, 7) AND v.undone = 0 AND u.lesson = v.other AND l.id = v.lesson
            AND r.lesson = l.id AND c.id = r.course AND g.id = c.study_group
            AND (u.kind = 2 OR u.kind = 3 AND u.course = c.id)
            AND NOT EXISTS (SELECT 1 FROM teacher_absence t WHERE t.person = u.absent
                AND t.from_day <= ?1 AND (t.to_day IS NULL OR t.to_day >= ?1))
        ORDER BY 1, 4, 3, 2, 8
        """)
    // Kinds 6 and 7 stand in the place of a lesson that is taken off: joined to another, or another subject. Of several
    // lessons joined to one, each is covered by the substitution of its own page.
    private static let filled = SQL(
        """
        SELECT v.lesson, u.substitute, p.surname, p.given, p.patronymic, u.kind, u.told_at, c.title, g.name
        FROM lesson_change v JOIN substitution u ON u.lesson = v.other AND (v.kind = 7 OR EXISTS (
                SELECT 1 FROM lesson_record g WHERE g.lesson = v.lesson AND g.course = u.course))
            JOIN person p ON p.id = u.substitute
            JOIN lesson_record r ON r.lesson = v.other AND (v.kind = 7 OR r.course <> u.course)
            JOIN course c ON c.id = r.course JOIN study_group g ON g.id = c.study_group
        WHERE v.from_day = ?1 AND v.kind IN (6, 7) AND v.undone = 0 ORDER BY v.lesson, c.id
        """)

    /// The lessons of everybody who is away on a day, in order of time; a substitute who is away too covers nothing.
    func lessonsOfAbsent(on day: Day, away: Set<ID<Person>>) throws -> [AbsentLesson] {
        var found: [AbsentLesson] = [], seen: Set<[Int]> = []
        try each(Self.ofAbsent, day) { row in
            let person: ID<Person> = row.id(0), lesson: ID<Lesson> = row.id(1), page = AbsentLesson.Page(row)
            guard seen.insert([lesson.number, page.course.number]).inserted else { return }
            if let last = found.last, last.lesson == lesson, last.absent == person {
                found[found.count - 1].pages.append(page)
            } else {
                found.append(AbsentLesson(row, absent: person, page, away: away))
            }
        }
        var filled: [ID<Lesson>: AbsentLesson.Cover] = [:]
        try each(Self.filled, day) { row in
            let cover = AbsentLesson.Cover(
                person: row.id(1), name: PersonName(row, at: 2),
                kind: SubstitutionKind(rawValue: row.int(5)) ?? .merged,
                isTold: !row.isNull(6), held: "\(row.text(8)) · \(row.text(7))")
            if filled[row.id(0)] == nil { filled[row.id(0)] = cover }
        }
        return found.map { lesson in
            guard !lesson.status.isOn, let cover = filled[lesson.lesson] else { return lesson }
            var lesson = lesson
            lesson.cover = cover
            return lesson
        }
    }
}

extension AbsentLesson.Page {
    fileprivate init(_ row: Row) {
        (course, title, group, subject) = (row.id(7), row.text(8), row.text(9), row.id(10))
        address = CourseAddress(row.text(11), row.text(12))
        students = row.id(13)
    }
}

extension AbsentLesson {
    fileprivate init(_ row: Row, absent: ID<Person>, _ page: Page, away: Set<ID<Person>>) {
        self.absent = absent
        (lesson, n, room) = (row.id(1), row.int(2), row.text(5))
        (starts, ends) = (TimeOfDay(minutes: row.int(3)), TimeOfDay(minutes: row.int(4)))
        status = LessonStatus(rawValue: row.int(6)) ?? .planned
        pages = [page]
        let person: ID<Person>? = row.idOrNil(14)
        cover = person.flatMap { person in
            away.contains(person)
                ? nil
                : Cover(
                    person: person,
                    name: PersonName(surname: row.text(15), given: row.text(16), patronymic: row.textOrNil(17)),
                    kind: SubstitutionKind(rawValue: row.int(18)) ?? .sameSubject, isTold: !row.isNull(19),
                    isByOrder: !row.isNull(20))
        }
    }
}
