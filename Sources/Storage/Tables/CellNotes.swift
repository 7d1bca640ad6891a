import School

/// A note to a cell of the journal as it stands.
package struct CellNote: Sendable, Hashable {
    /// Whose cell it is.
    package let student: ID<Student>
    /// In which lesson.
    package let lesson: ID<Lesson>
    /// With which work, and for whom.
    package let place: NotePlace
    /// What it says; empty once erased.
    package let words: String
    /// From when the family sees it, where it is for the family.
    package let visibleFrom: Moment
    /// Its version, growing by one with each change.
    package let version: Int
    /// The operation that wrote it last.
    package let lastOperation: [UInt8]?

    init(_ row: Row) {
        (student, lesson) = (row.id(0), row.id(1))
        place = NotePlace(number: row.int(2)) ?? NotePlace.answer
        (words, visibleFrom, version, lastOperation) = (row.text(3), row.moment(4), row.int(5), row.bytesOrNil(6))
    }
}

/// What became of a note.
package enum NoteOutcome: Sendable, Hashable {
    /// Written, or equal to what stands already.
    case done(version: Int)
    /// Another wrote first: what stands now.
    case conflict(CellNote)
}

extension Official {
    static let cellNotes = Official(
        .cellNote, fields: ["заметка", "видна семье с"],
        live: SQL(
            "SELECT lesson, student, place, words, visible_from FROM cell_note ORDER BY lesson, student, place"))
}

extension Reading {
    private static let one = SQL(
        """
        SELECT student, lesson, place, words, visible_from, ver, last_op FROM cell_note
        WHERE student = ?1 AND day = ?2 AND lesson = ?3 AND place = ?4
        """)
    private static let ofLesson = SQL(
        """
        SELECT student, lesson, place, words, visible_from, ver, last_op FROM cell_note
        WHERE lesson = ?1 AND course = ?2 ORDER BY student, place
        """)

    /// The note in a place, erased or not.
    package func note(of student: ID<Student>, on day: Day, in lesson: ID<Lesson>, at place: NotePlace) throws
        -> CellNote?
    {
        try first(Self.one, student, day, lesson, place.number) { CellNote($0) }
    }

    /// All notes of a lesson on a course's page.
    package func notes(in lesson: ID<Lesson>, of course: ID<Course>) throws -> [CellNote] {
        try rows(Self.ofLesson, lesson, course) { CellNote($0) }
    }
}

extension Writing {
    private static let write = SQL(
        """
        INSERT INTO cell_note (student, day, lesson, place, course, words, entered_at, visible_from, ver, last_op)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 1, ?9)
        ON CONFLICT (student, day, lesson, place) DO UPDATE SET course = ?5, words = ?6, entered_at = ?7,
            visible_from = ?8, ver = cell_note.ver + 1, last_op = ?9
        """)
    private static let ofWork = SQL(
        """
        SELECT student, place, words, visible_from, day, entered_at FROM cell_note
        WHERE lesson = ?1 AND place = ?2 ORDER BY student
        """)
    private static let show = SQL(
        "UPDATE cell_note SET visible_from = ?5 WHERE student = ?1 AND day = ?2 AND lesson = ?3 AND place = ?4")

    /// Writes a note to a cell, or erases it with empty words; history keeps what it was.
    package func note(
        _ words: String, at place: NotePlace, of student: ID<Student>, on day: Day, in lesson: ID<Lesson>,
        of course: ID<Course>, base: Base?, visibleFrom: Moment
    ) throws -> NoteOutcome {
        let old = try note(of: student, on: day, in: lesson, at: place)
        if old?.words ?? "" == words { return .done(version: old?.version ?? 0) }
        if let old, let base, !base.matches(version: old.version, lastOperation: old.lastOperation) {
            return .conflict(old)
        }
        try execute(
            Self.write, student, day, lesson, place.number, course, words, now, visibleFrom, operation)
        try remember(.cellNote, lesson, student, place.number, became: [words, visibleFrom])
        return .done(version: (old?.version ?? 0) + 1)
    }

    /// Gives the family's notes of a work another moment of publication, as the work itself gets one.
    func hideNotes(of work: WorkRow, until: Moment?, quietMinutes: Int) throws {
        guard let place = NotePlace(work: work.n, for: .family) else { return }
        let notes = try rows(Self.ofWork, work.lesson, place.number) { row in
            (
                student: row.id(0, of: Student.self), words: row.text(2), visible: row.moment(3), day: row.day(4),
                entered: row.moment(5)
            )
        }
        for note in notes where until != nil || note.visible > now {
            let quiet = Publication.visibleFrom(entered: note.entered, quietMinutes: quietMinutes)
            let visible = max(until ?? now, quiet)
            if visible == note.visible { continue }
            try execute(Self.show, note.student, note.day, work.lesson, place.number, visible)
            try remember(.cellNote, work.lesson, note.student, place.number, became: [note.words, visible])
        }
    }
}
