import School

extension Reading {
    private static let works = SQL("SELECT DISTINCT coalesce(w.course, 0) FROM work w WHERE w.lesson = ?1")
    // Of several lessons of one page the host keeps it until the last of them has gone.
    private static let brought = SQL(
        """
        SELECT r.course FROM lesson_record r WHERE r.lesson = ?2 AND r.joined_from = ?1
            AND NOT EXISTS (SELECT 1 FROM lesson_change v
                JOIN lesson_record o ON o.lesson = v.lesson AND o.course = r.course
                WHERE v.other = ?2 AND v.kind = 6 AND v.undone = 0 AND v.lesson <> ?1)
        ORDER BY r.course
        """)

    /// The pages that a lesson alone brought to the one it was joined to: they go with it.
    func pagesBrought(by lesson: ID<Lesson>, to host: ID<Lesson>) throws -> [ID<Course>] {
        try rows(Self.brought, lesson, host) { $0.id(0) }
    }

    /// Whether works are named where a change put its lesson: on the pages that were joined to another lesson, or in
    /// the whole lesson that was put in its place. They would belong to no page if the change were taken back.
    func hasWorks(in other: ID<Lesson>, by change: LessonChange) throws -> Bool {
        let named = try rows(Self.works, other) { $0.id(0, of: Course.self) }
        guard change.kind == .merged else { return !named.isEmpty }
        let pages = Set(try pagesBrought(by: change.lesson, to: other))
        return named.contains { pages.contains($0) }
    }
}

extension Writing {
    private static let open = SQL(
        """
        INSERT INTO lesson_record (course, day, lesson, known_at, joined_from)
        SELECT r.course, CAST(?3 AS BIGINT), CAST(?2 AS BIGINT), r.known_at, CAST(?1 AS BIGINT)
        FROM lesson_record r WHERE r.lesson = ?1
            AND NOT EXISTS (SELECT 1 FROM lesson_record o WHERE o.lesson = ?2 AND o.course = r.course)
        """)
    private static let handOver = SQL(
        """
        UPDATE lesson_record SET joined_from = coalesce((SELECT min(v.lesson) FROM lesson_change v
                JOIN lesson_record o ON o.lesson = v.lesson AND o.course = lesson_record.course
                WHERE v.other = ?2 AND v.kind = 6 AND v.undone = 0 AND v.lesson <> ?1), joined_from)
        WHERE lesson = ?2 AND joined_from = ?1
        """)
    private static let close = SQL("DELETE FROM lesson_record WHERE lesson = ?2 AND ver = 0 AND joined_from = ?1")
    private static let left = SQL("SELECT count(*) FROM lesson_record WHERE lesson = ?2 AND joined_from = ?1")
    private static let takeRecord = SQL("DELETE FROM lesson_record WHERE lesson = ?1 AND ver = 0")
    private static let recordsLeft = SQL("SELECT count(*) FROM lesson_record WHERE lesson = ?1")
    private static let joinedTo = SQL(
        "SELECT count(*) FROM lesson_change WHERE other = ?1 AND kind = 6 AND undone = 0")

    /// Holds a lesson together with another one of the same time: it is taken off, and the other is written on both
    /// pages.
    package func join(_ lesson: ID<Lesson>, into other: ID<Lesson>, _ grounds: ChangeGrounds) throws {
        let old = try unwritten(lesson)
        guard let host = try listedLesson(other), host.id != old.id, host.status.isOn, host.day == old.day else {
            throw Objection("Объединить можно только с уроком того же дня.", field: "other")
        }
        try execute(Self.open, lesson, other, host.day)
        if host.status == .planned { try set(.merged, of: host) }
        try set(.cancelled, of: old)
        // Whoever keeps the page by an order keeps it where its lesson is held now.
        try coverLessons(host.day...host.day)
        try log(.merged, old, old, other, grounds)
    }

    /// Takes back the last change of a lesson: it stands again where and how it stood before. What was written meanwhile
    /// in the lesson that stands in its place meets an objection.
    package func takeBack(_ change: LessonChange) throws {
        guard !change.isUndone, let last = try changes(of: change.lesson).last, last.id == change.id,
            let lesson = try listedLesson(change.lesson)
        else { throw Objection("Сначала верните более позднее изменение этого урока.") }
        if !change.kind.takesLesson, change.kind != .room, try isWritten(lesson.id) {
            throw Objection("На уроке уже есть записи: вернуть его на прежнее место нельзя.")
        }
        try checkOpen(lesson.id, on: change.from.day)
        if let other = change.other, change.kind.takesLesson { try takeAway(other, for: change) }
        try put(lesson, back: change)
        try strike([change])
        try termsMoved(change.lesson, change.from.day, change.to.day)
        if let other = change.other { try termsMoved(other, change.from.day, change.to.day) }
    }

    /// Removes what stood in a lesson's place: the page it was joined to, or the whole lesson put instead, which stays
    /// in the record as cancelled.
    private func takeAway(_ other: ID<Lesson>, for change: LessonChange) throws {
        guard let host = try listedLesson(other) else { return }
        let pages = try change.kind == .merged ? pagesBrought(by: change.lesson, to: other) : courses(at: other)
        if try hasWorks(in: other, by: change) {
            throw Objection(
                change.kind == .merged
                    ? "На странице объединённого урока названы работы: сначала удалите их."
                    : "В уроке, поставленном вместо этого, названы работы: сначала удалите их.")
        }
        if change.kind == .merged {
            guard try !isWritten(other) else {
                throw Objection("Объединённый урок уже проведён: разделить его нельзя.")
            }
            try execute(Self.handOver, change.lesson, other)
            try execute(Self.close, change.lesson, other)
            guard try first(Self.left, change.lesson, other, as: { $0.int(0) }) == 0 else {
                throw Objection("На странице объединённого урока уже есть запись: его не разделить.")
            }
            try standAlone(host)
        } else {
            guard try !isWritten(other) else {
                throw Objection("Урок, поставленный вместо этого, уже проведён.")
            }
            try execute(Self.takeRecord, other)
            guard try first(Self.recordsLeft, other, as: { $0.int(0) }) == 0 else {
                throw Objection("В уроке, поставленном вместо этого, уже есть запись.")
            }
            try set(.cancelled, of: host)
        }
        try dropSubstitutes(at: host, on: Set(pages))
        try settleOwner(at: other)
    }

    /// A lesson is joint until the last one that was joined to it has gone, the one that goes now still counted; one
    /// from home stays from home.
    private func standAlone(_ host: ListedLesson) throws {
        guard host.status == .merged, try first(Self.joinedTo, host.id, as: { $0.int(0) }) == 1 else { return }
        try set(.planned, of: host)
    }
}
