import School

/// One mark as it stands.
package struct MarkRow: Sendable {
    /// Whose.
    package let student: ID<Student>
    /// In which lesson.
    package let lesson: ID<Lesson>
    /// Work, attempt and place in the cell.
    package let slot: MarkSlot
    /// The mark; nil once erased.
    package let mark: Mark?
    /// The remark to it.
    package let note: String
    /// When it was last written.
    package let enteredAt: Moment
    /// From when the family sees it.
    package let visibleFrom: Moment
    /// How many days late by the school's term; 0 when in time.
    package let lateDays: Int
    /// Its version, growing by one with each change.
    package let version: Int
    /// The operation that wrote it last.
    package let lastOperation: [UInt8]?
    /// By when a work with a point is to be handed in.
    package let due: Day?

    init(_ row: Row) {
        student = row.id(0)
        lesson = row.id(1)
        slot = MarkSlot(number: row.int(2)) ?? .answer
        mark = row.intOrNil(3).flatMap { Mark(code: $0) }
        note = row.text(4)
        enteredAt = row.moment(5)
        visibleFrom = row.moment(6)
        lateDays = row.int(7)
        version = row.int(8)
        lastOperation = row.bytesOrNil(9)
        due = row.dayOrNil(10)
    }
}

extension Official {
    /// Marks: what families and courts ask about.
    static let marks = Official(
        .mark, fields: ["отметка", "заметка", "срок сдачи", "видна семье с"],
        live: SQL(
            "SELECT lesson, student, slot, value, note, due, visible_from FROM mark ORDER BY lesson, student, slot"))
}

extension Reading {
    private static let one = SQL(
        """
        SELECT student, lesson, slot, value, note, entered_at, visible_from, late_days, ver, last_op, due
        FROM mark WHERE student = ?1 AND day = ?2 AND lesson = ?3 AND slot = ?4
        """)
    private static let ofCourse = SQL(
        """
        SELECT m.student, m.lesson, m.slot, m.value, m.note, m.entered_at, m.visible_from, m.late_days, m.ver, m.last_op,
            m.due
        FROM lesson_record r JOIN mark m ON m.lesson = r.lesson
        WHERE r.course = ?1 AND r.day BETWEEN ?2 AND ?3 AND m.course = ?1
        """)

    /// The mark in a cell's place, erased or not.
    package func mark(of student: ID<Student>, on day: Day, in lesson: ID<Lesson>, at slot: MarkSlot) throws -> MarkRow?
    {
        try first(Self.one, student, day, lesson, slot.number) { MarkRow($0) }
    }

    /// All marks of a course over a span of days.
    package func marks(of course: ID<Course>, from: Day, to: Day) throws -> [MarkRow] {
        try rows(Self.ofCourse, course, from, to) { MarkRow($0) }
    }
}

extension Writing {
    private static let write = SQL(
        """
        INSERT INTO mark (student, day, lesson, slot, course, value, note, due, entered_at, visible_from, shown, \
        shown_from,
            late_days, ver, last_op)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, NULL, NULL, ?11, 1, ?12)
        ON CONFLICT (student, day, lesson, slot) DO UPDATE SET
            shown = CASE WHEN mark.visible_from <= ?9 THEN mark.value ELSE mark.shown END,
            shown_from = CASE WHEN mark.visible_from <= ?9 THEN mark.visible_from ELSE mark.shown_from END,
            course = ?5, value = ?6, note = ?7, due = ?8, entered_at = ?9, visible_from = ?10, late_days = ?11,
            ver = mark.ver + 1, last_op = ?12
        """)

    /// Puts a mark into a cell's place, or erases it with nil; the old value stays in history and, until the quiet
    /// window is over, with the family. What is equal already is not written again. `lateDays` says of the old mark how
    /// late the new one comes.
    package func put(
        _ mark: Mark?, note: String? = nil, at place: MarkPlace, base: Base?, visibleFrom: Moment, due: Day? = nil,
        lateDays: (MarkRow?) throws -> Int = { _ in 0 }
    ) throws -> CellOutcome {
        let old = try self.mark(of: place.student, on: place.day, in: place.lesson, at: place.slot)
        if old?.mark == mark, note == nil || note == old?.note, old != nil || mark == nil {
            return .done(version: old?.version ?? 0)
        }
        if let base, !base.matches(version: old?.version ?? 0, lastOperation: old?.lastOperation) {
            return .conflict(version: old?.version ?? 0, code: old?.mark?.code, at: old?.enteredAt ?? now)
        }
        let note = note ?? old?.note ?? ""
        try execute(
            Self.write, place.student, place.day, place.lesson, place.slot.number, place.course, mark?.code, note, due,
            now,
            visibleFrom, lateDays(old), operation)
        try remember(
            .mark, place.lesson, place.student, place.slot.number,
            became: [mark?.code, note, due, visibleFrom] as [any Bindable])
        try settleMarks(in: place.lesson)
        return .done(version: (old?.version ?? 0) + 1)
    }
}

/// The address of a mark in the records.
package struct MarkPlace: Sendable, Hashable {
    /// Whose.
    package let student: ID<Student>
    /// The lesson's day.
    package let day: Day
    /// The lesson.
    package let lesson: ID<Lesson>
    /// The course on whose page it stands.
    package let course: ID<Course>
    /// Work, attempt and place.
    package let slot: MarkSlot

    /// An address from its parts.
    package init(student: ID<Student>, day: Day, lesson: ID<Lesson>, course: ID<Course>, slot: MarkSlot) {
        self.student = student
        self.day = day
        self.lesson = lesson
        self.course = course
        self.slot = slot
    }
}
