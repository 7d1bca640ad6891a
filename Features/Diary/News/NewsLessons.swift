import School
import Storage

/// A lesson of these days, of one of the children.
struct NewsLesson: Sendable {
    let student: ID<Student>
    let day: Day
    let n: Int
    let ends: TimeOfDay
    let status: LessonStatus
    let course: ID<Course>
    let title: String
    let isRollTaken: Bool
    let substitution: DiarySubstitution?
    /// Where it was to be held, if it was moved away from there.
    let moved: MovedFrom?

    /// What is changed in it; what an event has told already is not told again.
    func changes(told event: DayEventTold?) -> [String] {
        let name = "\(n)-й урок, \(title.lowercasedFirst)"
        let isTold = event != nil
        if !status.isOn { return event?.takesOff(day, lesson: n) == true ? [] : [name + ": урока не будет"] }
        var words: [String] = []
        if let moved { words.append(moved.words) }
        if status == .remote, !isTold { words.append("дистанционно") }
        if status == .merged { words.append("вместе с другой группой") }
        if let substitution, event?.kind != .nationalTest {
            words.append("замена — " + (substitution.substitute?.short ?? "учителя нет"))
        }
        return words.isEmpty ? [] : [name + ": " + words.joined(separator: ", ")]
    }
}

/// Homework that waits for a course's next lesson, and works owed.
struct NewsTasks: Sendable {
    /// Courses of a student whose last lesson before today or today has set homework.
    var homework: Set<StudentCourse> = []
    /// Homework of one student alone, or for a lesson that was named, with the day by which it is to be done.
    var named: [(of: StudentCourse, due: Day?)] = []
    var owed: [(student: ID<Student>, work: OwedWork)] = []
    /// Timetables that change the class's week, with the moment when they were published.
    var timetables: [(student: ID<Student>, days: Span, at: Moment)] = []
    /// What teachers have noted for the family, with the moment when it was published.
    var notes: [(student: ID<Student>, day: Day, words: String, at: Moment)] = []

    /// A student in a course.
    struct StudentCourse: Hashable, Sendable {
        let student: ID<Student>
        let course: ID<Course>
    }
}

extension Reading {
    // A lesson stands where it is held, once families may know of it: as in the diary.
    private static let ofFamily = SQL(
        """
        SELECT o.student, r.day, l.n, l.ends,
            CASE WHEN l.status = 3 AND EXISTS (SELECT 1 FROM lesson_change v JOIN substitution s ON s.lesson = v.other
                AND s.told_at IS NULL AND (v.kind = 7 OR s.kind = 3 AND s.course = r.course)
                WHERE v.lesson = l.id AND v.undone = 0 AND v.kind IN (6, 7))
                OR l.status = 6 AND EXISTS (SELECT 1 FROM substitution s WHERE s.lesson = l.id AND s.kind = 3
                    AND s.told_at IS NULL)
                THEN 1 ELSE l.status END, c.id, c.title, r.roll,
            u.absent, pa.surname, pa.given, pa.patronymic, u.substitute, pb.surname, pb.given, pb.patronymic,
            u.kind, l.planned_day, u.told_at, CASE WHEN l.planned_day IS NULL AND t.n <> l.n THEN t.n END
        FROM (SELECT student FROM parenthood WHERE parent = ?1 AND blocked = 0 AND from_day <= ?2
                AND (to_day IS NULL OR to_day >= ?2)
            UNION SELECT id FROM student WHERE id = ?1) o
        JOIN group_member m ON m.student = o.student
        JOIN course c ON c.study_group = m.study_group
        JOIN lesson_record r ON r.course = c.id AND r.day BETWEEN ?2 AND ?3
        JOIN lesson l ON l.id = r.lesson
        LEFT JOIN slot t ON t.id = l.slot
        LEFT JOIN substitution u ON u.lesson = r.lesson AND u.course = r.course
        LEFT JOIN person pa ON pa.id = u.absent
        LEFT JOIN person pb ON pb.id = u.substitute
        WHERE m.from_day <= r.day AND (m.to_day IS NULL OR m.to_day >= r.day)
            AND NOT (l.status = 3 AND EXISTS (SELECT 1 FROM lesson_change v WHERE v.lesson = l.id AND v.undone = 0
                AND v.kind = 6 AND NOT EXISTS (SELECT 1 FROM substitution s WHERE s.lesson = v.other
                    AND s.course = r.course AND s.kind = 3 AND s.told_at IS NULL)))
        ORDER BY o.student, r.day, l.starts, l.n
        """)
    private static let tasks = SQL(
        """
        SELECT 0, o.student, c.id, 0, 0, 0, 0, ''
        FROM (SELECT student FROM parenthood WHERE parent = ?1 AND blocked = 0 AND from_day <= ?2
                AND (to_day IS NULL OR to_day >= ?2)
            UNION SELECT id FROM student WHERE id = ?1) o
        JOIN group_member m ON m.student = o.student
        JOIN course c ON c.study_group = m.study_group
        JOIN lesson_record r ON r.course = c.id AND r.homework_state = 2 AND r.day = (
            SELECT h.day FROM lesson_record h JOIN lesson x ON x.id = h.lesson
            WHERE h.course = c.id AND h.day >= ?3 AND h.day <= ?2 AND x.status <> 3 AND x.status <> 4
            ORDER BY h.day DESC LIMIT 1)
        WHERE m.from_day <= ?2 AND (m.to_day IS NULL OR m.to_day >= ?2)
            AND NOT EXISTS (SELECT 1 FROM homework_task h WHERE h.course = r.course AND h.day = r.day
                AND h.lesson = r.lesson AND h.n = 0 AND h.due_lesson IS NOT NULL)
        UNION ALL
        SELECT 4, o.student, h.course, CASE WHEN d.id IS NOT NULL THEN d.day ELSE (
                SELECT min(x.day) FROM lesson_record x JOIN lesson y ON y.id = x.lesson WHERE x.course = h.course
                    AND x.day > h.day AND x.day >= coalesce(h.due_day, 0) AND y.status <> 3 AND y.status <> 4) END,
            0, 0, 0, ''
        FROM (SELECT student FROM parenthood WHERE parent = ?1 AND blocked = 0 AND from_day <= ?2
                AND (to_day IS NULL OR to_day >= ?2)
            UNION SELECT id FROM student WHERE id = ?1) o
        JOIN homework_student s ON s.student = o.student AND s.dropped = 0
        JOIN homework_task h ON h.id = s.homework AND h.day BETWEEN ?3 AND ?2 AND h.words <> ''
        LEFT JOIN lesson d ON d.id = h.due_lesson AND d.status <> 3 AND d.status <> 4
        UNION ALL
        SELECT 4, o.student, h.course, CASE WHEN d.id IS NOT NULL THEN d.day ELSE (
                SELECT min(x.day) FROM lesson_record x JOIN lesson y ON y.id = x.lesson WHERE x.course = h.course
                    AND x.day > h.day AND x.day >= coalesce(h.due_day, 0) AND y.status <> 3 AND y.status <> 4) END,
            0, 0, 0, ''
        FROM (SELECT student FROM parenthood WHERE parent = ?1 AND blocked = 0 AND from_day <= ?2
                AND (to_day IS NULL OR to_day >= ?2)
            UNION SELECT id FROM student WHERE id = ?1) o
        JOIN group_member m ON m.student = o.student
        JOIN course c ON c.study_group = m.study_group
        JOIN homework_task h ON h.course = c.id AND h.day BETWEEN ?3 AND ?2 AND h.n = 0 AND h.due_lesson IS NOT NULL
        JOIN lesson_record r ON r.course = h.course AND r.day = h.day AND r.lesson = h.lesson AND r.homework_state = 2
        LEFT JOIN lesson d ON d.id = h.due_lesson AND d.status <> 3 AND d.status <> 4
        WHERE m.from_day <= h.day AND (m.to_day IS NULL OR m.to_day >= h.day)
        UNION ALL
        SELECT 1, o.student, k.lesson, k.day, k.due, k.visible_from, k.shown, c.title
        FROM (SELECT student FROM parenthood WHERE parent = ?1 AND blocked = 0 AND from_day <= ?2
                AND (to_day IS NULL OR to_day >= ?2)
            UNION SELECT id FROM student WHERE id = ?1) o
        JOIN mark k ON k.student = o.student AND k.value = 10 AND k.due BETWEEN ?2 AND ?4
        JOIN course c ON c.id = k.course
        UNION ALL
        SELECT 2, o.student, t.id, t.from_day, t.to_day, t.published_at, t.cut_by, ''
        FROM (SELECT student FROM parenthood WHERE parent = ?1 AND blocked = 0 AND from_day <= ?2
                AND (to_day IS NULL OR to_day >= ?2)
            UNION SELECT id FROM student WHERE id = ?1) o
        JOIN membership m ON m.student = o.student
        JOIN timetable_class k ON k.class = m.class
        JOIN timetable t ON t.id = k.timetable
        WHERE t.published_at IS NOT NULL AND t.from_day >= ?3 AND m.from_day <= t.from_day
            AND (m.to_day IS NULL OR m.to_day >= t.from_day)
        UNION ALL
        SELECT 3, o.student, q.lesson, q.day, q.visible_from, 0, 0, c.title || ': ' || q.words
        FROM (SELECT student FROM parenthood WHERE parent = ?1 AND blocked = 0 AND from_day <= ?2
                AND (to_day IS NULL OR to_day >= ?2)
            UNION SELECT id FROM student WHERE id = ?1) o
        JOIN cell_note q ON q.student = o.student AND q.day >= ?5 AND q.visible_from BETWEEN ?6 AND ?7 AND q.place % 2 = 0 AND q.words <> ''
        JOIN course c ON c.id = q.course
        """)

    /// The lessons of a person's children from today to a day, each child's in order.
    func newsLessons(for person: ID<Person>?, today: Day, to day: Day) throws -> [NewsLesson] {
        var found: [NewsLesson] = []
        try each(Self.ofFamily, person, today, day) { row in
            if DiarySubstitution.isToCome(row, at: 8, told: 18) { return }
            found.append(
                NewsLesson(
                    student: row.id(0), day: row.day(1), n: row.int(2), ends: TimeOfDay(minutes: row.int(3)),
                    status: LessonStatus(rawValue: row.int(4)) ?? .planned, course: row.id(5), title: row.text(6),
                    isRollTaken: row.flag(7), substitution: DiarySubstitution(row, at: 8, told: 18),
                    moved: MovedFrom(day: row.dayOrNil(17), n: row.intOrNil(19))))
        }
        return found
    }

    /// What waits to be done: homework set from `since` until today, and points whose days end within a few days.
    /// Notes are told of since `told`, of whatever day from `notBefore` their lesson is: a hidden work comes weeks later.
    func newsTasks(
        for person: ID<Person>?, today: Day, since: Day, dueBy: Day, notBefore: Day, told: Moment, now: Moment
    ) throws -> NewsTasks {
        var found = NewsTasks()
        try each(Self.tasks, person, today, since, dueBy, notBefore, told, now) { row in
            if row.int(0) == 3 {
                return found.notes.append((row.id(1), row.day(3), row.text(7), row.moment(4)))
            }
            if row.int(0) == 4 {
                let place = NewsTasks.StudentCourse(student: row.id(1), course: row.id(2))
                return found.named.append((place, row.dayOrNil(3)))
            }
            if row.int(0) == 2 {
                // One that a later version cut short is no temporary one.
                let days = Span(from: row.day(3), to: row.isNull(6) ? row.dayOrNil(4) : nil)
                return found.timetables.append((row.id(1), days, row.moment(5)))
            }
            guard row.int(0) == 1 else {
                found.homework.insert(NewsTasks.StudentCourse(student: row.id(1), course: row.id(2)))
                return
            }
            guard Publication.seen(10, from: row.moment(5), published: row.intOrNil(6), at: now) == 10 else { return }
            found.owed.append(
                (row.id(1), OwedWork(lesson: row.id(2), day: row.day(3), due: row.dayOrNil(4), title: row.text(7))))
        }
        return found
    }
}
