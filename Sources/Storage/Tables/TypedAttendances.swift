import School

/// What was typed for a student at a lesson, as a page shows it.
package struct AttendanceRow: Sendable {
    /// Whose.
    package let student: ID<Student>
    /// At which lesson.
    package let lesson: ID<Lesson>
    /// What was typed and by whom; nil once taken back.
    package let typed: TypedAttendance?
    /// The minutes of a lateness, kept while another sign stands, so that the letter typed again brings them back.
    package let minutes: Int?
    /// Its version.
    package let version: Int

    init(_ row: Row) {
        student = row.id(0)
        lesson = row.id(1)
        let source = TypedAttendance.Source(rawValue: row.int(3)) ?? .teacher
        typed = row.intOrNil(2).flatMap { AttendanceCode(rawValue: $0) }
            .map { TypedAttendance($0, by: source, minutesLate: row.intOrNil(4)) }
        minutes = row.intOrNil(4)
        version = row.int(5)
    }
}

/// The same with how it came to stand there, for whoever writes over it.
package struct StandingAttendance: Sendable {
    private let row: AttendanceRow
    /// When it was last written.
    package let enteredAt: Moment
    /// The operation that wrote it last.
    package let lastOperation: [UInt8]?

    /// What was typed and by whom; nil once taken back.
    package var typed: TypedAttendance? { row.typed }
    /// The minutes of a lateness, kept while another sign stands.
    package var minutes: Int? { row.minutes }
    /// Its version.
    package var version: Int { row.version }

    init(_ row: Row) {
        self.row = AttendanceRow(row)
        enteredAt = row.moment(6)
        lastOperation = row.bytesOrNil(7)
    }
}

extension Official {
    /// Typed attendance; the reason comes from absence cases.
    static let attendance = Official(
        .attendance, fields: ["посещаемость", "кто внёс", "минут опоздания"],
        live: SQL("SELECT lesson, student, 0, code, source, minutes FROM attendance ORDER BY lesson, student"))
}

extension Reading {
    private static let one = SQL(
        """
        SELECT student, lesson, code, source, minutes, ver, entered_at, last_op FROM attendance
        WHERE student = ?1 AND day = ?2 AND lesson = ?3
        """)
    // Just what the index holds.
    private static let ofCourse = SQL(
        """
        SELECT a.student, a.lesson, a.code, a.source, a.minutes, a.ver
        FROM lesson_record r JOIN attendance a ON a.lesson = r.lesson
        WHERE r.course = ?1 AND r.day BETWEEN ?2 AND ?3
        """)

    /// What was typed for a student at a lesson, taken back or not.
    package func attendance(of student: ID<Student>, on day: Day, in lesson: ID<Lesson>) throws
        -> StandingAttendance?
    {
        try first(Self.one, student, day, lesson) { StandingAttendance($0) }
    }

    /// Everything typed on a course's page over a span of days.
    package func attendance(of course: ID<Course>, from: Day, to: Day) throws -> [AttendanceRow] {
        try rows(Self.ofCourse, course, from, to) { AttendanceRow($0) }
    }
}

extension Writing {
    private static let write = SQL(
        """
        INSERT INTO attendance (student, day, lesson, code, source, minutes, entered_at, ver, last_op)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 1, ?8)
        ON CONFLICT (student, day, lesson) DO UPDATE SET
            code = ?4, source = ?5, minutes = ?6, entered_at = ?7, ver = attendance.ver + 1, last_op = ?8
        """)

    private static let time = SQL("UPDATE attendance SET minutes = ?4 WHERE student = ?1 AND day = ?2 AND lesson = ?3")

    /// Notes what was typed for a student at a lesson, or takes it back with nil; minutes noted before stay.
    package func note(
        _ code: AttendanceCode?, by source: TypedAttendance.Source, minutes: Int? = nil, for student: ID<Student>,
        on day: Day, in lesson: ID<Lesson>, base: Base?
    ) throws -> CellOutcome {
        let old = try attendance(of: student, on: day, in: lesson)
        let minutes = minutes ?? old?.minutes
        if old?.typed?.code == code, old?.minutes == minutes { return .done(version: old?.version ?? 0) }
        if let base, !base.matches(version: old?.version ?? 0, lastOperation: old?.lastOperation) {
            return .conflict(version: old?.version ?? 0, code: old?.typed?.code.rawValue, at: old?.enteredAt ?? now)
        }
        try execute(Self.write, student, day, lesson, code?.rawValue, source.rawValue, minutes, now, operation)
        try remember(
            .attendance, lesson, student, 0, became: [code?.rawValue, source.rawValue, minutes] as [any Bindable])
        try settleMarks(in: lesson)
        return .done(version: (old?.version ?? 0) + 1)
    }

    /// Notes by how many minutes a student was late, or takes the number away; whoever is not late has none.
    package func set(minutes: Int?, of student: ID<Student>, on day: Day, in lesson: ID<Lesson>) throws {
        let standing = try attendance(of: student, on: day, in: lesson)
        guard let typed = standing?.typed, typed.code == .late, typed.minutesLate != minutes else { return }
        try execute(Self.time, student, day, lesson, minutes)
        try remember(
            .attendance, lesson, student, 0,
            became: [typed.code.rawValue, typed.source.rawValue, minutes] as [any Bindable])
    }
}
