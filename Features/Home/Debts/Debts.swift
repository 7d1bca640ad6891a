import School
import Storage

/// A lesson in which something is still to be written, or a course in which points have run out.
struct Owing: Sendable {
    let course: ID<Course>
    let lesson: ID<Lesson>
    let address: CoursePlace
    let day: Day
    let ends: TimeOfDay
    let group: String
    let kind: CourseKind
    let lacksTopic: Bool
    let lacksRoll: Bool
    let lacksHomework: Bool
    /// How many points of the course are past their day; the other fields say nothing then.
    let points: Int
}

extension Reading {
    // Of a delegate only what the order gave is owed: one, two and four stand for topics, attendance and marks.
    private static let ofTeacher = SQL(
        """
        SELECT c.id, l.id, c.class_slug, c.slug, r.day, l.ends, g.name, c.kind,
            CASE WHEN r.topic = '' AND coalesce(x.acts, 7) % 2 = 1 THEN 1 ELSE 0 END,
            CASE WHEN r.roll = 0 AND coalesce(x.acts, 7) / 2 % 2 = 1 THEN 1 ELSE 0 END,
            CASE WHEN r.homework_state = 0 AND coalesce(x.acts, 7) % 2 = 1 THEN 1 ELSE 0 END, 0
        FROM duty d LEFT JOIN delegation x ON x.duty = d.id JOIN course c ON c.id = d.object JOIN study_group g ON g.id = c.study_group
        JOIN lesson_record r ON r.course = c.id AND r.day <= ?2 JOIN lesson l ON l.id = r.lesson
        LEFT JOIN substitution u ON u.lesson = r.lesson AND u.course = c.id
        WHERE d.person = ?1 AND d.kind IN (6, 19) AND d.from_day <= ?2
            AND coalesce(d.since, d.from_day) <= r.day AND (d.to_day IS NULL OR d.to_day >= ?2)
            AND (r.topic = '' OR r.roll = 0 OR r.homework_state = 0) AND l.status <> 3 AND l.status <> 4
            AND u.lesson IS NULL
        UNION ALL
        SELECT c.id, l.id, c.class_slug, c.slug, r.day, l.ends, g.name, c.kind, CASE WHEN r.topic = '' THEN 1 ELSE 0 \
        END,
            1 - r.roll, CASE WHEN r.homework_state = 0 THEN 1 ELSE 0 END, 0
        FROM substitution u JOIN lesson l ON l.id = u.lesson AND l.day BETWEEN ?3 AND ?2 JOIN course c ON c.id = \
        u.course
        JOIN study_group g ON g.id = c.study_group JOIN lesson_record r ON r.course = c.id AND r.day = l.day AND \
        r.lesson = l.id
        WHERE u.substitute = ?1 AND (r.topic = '' OR r.roll = 0 OR r.homework_state = 0) AND l.status <> 3 AND \
        l.status <> 4
        UNION ALL
        SELECT c.id, 0, c.class_slug, c.slug, min(m.due), 0, g.name, c.kind, 0, 0, 0, count(*)
        FROM duty d LEFT JOIN delegation x ON x.duty = d.id JOIN course c ON c.id = d.object
        JOIN study_group g ON g.id = c.study_group JOIN mark m ON m.course = c.id AND m.value = 10 AND m.due < ?2
        WHERE d.person = ?1 AND d.kind IN (6, 19) AND d.from_day <= ?2 AND (d.to_day IS NULL OR d.to_day >= ?2)
            AND coalesce(x.acts, 7) / 4 % 2 = 1
        GROUP BY c.id, c.class_slug, c.slug, g.name, c.kind
        """)

    /// Lessons that are over and lack something a course of their kind asks for, the latest first, and courses with
    /// points past their day; a substitute's lessons are owed for fourteen days.
    func debts(of person: ID<Person>?, today: Day, time: TimeOfDay) throws -> [Owing] {
        try rows(Self.ofTeacher, person, today, today - 14) { Owing($0) }
            .filter { $0.points > 0 || $0.lacksAnything && ($0.day < today || $0.ends <= time) }
            .sorted { ($1.day, $1.ends) < ($0.day, $0.ends) }
    }
}

extension Owing {
    fileprivate init(_ row: Row) {
        let kind = CourseKind(rawValue: row.int(7)) ?? .lesson
        self.kind = kind
        course = row.id(0)
        lesson = row.id(1)
        address = CoursePlace(classSlug: row.text(2), slug: row.text(3))
        day = row.day(4)
        ends = TimeOfDay(minutes: row.int(5))
        group = row.text(6)
        lacksTopic = kind.hasTopics && row.flag(8)
        lacksRoll = kind.hasAttendance && row.flag(9)
        lacksHomework = kind.hasHomework && row.flag(10)
        points = row.int(11)
    }

    fileprivate var lacksAnything: Bool { lacksTopic || lacksRoll || lacksHomework }
}
