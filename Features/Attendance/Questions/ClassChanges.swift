import School
import Storage

/// What is changed in a class's lessons of a day: events first, then lesson by lesson.
struct ClassChanges: Sendable {
    private(set) var events: [String] = []
    private(set) var lessons: [(n: Int, words: String)] = []

    /// Everything in one list; a lesson that an event has told of is not told again.
    var words: [String] { events + lessons.map { "\($0.n)-й урок, \($0.words)" } }
}

extension Reading {
    private static let ofClass = SQL(
        """
        SELECT DISTINCT 0, 0, e.from_day, e.to_day, e.kind, e.way, e.first_lesson, e.last_lesson, e.place, e.reason
        FROM day_event_class d JOIN day_event e ON e.id = d.event
        WHERE d.class = ?1 AND e.from_day <= ?2 AND e.to_day >= ?2 AND e.undone_at IS NULL
        UNION ALL
        SELECT DISTINCT 1, l.n, l.day, l.day, l.status, coalesce(l.planned_day, 0), 0, l.id, c.title, ''
        FROM group_class gc JOIN course c ON c.study_group = gc.study_group
        JOIN lesson_record r ON r.course = c.id AND r.day = ?2 JOIN lesson l ON l.id = r.lesson
        WHERE gc.class = ?1 AND (l.status IN (3, 5) OR l.planned_day IS NOT NULL)
        UNION ALL
        SELECT DISTINCT 2, s.n, l.day, l.day, 0, 0, 0, l.id, c.title, ''
        FROM lesson l CROSS JOIN slot s CROSS JOIN lesson_record r CROSS JOIN course c CROSS JOIN group_class gc
        WHERE l.planned_day = ?2 AND s.id = l.slot AND r.lesson = l.id AND c.id = r.course
            AND gc.study_group = c.study_group AND gc.class = ?1
        ORDER BY 1, 2, 9
        """)

    /// What is changed for a class on a day.
    func changes(ofClass id: ID<SchoolClass>, on day: Day) throws -> ClassChanges {
        var found = ClassChanges(), events: [DayEventTold] = []
        try each(Self.ofClass, id, day) { row in
            if row.int(0) == 0 {
                let event = DayEventTold(
                    DayEventKind(rawValue: row.int(4)) ?? .takenOff, DayEventWay(rawValue: row.int(5)) ?? .cancelled,
                    days: row.day(2)...row.day(3), lessons: row.int(6)...row.int(7), place: row.text(8),
                    reason: row.text(9))
                return events.append(event)
            }
            let (n, title) = (row.int(1), row.text(8).prefix(1).lowercased() + row.text(8).dropFirst())
            if row.int(0) == 2 {
                return found.add(n, "\(title): перенесён на \(RussianDate.dayAndMonth(row.day(2)))")
            }
            if row.int(5) > 0 {
                found.add(n, "\(title): перенесён с \(RussianDate.dayAndMonth(row.day(5)))")
            } else if let status = LessonStatus(rawValue: row.int(4)),
                !events.contains(where: { $0.touches(day, lesson: n) })
            {
                found.add(n, "\(title): \(status.title)")
            }
        }
        found.begin(with: events)
        return found
    }
}

extension ClassChanges {
    fileprivate mutating func add(_ n: Int, _ words: String) { lessons.append((n, words)) }

    fileprivate mutating func begin(with events: [DayEventTold]) {
        self.events = events.map { $0.words.prefix(1).uppercased() + $0.words.dropFirst() }
        lessons.sort { ($0.n, $0.words) < ($1.n, $1.words) }
    }
}
