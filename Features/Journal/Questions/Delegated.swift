import School
import Storage

/// Entries made by an order for a teacher, by somebody who is none (001 п. 2п.10).
enum Delegated {
    /// «вносит по приказу № 5 от 01.11.2025, за: Лебедева В. П.»
    static func words(order number: String, _ day: Day, instead teacher: PersonName?) -> String {
        "вносит по приказу №\u{A0}\(number) от \(day.russian)" + (teacher.map { ", за: \($0.short)" } ?? "")
    }
}

extension Reading {
    private static let delegates = SQL(
        """
        SELECT p.surname, p.given, p.patronymic, o.number, o.day, a.surname, a.given, a.patronymic, g.acts
        FROM duty d JOIN person p ON p.id = d.person JOIN school_order o ON o.id = d.order_id
        LEFT JOIN person a ON a.id = d.absent_teacher LEFT JOIN delegation g ON g.duty = d.id
        WHERE d.kind = 19 AND d.object = ?1 AND d.from_day <= ?2 AND (d.to_day IS NULL OR d.to_day >= ?2)
        ORDER BY d.id
        """)

    /// Who enters what on a course's page by an order on a day, in words.
    func delegates(of course: ID<Course>, on day: Day) throws -> [String] {
        try rows(Self.delegates, course, day) { row in
            let teacher = row.isNull(5) ? nil : PersonName(row, at: 5)
            let acts = row.intOrNil(8).map { ": " + Delegation(rawValue: $0).title } ?? ""
            return PersonName(row, at: 0).short + " "
                + Delegated.words(order: row.text(3), row.day(4), instead: teacher) + acts
        }
    }
}
