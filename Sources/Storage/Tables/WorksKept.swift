import School

/// What stands in the way of taking a work out of its lesson.
package enum WorkHolding: Sendable, Hashable {
    /// Nothing was written in its column.
    case nothing
    /// Marks stand in it.
    case marks
    /// Notes stand in it.
    case notes
    /// All were erased, but a family still sees one until this moment.
    case shown(until: Moment)
}

extension Reading {
    private static let one = SQL(
        """
        SELECT w.lesson, w.n, w.kind, k.code, k.title, w.weight, w.topic, w.counts, k.is_control, w.unmarked,
            w.visible_from, k.is_written, w.mark_days
        FROM work w JOIN work_kind k ON k.id = w.kind
        WHERE w.lesson = ?1 AND w.n = ?2 AND (w.course IS NULL OR w.course = ?3)
        """)
    // A number that marks were ever put under is not given again: their history would pass to another work.
    private static let last = SQL(
        """
        SELECT max(x.n) FROM (SELECT w.n AS n FROM work w WHERE w.lesson = ?1
            UNION ALL SELECT m.slot / 16 AS n FROM mark m WHERE m.lesson = ?1
            UNION ALL SELECT c.place / 2 AS n FROM cell_note c WHERE c.lesson = ?1) x
        """)
    private static let noted = SQL(
        "SELECT 1 FROM cell_note WHERE lesson = ?1 AND place BETWEEN ?2 AND ?3 AND words <> '' LIMIT 1")
    private static let holding = SQL(
        """
        SELECT max(CASE WHEN value IS NULL THEN 0 ELSE 1 END),
            max(CASE WHEN visible_from > ?4 AND shown IS NOT NULL THEN visible_from END)
        FROM mark WHERE lesson = ?1 AND slot BETWEEN ?2 AND ?3
        """)

    /// A work of a lesson on a course's page that somebody has named; nil for the implied answer, and for a work that a
    /// joint lesson has on another page.
    package func work(_ n: Int, of lesson: ID<Lesson>, on course: ID<Course>?) throws -> WorkRow? {
        try first(Self.one, lesson, n, course) { WorkRow($0) }
    }

    /// The number of a lesson's next work, from 1.
    package func nextWork(of lesson: ID<Lesson>) throws -> Int {
        (try first(Self.last, lesson) { $0.intOrNil(0) ?? 0 } ?? 0) + 1
    }

    /// Whether a work's column is empty, at a moment.
    package func holding(work n: Int, of lesson: ID<Lesson>, at now: Moment) throws -> WorkHolding {
        let slots = WorkSlots(n)
        let isNoted = try first(Self.noted, lesson, n * 2, n * 2 + 1) { _ in true } ?? false
        return try first(Self.holding, lesson, slots.first, slots.last, now) { row in
            if row.intOrNil(0) == 1 { return .marks }
            return isNoted ? .notes : row.momentOrNil(1).map { .shown(until: $0) } ?? .nothing
        } ?? .nothing
    }
}

extension Writing {
    private static let drop = SQL("DELETE FROM work WHERE lesson = ?1 AND n = ?2")
    private static let veil = SQL("UPDATE work SET visible_from = ?3 WHERE lesson = ?1 AND n = ?2")
    private static let marks = SQL(
        """
        SELECT student, slot, value, note, due, visible_from, entered_at, day FROM mark
        WHERE lesson = ?1 AND slot BETWEEN ?2 AND ?3 AND (value IS NOT NULL OR shown IS NOT NULL)
        ORDER BY student, slot
        """)
    private static let show = SQL(
        """
        UPDATE mark SET visible_from = ?5, shown = CASE WHEN CAST(?6 AS BIGINT) = 1 THEN NULL ELSE shown END,
            shown_from = CASE WHEN CAST(?6 AS BIGINT) = 1 THEN NULL ELSE shown_from END
        WHERE student = ?1 AND day = ?2 AND lesson = ?3 AND slot = ?4
        """)

    /// Takes a work out of its lesson; nothing may be written in its column.
    package func remove(_ work: WorkRow) throws {
        try execute(Self.drop, work.lesson, work.n)
        try remember(.work, work.lesson, work.n, 0, became: [], gone: true)
        try settleWork(in: work.lesson, kind: work.kind)
    }

    /// Hides a work with all its marks from families until a moment, or shows it to them with nil. What they have seen
    /// already is taken from them too; each mark keeps its own quiet window of so many minutes.
    package func hide(_ work: WorkRow, until: Moment?, quietMinutes: Int) throws {
        try execute(Self.veil, work.lesson, work.n, until)
        try remember(
            .work, work.lesson, work.n, 0,
            became: [work.kind, work.weight, work.topic, work.counts, until, !work.isMarked, work.term?.days]
                as [any Bindable])
        try hideNotes(of: work, until: until, quietMinutes: quietMinutes)
        let slots = WorkSlots(work.n), hides = until != nil
        let marks = try rows(Self.marks, work.lesson, slots.first, slots.last) { VeiledMark($0) }
        for mark in marks where hides || mark.visible > now {
            let quiet = Publication.visibleFrom(entered: mark.entered, quietMinutes: quietMinutes)
            let visible = max(until ?? now, quiet)
            if visible == mark.visible, !hides { continue }
            try execute(Self.show, mark.student, mark.day, work.lesson, mark.slot, visible, hides)
            try remember(
                .mark, work.lesson, mark.student, mark.slot,
                became: [mark.code, mark.note, mark.due, visible] as [any Bindable])
        }
    }
}

/// The places of all marks of one work.
private struct WorkSlots {
    let first: Int
    let last: Int

    init(_ n: Int) { (first, last) = (n * 16, n * 16 + 15) }
}

/// A mark whose day of publication changes.
private struct VeiledMark {
    let student: ID<Student>
    let slot: Int
    let code: Int?
    let note: String
    let due: Day?
    let visible: Moment
    let entered: Moment
    let day: Day

    init(_ row: Row) {
        (student, slot, code, note) = (row.id(0), row.int(1), row.intOrNil(2), row.text(3))
        (due, visible, entered, day) = (row.dayOrNil(4), row.moment(5), row.moment(6), row.day(7))
    }
}
