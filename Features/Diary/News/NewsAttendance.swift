import School
import Storage

/// Attendance typed lately, with the cases that explain it, of all children of a person.
struct NewsAttendance: Sendable {
    /// One lesson at which something was typed.
    struct Entry: Sendable {
        let student: ID<Student>
        let day: Day
        let n: Int
        let typed: TypedAttendance
        let enteredAt: Moment
    }

    var entries: [Entry] = []
    var cases: [AbsenceCase] = []

    /// What is shown for an entry: a document explains the lessons before it and after it.
    func shown(_ entry: Entry) -> ShownAttendance {
        ShownAttendance(
            entry.typed, cases: cases.filter { $0.student == entry.student && $0.covers(entry.day, lesson: entry.n) })
    }
}

extension Reading {
    private static let ofFamily = SQL(
        """
        SELECT 0, a.student, a.day, l.n, a.code, a.source, a.minutes, a.entered_at
        FROM (SELECT student FROM parenthood WHERE parent = ?1 AND blocked = 0 AND from_day <= ?2
                AND (to_day IS NULL OR to_day >= ?2)
            UNION SELECT id FROM student WHERE id = ?1) o
        JOIN attendance a ON a.student = o.student AND a.day BETWEEN ?3 AND ?2
        JOIN lesson l ON l.id = a.lesson WHERE a.code IS NOT NULL
        UNION ALL
        SELECT 1, c.student, c.from_day, c.first_lesson, c.to_day, c.last_lesson, c.reason, c.id
        FROM (SELECT student FROM parenthood WHERE parent = ?1 AND blocked = 0 AND from_day <= ?2
                AND (to_day IS NULL OR to_day >= ?2)
            UNION SELECT id FROM student WHERE id = ?1) o
        JOIN absence_case c ON c.student = o.student
        WHERE c.cancelled_at IS NULL AND c.to_day >= ?3 AND c.from_day <= ?2
        """)

    /// What was typed for a person's children from a day until today, and the cases that explain it.
    func newsAttendance(for person: ID<Person>?, today: Day, from day: Day) throws -> NewsAttendance {
        var found = NewsAttendance()
        try each(Self.ofFamily, person, today, day) { row in
            if row.int(0) == 1 {
                found.cases.append(
                    AbsenceCase(
                        id: row.id(7), student: row.id(1), from: row.day(2), to: row.day(4),
                        firstLesson: row.intOrNil(3),
                        lastLesson: row.intOrNil(5), reason: Reason(rawValue: row.int(6)) ?? .notGiven))
            } else if let code = AttendanceCode(rawValue: row.int(4)) {
                let source = TypedAttendance.Source(rawValue: row.int(5)) ?? .teacher
                found.entries.append(
                    NewsAttendance.Entry(
                        student: row.id(1), day: row.day(2), n: row.int(3),
                        typed: TypedAttendance(code, by: source, minutesLate: row.intOrNil(6)), enteredAt: row.moment(7)
                    ))
            }
        }
        return found
    }
}
