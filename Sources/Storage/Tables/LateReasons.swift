import School

/// Why something of a lesson was written after its term.
package struct LateReason: Sendable, Hashable {
    /// «болел», «нет связи»; what the teacher says of it.
    package let reason: String
    /// Who said it.
    package let person: ID<Person>?
    /// When it was said.
    package let saidAt: Moment
}

extension Official {
    static let lateReason = Official(
        .lateReason, fields: ["Почему позже срока", "Кто", "Когда"],
        live: SQL("SELECT lesson, course, 0, reason, person, said_at FROM late_reason ORDER BY lesson, course"))
}

extension Reading {
    private static let one = SQL(
        "SELECT reason, person, said_at FROM late_reason WHERE lesson = ?1 AND course = ?2 AND reason <> ''")

    /// Why a lesson's page was written late; nil where nobody has said it, or it was taken back.
    package func lateReason(of lesson: ID<Lesson>, on course: ID<Course>) throws -> LateReason? {
        try first(Self.one, lesson, course) { row in
            LateReason(reason: row.text(0), person: row.idOrNil(1), saidAt: row.moment(2))
        }
    }
}

extension Writing {
    private static let say = SQL(
        """
        INSERT INTO late_reason (lesson, course, reason, person, said_at) VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT (lesson, course) DO UPDATE SET reason = ?3, person = ?4, said_at = ?5
        """)

    /// Keeps why a lesson's page was written late, or takes it back with empty words; history keeps what it was.
    package func explainLateness(_ reason: String, of lesson: ID<Lesson>, on course: ID<Course>) throws {
        if try lateReason(of: lesson, on: course)?.reason ?? "" == reason { return }
        let person = permit.caller.person
        try execute(Self.say, lesson, course, reason, person, now)
        try remember(.lateReason, lesson, course, 0, became: [reason, person, now] as [any Bindable])
    }
}
