import School

extension Official {
    static let membership = Official(
        .membership, fields: ["Ученик", "Класс", "С", "По", "Приказ о приёме", "Приказ о выбытии", "Откуда", "Куда"],
        live: SQL(
            "SELECT id, 0, 0, student, class, from_day, to_day, order_in, order_out, note_in, note_out FROM membership")
    )
}

/// A student's days in one class.
package struct Membership: Sendable, Hashable {
    let id: Int
    /// Who.
    package let student: ID<Student>
    /// In which class.
    package let schoolClass: ID<SchoolClass>
    /// From which day to which.
    package let days: Span
    /// The orders that let them in and out.
    package let orders: (in: ID<Order>?, out: ID<Order>?)
    /// Where from, and where to, in words.
    package let notes: (from: String, to: String)

    init(_ row: Row) {
        (id, student, schoolClass) = (row.int(0), row.id(1), row.id(2))
        (days, orders) = (Span(from: row.day(3), to: row.dayOrNil(4)), (row.idOrNil(5), row.idOrNil(6)))
        notes = (row.text(7), row.text(8))
    }

    /// Equal rows are one row.
    package static func == (left: Self, right: Self) -> Bool { left.id == right.id && left.days == right.days }

    /// By its number.
    package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension Reading {
    private static let classOf = SQL(
        """
        SELECT class FROM membership WHERE student = ?1 AND from_day <= ?2 AND (to_day IS NULL OR to_day >= ?2)
        ORDER BY from_day DESC LIMIT 1
        """)
    private static let ofStudent = SQL(
        """
        SELECT id, student, class, from_day, to_day, order_in, order_out, note_in, note_out FROM membership
        WHERE student = ?1 ORDER BY from_day
        """)
    private static let inCourse = SQL(
        """
        SELECT 1 FROM course c JOIN group_member m ON m.study_group = c.study_group
        WHERE c.id = ?2 AND m.student = ?1 AND m.from_day <= ?3 AND (m.to_day IS NULL OR m.to_day >= ?3)
        """)

    /// The class of a student on a day; nil before arrival and after departure.
    package func schoolClass(of student: ID<Student>, on day: Day) throws -> ID<SchoolClass>? {
        try first(Self.classOf, student, day) { $0.id(0) }
    }

    /// All classes a student has stood in, oldest first.
    package func memberships(of student: ID<Student>) throws -> [Membership] {
        try rows(Self.ofStudent, student) { Membership($0) }
    }

    /// Whether the student stood in the course on that day: cells of other days are hatched.
    package func isMember(_ student: ID<Student>, of course: ID<Course>, on day: Day) throws -> Bool {
        try first(Self.inCourse, student, course, day) { _ in true } ?? false
    }
}
