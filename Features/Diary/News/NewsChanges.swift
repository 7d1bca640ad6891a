import School
import Storage

/// What is changed in the days to come besides the lessons themselves: events, places left, rooms.
struct NewsChanges: Sendable {
    /// A place that a lesson has left, or a room it was given.
    struct Single: Sendable {
        let student: ID<Student>
        let day: Day
        let n: Int
        let words: String
        let isRoom: Bool
    }

    var events: [(student: ID<Student>, event: DayEventTold)] = []
    var single: [Single] = []
}

extension Reading {
    private static let ofFamily = SQL(
        """
        SELECT DISTINCT 0, o.student, e.from_day, e.to_day, e.kind, e.way, e.first_lesson, e.last_lesson, e.place, e.reason
        FROM (SELECT student FROM parenthood WHERE parent = ?1 AND blocked = 0 AND from_day <= ?2
                AND (to_day IS NULL OR to_day >= ?2)
            UNION SELECT id FROM student WHERE id = ?1) o
        JOIN membership m ON m.student = o.student JOIN day_event_class d ON d.class = m.class
        JOIN day_event e ON e.id = d.event AND e.undone_at IS NULL AND e.from_day <= ?3 AND e.to_day >= ?2
        WHERE m.from_day <= e.to_day AND (m.to_day IS NULL OR m.to_day >= e.from_day)
        UNION ALL
        SELECT 1, o.student, l.planned_day, l.day, s.n, l.n, 0, 0, c.title, ''
        FROM (SELECT student FROM parenthood WHERE parent = ?1 AND blocked = 0 AND from_day <= ?2
                AND (to_day IS NULL OR to_day >= ?2)
            UNION SELECT id FROM student WHERE id = ?1) o
        CROSS JOIN lesson l CROSS JOIN slot s CROSS JOIN lesson_record r CROSS JOIN course c CROSS JOIN group_member m
        WHERE l.planned_day BETWEEN ?2 AND ?3 AND s.id = l.slot AND r.lesson = l.id AND c.id = r.course
            AND m.study_group = c.study_group AND m.student = o.student AND m.from_day <= l.planned_day
            AND (m.to_day IS NULL OR m.to_day >= l.planned_day)
        UNION ALL
        SELECT 2, o.student, l.day, l.day, l.n, l.n, 0, 0, c.title, l.room
        FROM (SELECT student FROM parenthood WHERE parent = ?1 AND blocked = 0 AND from_day <= ?2
                AND (to_day IS NULL OR to_day >= ?2)
            UNION SELECT id FROM student WHERE id = ?1) o
        JOIN group_member m ON m.student = o.student JOIN course c ON c.study_group = m.study_group
        JOIN lesson_record r ON r.course = c.id AND r.day BETWEEN ?2 AND ?3 AND m.from_day <= r.day
            AND (m.to_day IS NULL OR m.to_day >= r.day)
        JOIN lesson l ON l.id = r.lesson AND l.status <> 3
        JOIN lesson_change v ON v.lesson = l.id AND v.to_day BETWEEN ?2 AND ?3 AND v.undone = 0 AND v.kind IN (4, 8)
        """)

    /// What is changed for a person's children from today to a day, besides their lessons.
    func newsChanges(for person: ID<Person>?, today: Day, to day: Day) throws -> NewsChanges {
        var found = NewsChanges()
        try each(Self.ofFamily, person, today, day) { row in
            let student = row.id(1, of: Student.self)
            if row.int(0) == 0 { return found.events.append((student, DayEventTold(row, at: 2))) }
            let (day, n) = (row.day(2), row.int(4)), name = "\(n)-й урок, \(row.text(8).lowercasedFirst): "
            let words = row.int(0) == 1 ? "перенесён на \(RussianDate.dayAndMonth(row.day(3)))" : row.text(9)
            found.single.append(
                NewsChanges.Single(student: student, day: day, n: n, words: name + words, isRoom: row.int(0) == 2))
        }
        found.events.sort { $0.event.days.lowerBound < $1.event.days.lowerBound }
        return found
    }
}
