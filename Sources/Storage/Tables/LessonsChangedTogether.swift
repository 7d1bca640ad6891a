import School

extension Writing {
    private static let closed = SQL(
        """
        SELECT p.id, p.n, p.kind, p.name, p.starts, p.ends, p.attestation, v.closed_at, r.lesson
        FROM lesson_record r JOIN course_closing v ON v.course = r.course AND r.day BETWEEN v.starts AND v.ends
            JOIN period p ON p.id = v.period
        WHERE v.closed_at IS NOT NULL AND r.day BETWEEN ?1 AND ?2
        """)
    private static let set = SQL("UPDATE lesson SET status = ?2, room = ?3 WHERE id = ?1")
    // What others have joined, or have left, meanwhile comes back as what it is now (1, 6).
    private static let setBack = SQL(
        """
        UPDATE lesson SET room = coalesce(?3, room),
            status = CASE WHEN CAST(?2 AS BIGINT) IS NULL THEN status
                WHEN CAST(?2 AS BIGINT) NOT IN (1, 6) THEN CAST(?2 AS BIGINT)
                WHEN EXISTS (SELECT 1 FROM lesson_change v WHERE v.other = ?1 AND v.kind = 6 AND v.undone = 0) THEN 6
                ELSE 1 END
        WHERE id = ?1
        """)

    /// Gives many lessons another status or room at one stroke, each with its line in the log. That nothing is written
    /// in them was seen to before; one in a closed period meets an objection.
    func change(
        _ lessons: [ListedLesson], _ kind: LessonChangeKind, to status: LessonStatus? = nil, room: String? = nil,
        _ grounds: ChangeGrounds
    ) throws {
        try checkOpen(lessons.map { ($0.id, $0.day) })
        let lines = lessons.map { old in
            ChangedLesson(kind, from: old, to: old.day, old.n, room: room ?? old.room, nil, grounds)
        }
        try executeAll(Self.set, lessons.map { [$0.id, (status ?? $0.status).rawValue, room ?? $0.room] })
        try log(lines)
        try termsMoved(lessons.map(\.day))
    }

    /// Takes back many changes that are the last of their lessons and have put nothing in their place.
    func takeBack(_ changes: [LessonChange]) throws {
        try checkOpen(changes.map { ($0.lesson, $0.from.day) })
        try executeAll(
            Self.setBack,
            changes.map { change in
                let isElsewhere = change.kind == .outing || change.kind == .room
                return [
                    change.lesson, isElsewhere ? nil : change.status.rawValue, isElsewhere ? change.rooms.before : nil,
                ]
            })
        try strike(changes)
        try termsMoved(changes.map(\.from.day))
    }

    /// Objects where any of the lessons lies in a closed period of its course, or outside the school years.
    private func checkOpen(_ lessons: [(id: ID<Lesson>, day: Day)]) throws {
        guard let first = lessons.map(\.day).min(), let last = lessons.map(\.day).max() else { return }
        let years = try years()
        for day in Set(lessons.map(\.day)) where !years.contains(where: { $0.contains(day) }) {
            throw Objection("\(day.russian) — не день учебного года.", field: "to")
        }
        let meant = Set(lessons.map(\.id))
        var found: Period?
        try each(Self.closed, first, last) { row in
            if found == nil, meant.contains(row.id(8)) { found = period(row) }
        }
        if let found { throw found.closedObjection }
    }
}

extension Period {
    /// What is said where a lesson of a closed period was to be changed.
    var closedObjection: Objection {
        Objection(
            "\(closedTitle) для отметок: уроки этого периода уже не меняются. Выберите день после \(ends.russian).")
    }
}
