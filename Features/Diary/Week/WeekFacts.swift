import School
import Storage

/// Everything else that a week shows besides lessons and marks: a handful of rows of several sorts.
struct WeekFacts: Sendable {
    var attendance: [ID<Lesson>: TypedAttendance] = [:]
    var cases: [AbsenceCase] = []
    var exemptions: [(subject: ID<Subject>, days: Span)] = []
    /// What is said of homework besides the common words, and what the student has alone.
    var tasks: [DiaryTask] = []
    var calendar: [DeclaredDays] = []
    var points: [OwedWork] = []
    /// What was set in each course's last lesson before the first day.
    var homework: [ID<Course>: DueHomework] = [:]
    var brought: [BroughtToDay] = []
    /// Lessons that were to be held on these days and are held on another.
    var away: [MovedAway] = []
    /// What happens to whole days of the student's class.
    var events: [DayEventTold] = []
    /// What teachers have noted for the family at a lesson.
    var notes: [ID<Lesson>: [String]] = [:]
    /// When notes that the family does not see yet are published.
    var notesToCome: [Moment] = []
}

/// A lesson that was to be held here and is held elsewhere.
struct MovedAway: Sendable {
    let day: Day
    let n: Int
    let title: String
    let to: Day
}

/// A mark of the former school on its day.
struct BroughtToDay: Sendable {
    let day: Day
    let mark: Mark
    let subject: String
}

/// A work with a point: to be handed in.
struct OwedWork: Sendable {
    let lesson: ID<Lesson>
    let day: Day
    let due: Day?
    let title: String
}

/// Days that the school has declared to be of some kind.
struct DeclaredDays: Sendable {
    let days: Span
    let kind: DayKind
    /// 0 for all grade levels.
    let gradeLevel: Int
    let note: String
}

extension Reading {
    // One question for a dozen sorts of rows: each is few, and a question of its own would cost more than its rows. Lessons
    // held on another day are looked for among those alone, for they are few and a student's year is long.
    private static let facts = SQL(
        """
        SELECT 0, day, lesson, code, source, minutes, 0, '', '', 0, '', '', '' FROM attendance
        WHERE student = ?1 AND day BETWEEN ?2 AND ?3 AND code IS NOT NULL
        UNION ALL SELECT 1, from_day, to_day, first_lesson, last_lesson, reason, id, '', '', 0, '', '', '' FROM absence_case
        WHERE student = ?1 AND cancelled_at IS NULL AND from_day <= ?3 AND to_day >= ?2
        UNION ALL SELECT 2, subject, from_day, to_day, 0, 0, 0, '', '', 0, '', '', '' FROM exemption
        WHERE student = ?1 AND kind = 1 AND from_day <= ?3 AND (to_day IS NULL OR to_day >= ?2)
        UNION ALL SELECT 3, h.lesson, h.course, h.manner * 2 + h.answer, h.minutes,
            CASE WHEN h.due_lesson IS NULL THEN NULL WHEN d.id IS NOT NULL THEN d.day ELSE (
                SELECT min(x.day) FROM lesson_record x JOIN lesson y ON y.id = x.lesson WHERE x.course = h.course
                    AND x.day > h.day AND x.day >= h.due_day AND y.status <> 3 AND y.status <> 4) END,
            h.id, r.homework, h.link, u.id, coalesce(u.name, ''), h.pages, h.numbers
        FROM group_member m JOIN course c ON c.study_group = m.study_group
        JOIN homework_task h ON h.course = c.id AND h.day BETWEEN ?4 AND ?3 AND h.n = 0
        JOIN lesson_record r ON r.course = h.course AND r.day = h.day AND r.lesson = h.lesson AND r.homework_state = 2
        LEFT JOIN lesson d ON d.id = h.due_lesson AND d.status <> 3 AND d.status <> 4
        LEFT JOIN file_use u ON u.noun = 125 AND u.object = h.id
        WHERE m.student = ?1 AND m.from_day <= h.day AND (m.to_day IS NULL OR m.to_day >= h.day)
            AND (h.day >= ?2 - 14 OR h.due_lesson IS NOT NULL)
        UNION ALL SELECT 3, h.lesson, h.course, h.n * 16 + h.manner * 2 + h.answer, h.minutes,
            CASE WHEN d.id IS NOT NULL THEN d.day ELSE (
                SELECT min(x.day) FROM lesson_record x JOIN lesson y ON y.id = x.lesson WHERE x.course = h.course
                    AND x.day > h.day AND x.day >= coalesce(h.due_day, 0) AND y.status <> 3 AND y.status <> 4) END,
            h.id, h.words, h.link, u.id, coalesce(u.name, ''), h.pages, h.numbers
        FROM homework_student s JOIN homework_task h ON h.id = s.homework AND h.day BETWEEN ?4 AND ?3 AND h.words <> ''
        LEFT JOIN lesson d ON d.id = h.due_lesson AND d.status <> 3 AND d.status <> 4
        LEFT JOIN file_use u ON u.noun = 125 AND u.object = h.id
        WHERE s.student = ?1 AND s.dropped = 0
        UNION ALL SELECT 4, from_day, to_day, kind, grade_level, 0, 0, note, '', 0, '', '', '' FROM calendar_day
        WHERE from_day <= ?3 AND to_day >= ?2
        UNION ALL SELECT 5, o.lesson, o.day, o.due, o.visible_from, o.shown, 0, c.title, '', 0, '', '', '' FROM mark o
        JOIN course c ON c.id = o.course WHERE o.student = ?1 AND o.value = 10 AND o.day >= ?4
        UNION ALL SELECT 6, c.id, r.lesson, 0, 0, 0, 0, r.homework, '', 0, '', '', '' FROM group_member m
        JOIN course c ON c.study_group = m.study_group
        JOIN lesson_record r ON r.course = c.id AND r.homework_state = 2 AND r.day = (
            SELECT h.day FROM lesson_record h JOIN lesson x ON x.id = h.lesson
            WHERE h.course = c.id AND h.day >= ?4 AND h.day < ?2 AND x.status <> 3 AND x.status <> 4
            ORDER BY h.day DESC LIMIT 1)
        WHERE m.student = ?1 AND m.from_day <= ?3 AND (m.to_day IS NULL OR m.to_day >= ?2) AND ?5 = 1
        UNION ALL SELECT 7, b.day, b.value, 0, 0, 0, 0, s.name, '', 0, '', '', '' FROM brought_mark b JOIN subject s ON s.id = b.subject
        WHERE b.student = ?1 AND b.day BETWEEN ?2 AND ?3
        UNION ALL SELECT 8, l.planned_day, s.n, l.day, 0, 0, 0, c.title, '', 0, '', '', '' FROM lesson l CROSS JOIN slot s
        CROSS JOIN lesson_record r CROSS JOIN course c CROSS JOIN group_member m
        WHERE l.planned_day BETWEEN ?2 AND ?3 AND s.id = l.slot AND r.lesson = l.id AND c.id = r.course
            AND m.study_group = c.study_group AND m.student = ?1 AND m.from_day <= l.planned_day
            AND (m.to_day IS NULL OR m.to_day >= l.planned_day)
        UNION ALL SELECT DISTINCT 9, e.from_day, e.to_day, e.kind, e.way, e.first_lesson, e.last_lesson, e.place, e.reason, 0, '', '', ''
        FROM day_event e JOIN day_event_class d ON d.event = e.id
        JOIN membership m ON m.class = d.class AND m.student = ?1 AND m.from_day <= e.to_day
            AND (m.to_day IS NULL OR m.to_day >= e.from_day)
        WHERE e.from_day <= ?3 AND e.to_day >= ?2 AND e.undone_at IS NULL
        UNION ALL SELECT 10, q.lesson, q.visible_from, 0, 0, 0, 0, q.words, '', 0, '', '', '' FROM cell_note q
        WHERE q.student = ?1 AND q.day BETWEEN ?2 AND ?3 AND q.place % 2 = 0 AND q.words <> ''
        """)

    /// What else is known of a student's days; `since` is how far back works owed and homework still unanswered are
    /// looked for, and homework is looked for only where `asksHomework` says so.
    func facts(
        of student: ID<Student>, from: Day, to: Day, since: Day, asksHomework: Bool, now: Moment
    ) throws -> WeekFacts {
        var facts = WeekFacts()
        try each(Self.facts, student, from, to, since, asksHomework) { row in facts.take(row, student, now) }
        return facts
    }
}

extension WeekFacts {
    fileprivate mutating func take(_ row: Row, _ student: ID<Student>, _ now: Moment) {
        switch row.int(0) {
        case 0:
            guard let code = AttendanceCode(rawValue: row.int(3)) else { return }
            let source = TypedAttendance.Source(rawValue: row.int(4)) ?? .teacher
            attendance[row.id(2)] = TypedAttendance(code, by: source, minutesLate: row.intOrNil(5))
        case 1:
            cases.append(
                AbsenceCase(
                    id: row.id(6), student: student, from: row.day(1), to: row.day(2), firstLesson: row.intOrNil(3),
                    lastLesson: row.intOrNil(4), reason: Reason(rawValue: row.int(5)) ?? .notGiven))
        case 2: exemptions.append((row.id(1), Span(from: row.day(2), to: row.dayOrNil(3))))
        case 3: tasks.take(row)
        case 4:
            calendar.append(
                DeclaredDays(
                    days: Span(from: row.day(1), to: row.day(2)), kind: DayKind(rawValue: row.int(3)) ?? .school,
                    gradeLevel: row.int(4), note: row.text(7)))
        case 5:
            guard Publication.seen(10, from: row.moment(4), published: row.intOrNil(5), at: now) == 10 else { return }
            points.append(OwedWork(lesson: row.id(1), day: row.day(2), due: row.dayOrNil(3), title: row.text(7)))
        case 7:
            let mark = Mark(code: row.int(2))
            brought += mark.map { [BroughtToDay(day: row.day(1), mark: $0, subject: row.text(7))] } ?? []
        case 8:
            away.append(MovedAway(day: row.day(1), n: row.int(2), title: row.text(7), to: row.day(3)))
        case 9: events.append(DayEventTold(row, at: 1))
        case 10 where row.moment(2) > now: notesToCome.append(row.moment(2))
        case 10: notes[row.id(1), default: []].append(row.text(7))
        default: homework[row.id(1)] = DueHomework(lesson: row.id(2), text: row.text(7))
        }
    }
}
