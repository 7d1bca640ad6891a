import School

/// A version of the school's timetable: a draft until it is published.
package struct TimetableVersion: Sendable, Hashable {
    /// Its number.
    package let id: Int
    /// The number of its school year.
    package let year: Int
    /// Its name.
    package let name: String
    /// From which day it holds, or is meant to.
    package let from: Day
    /// Until which day, where it is a temporary one or a later one has cut it short.
    package let to: Day?
    /// When it was published; nil for a draft.
    package let publishedAt: Moment?
    /// How many places of the week it has.
    package let slots: Int
    /// The version that cut it short, where one did.
    package let cutBy: Int?

    init(_ row: Row) {
        (id, year, name, from) = (row.int(0), row.int(1), row.text(2), row.day(3))
        (to, publishedAt, slots, cutBy) = (row.dayOrNil(4), row.momentOrNil(5), row.int(6), row.intOrNil(7))
    }

    /// Whether it was made to hold for some days alone.
    package var isTemporary: Bool { to != nil && cutBy == nil }
}

extension Reading {
    private static let versions = SQL(
        """
        SELECT t.id, t.year, t.name, t.from_day, t.to_day, t.published_at,
            (SELECT count(*) FROM slot s WHERE s.timetable = t.id), t.cut_by
        FROM timetable t WHERE t.year = ?1 AND t.student IS NULL ORDER BY t.from_day, t.id
        """)
    private static let version = SQL(
        """
        SELECT t.id, t.year, t.name, t.from_day, t.to_day, t.published_at,
            (SELECT count(*) FROM slot s WHERE s.timetable = t.id), t.cut_by
        FROM timetable t WHERE t.id = ?1 AND t.student IS NULL
        """)

    /// All versions of a year's timetable, drafts among them, the oldest first.
    package func timetableVersions(of year: Int) throws -> [TimetableVersion] {
        try rows(Self.versions, year) { TimetableVersion($0) }
    }

    /// One version of the school's timetable; nil where there is none such.
    package func timetableVersion(_ id: Int) throws -> TimetableVersion? {
        try first(Self.version, id) { TimetableVersion($0) }
    }
}

extension Writing {
    private static let addDraft = SQL(
        "INSERT INTO timetable (year, name, from_day, to_day) VALUES (?1, ?2, ?3, ?4) RETURNING id")
    private static let setDraft = SQL(
        "UPDATE timetable SET name = ?2, from_day = ?3, to_day = ?4 WHERE id = ?1 AND published_at IS NULL")
    private static let dropPlaces = SQL(
        "DELETE FROM slot_course WHERE slot IN (SELECT id FROM slot WHERE timetable = ?1)")
    private static let dropSlots = SQL("DELETE FROM slot WHERE timetable = ?1")
    private static let dropDraft = SQL("DELETE FROM timetable WHERE id = ?1 AND published_at IS NULL")
    private static let standsIn = SQL(
        "SELECT 1 FROM lesson l JOIN slot s ON s.id = l.slot WHERE s.timetable = ?1 LIMIT 1")
    private static let dropCoursesOf = SQL("DELETE FROM slot_course WHERE slot = ?1")
    private static let leave = SQL("UPDATE lesson SET slot = NULL, planned_day = NULL WHERE slot = ?1")
    private static let dropSlot = SQL("DELETE FROM slot WHERE id = ?1")
    private static let moveSlot = SQL("UPDATE slot SET weekday = ?2, n = ?3 WHERE id = ?1")

    /// Makes a draft, empty or with the places of another version: nobody but its makers sees it, and history begins
    /// with its publication.
    package func add(draft name: String, year: Int, from day: Day, to last: Day?, copying other: Int? = nil) throws
        -> Int
    {
        let id = try insert(Self.addDraft, year, name, day, last)
        if let other {
            try add(
                slots(of: other).map {
                    SlotFacts(weekday: $0.weekday, n: $0.n, week: $0.week, room: $0.roomID, courses: $0.courses)
                }, to: id)
        }
        return id
    }

    /// Gives a draft another name or other days.
    package func settle(draft: Int, name: String, from day: Day, to last: Day?) throws {
        try openDraft(draft)
        try execute(Self.setDraft, draft, name, day, last)
    }

    /// Throws a draft away. One whose publication was taken back and in whose places lessons still stand stays.
    package func drop(draft: Int) throws {
        try openDraft(draft)
        if try first(Self.standsIn, draft, as: { _ in true }) == true {
            throw Objection("По этому расписанию уже стоят уроки: удалить его нельзя.")
        }
        for sql in [Self.dropPlaces, Self.dropSlots, Self.dropDraft] { try execute(sql, draft) }
    }

    /// Puts lessons in the place of others of a draft. A lesson changed by hand, which outlived a publication that was
    /// taken back, stays where it stands and belongs to no timetable any more.
    package func put(_ lessons: [SlotFacts], insteadOf old: [Int], inDraft draft: Int) throws {
        try openDraft(draft)
        for slot in old {
            try execute(Self.dropCoursesOf, slot)
            try execute(Self.leave, slot)
            try execute(Self.dropSlot, slot)
        }
        try add(lessons, to: draft)
    }

    /// Moves lessons of a draft to other places of the week.
    package func move(_ moves: [(slot: Int, weekday: Int, n: Int)], inDraft draft: Int) throws {
        try openDraft(draft)
        for move in moves { try execute(Self.moveSlot, move.slot, move.weekday, move.n) }
    }

    private func openDraft(_ draft: Int) throws {
        guard let version = try timetableVersion(draft) else { throw NotFound() }
        if version.publishedAt != nil {
            throw Objection("Это расписание уже введено. Чтобы изменить его, составьте черновик по нему.")
        }
    }
}
