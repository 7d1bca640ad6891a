import School
import Storage

/// A student whom an order sent elsewhere, as the order's page tells it.
struct SentStudent: Sendable {
    /// «Кузнецова Анна Сергеевна, 8Б: 21–22 ноября».
    let words: String

    /// How the order is named among the documents of an absence: «80-о от 19.11.2025».
    static func paper(_ number: String, _ day: Day) -> String { "\(number) от \(day.russian)" }
}

extension Reading {
    // Kind 3 is an order among documents, reason 4 is absence by it.
    private static let sentStudents = SQL(
        """
        SELECT p.surname, p.given, p.patronymic, a.from_day, a.to_day, a.first_lesson, a.last_lesson,
            coalesce((SELECT c.name FROM membership m JOIN school_class c ON c.id = m.class
                WHERE m.student = a.student AND m.from_day <= a.from_day AND (m.to_day IS NULL OR m.to_day >= a.from_day)
                ORDER BY m.from_day DESC LIMIT 1), '')
        FROM absence_case a JOIN person p ON p.id = a.student
        WHERE a.document_kind = 3 AND a.reason = 4 AND a.document_number = ?1 AND a.cancelled_at IS NULL
        ORDER BY p.sort_key, a.id
        """)

    /// Whom an order sent elsewhere; nobody for other orders.
    func sent(by order: OrderRow) throws -> [SentStudent] {
        guard order.kind == .sending else { return [] }
        return try rows(Self.sentStudents, SentStudent.paper(order.number, order.day)) { row in
            let lessons = LessonNumbers.words(
                from: row.intOrNil(5), to: row.intOrNil(6), isOneDay: row.day(3) == row.day(4))
            let days = RussianDate.range(row.day(3), row.day(4)) + (lessons.isEmpty ? "" : ", " + lessons)
            return SentStudent(words: "\(PersonName(row, at: 0).list), \(row.text(7)): \(days)")
        }
    }
}
