import School
import Storage

/// Why a course lost lessons, by day: what the log of changes, the calendar and the substitutions say.
struct LossReasons: Sendable {
    private let byDay: [(day: Day, words: String)]

    /// The nearest reason on the day or before it, but after the day when the plan last agreed with its dates; empty
    /// where nothing is known.
    func reason(by day: Day, after agreed: Day?) -> String {
        byDay.last { loss in loss.day <= day && agreed.map { $0 < loss.day } ?? true }?.words ?? ""
    }

    fileprivate init(_ found: [(day: Day, words: String)]) { byDay = found.sorted { $0.day < $1.day } }
}

extension Reading {
    private static let changes = SQL(
        """
        SELECT DISTINCT ch.from_day, ch.kind, ch.reason, ch.id FROM lesson_change ch
            JOIN lesson_record r ON r.lesson = ch.lesson
        WHERE r.course = ?1 AND ch.undone = 0 AND ch.kind NOT IN (4, 5) ORDER BY ch.from_day, ch.id
        """)
    private static let days = SQL(
        """
        SELECT d.from_day, d.kind, d.note FROM calendar_day d JOIN course c ON c.year = d.year
        WHERE c.id = ?1 AND d.kind = 3 ORDER BY d.from_day, d.id
        """)
    private static let absences = SQL(
        """
        SELECT l.day, u.reason FROM substitution u JOIN lesson l ON l.id = u.lesson WHERE u.course = ?1
        ORDER BY l.day, l.id
        """)

    /// Why lessons of a course were lost.
    func lossReasons(of course: ID<Course>) throws -> LossReasons {
        var found: [(day: Day, words: String)] = []
        try each(Self.days, course) { row in
            let title = DayKind(rawValue: row.int(1))?.title ?? ""
            found.append((row.day(0), row.text(2).isEmpty ? title : row.text(2)))
        }
        try each(Self.absences, course) { row in
            found.append((row.day(0), row.text(1).isEmpty ? "замена учителя" : "замена: \(row.text(1))"))
        }
        try each(Self.changes, course) { row in
            let kind = LessonChangeKind(rawValue: row.int(1))?.title ?? ""
            found.append((row.day(0), row.text(2).isEmpty ? "урок \(kind)" : row.text(2)))
        }
        return LossReasons(found)
    }
}
