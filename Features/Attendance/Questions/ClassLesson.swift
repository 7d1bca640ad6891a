import School
import Storage

/// A lesson of one of the groups a class is taught in.
struct ClassLesson: Sendable {
    let id: ID<Lesson>
    let course: ID<Course>
    let day: Day
    let n: Int
    let starts: TimeOfDay
    let group: ID<StudyGroup>
    let title: String
    let short: String
    let isRollTaken: Bool
    /// When the period of the lesson was closed, nil while it is open.
    let closedAt: Moment?
}

extension Reading {
    private static let ofClass = SQL(
        """
        SELECT l.id, c.id, l.day, l.n, l.starts, c.study_group, c.title, s.short_name, c.kind, r.roll,
            (SELECT min(coalesce(p.closed_at, k.closed_at)) FROM period p LEFT JOIN period_closing k ON k.period = p.id
                AND k.class = ?1 WHERE p.scheme = c.scheme AND p.starts <= l.day AND p.ends >= l.day)
        FROM group_class g JOIN course c ON c.study_group = g.study_group JOIN subject s ON s.id = c.subject
        JOIN lesson_record r ON r.course = c.id AND r.day BETWEEN ?2 AND ?3
        JOIN lesson l ON l.id = r.lesson
        WHERE g.class = ?1 AND l.status NOT IN (3, 4)
        ORDER BY l.day, l.n, c.title, l.id
        """)
    private static let membersOfGroups = SQL(
        """
        SELECT m.study_group, m.student, m.from_day, m.to_day
        FROM group_class g JOIN group_member m ON m.study_group = g.study_group
        WHERE g.class = ?1 AND m.from_day <= ?3 AND (m.to_day IS NULL OR m.to_day >= ?2)
        """)
    private static let typed = SQL(
        """
        SELECT DISTINCT a.lesson, a.student, a.code, a.source, a.minutes
        FROM membership m JOIN attendance a ON a.student = m.student AND a.day BETWEEN ?2 AND ?3
        WHERE m.class = ?1 AND m.from_day <= ?3 AND (m.to_day IS NULL OR m.to_day >= ?2) AND a.code IS NOT NULL
        """)

    /// The lessons of a class's groups at which the roll is called; cancelled and moved ones are left out.
    func lessons(ofClass id: ID<SchoolClass>, from: Day, to: Day) throws -> [ClassLesson] {
        try rows(Self.ofClass, id, from, to) { row -> ClassLesson? in
            guard CourseKind(rawValue: row.int(8))?.hasAttendance == true else { return nil }
            return ClassLesson(
                id: row.id(0), course: row.id(1), day: row.day(2), n: row.int(3),
                starts: TimeOfDay(minutes: row.int(4)),
                group: row.id(5), title: row.text(6), short: row.text(7), isRollTaken: row.flag(9),
                closedAt: row.momentOrNil(10))
        }.compactMap { $0 }
    }

    /// Who stood in which group of a class on which of the days.
    func membersOfGroups(ofClass id: ID<SchoolClass>, from: Day, to: Day) throws -> [ID<StudyGroup>: [ID<Student>:
        [Span]]]
    {
        var found: [ID<StudyGroup>: [ID<Student>: [Span]]] = [:]
        try each(Self.membersOfGroups, id, from, to) { row in
            found[row.id(0), default: [:]][row.id(1), default: []].append(Span(from: row.day(2), to: row.dayOrNil(3)))
        }
        return found
    }

    /// What was typed for students of a class over some days, lesson by lesson.
    func typedAttendance(ofClass id: ID<SchoolClass>, from: Day, to: Day) throws -> [ID<Lesson>: [ID<Student>:
        TypedAttendance]]
    {
        var found: [ID<Lesson>: [ID<Student>: TypedAttendance]] = [:]
        try each(Self.typed, id, from, to) { row in
            guard let code = AttendanceCode(rawValue: row.int(2)) else { return }
            let source = TypedAttendance.Source(rawValue: row.int(3)) ?? .teacher
            found[row.id(0), default: [:]][row.id(1)] = TypedAttendance(code, by: source, minutesLate: row.intOrNil(4))
        }
        return found
    }
}
