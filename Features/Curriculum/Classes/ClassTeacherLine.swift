import School
import Storage

/// Who leads or led a class, and when.
struct ClassTeacherLine: Sendable {
    let person: ID<Person>
    let name: PersonName
    let days: Span
    let order: String
}

extension Reading {
    private static let ofClass = SQL(
        """
        SELECT d.person, p.surname, p.given, p.patronymic, d.from_day, d.to_day, o.number, o.day
        FROM duty d JOIN person p ON p.id = d.person LEFT JOIN school_order o ON o.id = d.order_id
        WHERE d.kind = 5 AND d.object = ?1 ORDER BY d.from_day, d.id
        """)

    /// The class teachers of a class, the first first.
    func classTeachers(of schoolClass: ID<SchoolClass>) throws -> [ClassTeacherLine] {
        try rows(Self.ofClass, schoolClass) { row in
            ClassTeacherLine(
                person: row.id(0), name: PersonName(row, at: 1), days: Span(from: row.day(4), to: row.dayOrNil(5)),
                order: row.isNull(6) ? "" : "приказ №\u{A0}\(row.text(6)) от \(row.day(7).russian)")
        }
    }
}
