import School

extension Writing {
    private static let setStatus = SQL("UPDATE lesson SET status = ?2 WHERE id = ?1")
    // What others have joined, or have left, while it was from home or taken off comes back as what it is now (1, 6).
    private static let setStatusBack = SQL(
        """
        UPDATE lesson SET status = CASE WHEN CAST(?2 AS BIGINT) NOT IN (1, 6) THEN CAST(?2 AS BIGINT)
            WHEN EXISTS (SELECT 1 FROM lesson_change v WHERE v.other = ?1 AND v.kind = 6 AND v.undone = 0) THEN 6
            ELSE 1 END
        WHERE id = ?1
        """)
    private static let setRoom = SQL("UPDATE lesson SET room = ?2 WHERE id = ?1")
    private static let undo = SQL("UPDATE lesson_change SET undone = 1 WHERE id = ?1")
    private static let place = SQL(
        """
        UPDATE lesson SET day = ?2, n = ?3, starts = ?4, ends = ?5, room = ?6,
            planned_day = CASE WHEN slot IS NULL OR coalesce(planned_day, day) = ?2 THEN NULL
                ELSE coalesce(planned_day, day) END
        WHERE id = ?1
        """)
    // Kind 8 is an outing of the lesson itself, kind 9 a national test put in another's place.
    private static let showAs = SQL(
        """
        UPDATE lesson SET shown_as = (SELECT max(v.kind) FROM lesson_change v WHERE v.undone = 0
            AND (v.kind = 8 AND v.lesson = lesson.id OR v.kind = 9 AND v.other = lesson.id))
        WHERE id = ?1
        """)
    private static let note = SQL(
        """
        INSERT INTO lesson_change (lesson, other, kind, from_day, from_n, to_day, to_n, room_before, room_after,
            starts_before, ends_before, status_before, reason, order_id, event, author, at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17) RETURNING id
        """)

    /// Takes a lesson off. One in which marks or absences stand, or whose period is closed, meets an objection.
    package func cancel(_ lesson: ID<Lesson>, _ grounds: ChangeGrounds) throws {
        let old = try unwritten(lesson)
        try set(.cancelled, of: old)
        try log(.cancelled, old, old, nil, grounds)
    }

    /// Holds a lesson on another day or under another number, at that bell and, where one is named, in another room.
    /// Its record goes with it. Whether somebody is busy then is asked before.
    package func move(
        _ lesson: ID<Lesson>, to day: Day, _ bell: Bell, room: String? = nil,
        as kind: LessonChangeKind = .moved, with other: ID<Lesson>? = nil, _ grounds: ChangeGrounds
    ) throws {
        let old = try unwritten(lesson)
        try checkOpen(lesson, on: day, field: "day")
        try execute(Self.place, lesson, day, bell.n, bell.starts, bell.ends, room ?? old.room)
        try takeSubstitutes(of: lesson, from: old.day, to: day)
        try log(kind, old, try listedLesson(lesson) ?? old, other, grounds)
    }

    /// Lets two lessons change places; each takes the other's room along with its hours only where `withRooms` says so.
    package func swap(
        _ one: ID<Lesson>, _ another: ID<Lesson>, withRooms: Bool = false, _ grounds: ChangeGrounds
    ) throws {
        let (first, second) = (try unwritten(one), try unwritten(another))
        let rooms = withRooms ? (second.room, first.room) : (first.room, second.room)
        try move(one, to: second.day, second.bell, room: rooms.0, as: .swapped, with: another, grounds)
        try move(another, to: first.day, first.bell, room: rooms.1, as: .swapped, with: one, grounds)
    }

    /// Gives a lesson another room.
    package func setRoom(_ room: String, of lesson: ID<Lesson>, _ grounds: ChangeGrounds) throws {
        guard let old = try listedLesson(lesson) else { throw NotFound() }
        guard old.room != room else { return }
        try checkOpen(lesson, on: old.day)
        try execute(Self.setRoom, lesson, room)
        try log(.room, old, try listedLesson(lesson) ?? old, nil, grounds)
    }

    /// Holds a lesson from home.
    package func setRemote(_ lesson: ID<Lesson>, _ grounds: ChangeGrounds) throws {
        guard let old = try listedLesson(lesson) else { throw NotFound() }
        try checkOpen(lesson, on: old.day)
        try set(.remote, of: old)
        try log(.remote, old, old, nil, grounds)
    }

    /// Holds a lesson outside the school: on an excursion, at a competition; its room is the place.
    package func takeOut(_ lesson: ID<Lesson>, to place: String, _ grounds: ChangeGrounds) throws {
        let old = try unwritten(lesson)
        try execute(Self.setRoom, lesson, place)
        try log(.outing, old, try listedLesson(lesson) ?? old, nil, grounds)
    }

    /// Takes a lesson off and puts another one of these courses in its place: another subject, or a national test.
    /// The topic planned for the lesson waits. Answers the new lesson.
    package func putInstead(
        of lesson: ID<Lesson>, _ courses: [ID<Course>], room: String? = nil, as kind: LessonChangeKind = .replaced,
        _ grounds: ChangeGrounds
    ) throws -> ID<Lesson> {
        let old = try unwritten(lesson)
        let new = try addLesson(courses, on: old.day, old.bell, room: room ?? old.room)
        try set(.cancelled, of: old)
        try log(kind, old, old, new, grounds)
        return new
    }

    /// Takes a lesson off because another one, put there already, is held instead of it too: of a second group.
    func standDown(_ lesson: ID<Lesson>, for other: ID<Lesson>, as kind: LessonChangeKind, _ grounds: ChangeGrounds)
        throws
    {
        let old = try unwritten(lesson)
        try set(.cancelled, of: old)
        try log(kind, old, old, other, grounds)
    }

    /// Keeps with lessons what the heads of their columns say of changes.
    private func show(_ changes: [(kind: LessonChangeKind, lesson: ID<Lesson>)]) throws {
        let shown = changes.filter { $0.kind == .outing || $0.kind == .nationalTest }
        try executeAll(Self.showAs, shown.map { [$0.lesson] })
    }

    func set(_ status: LessonStatus, of lesson: ListedLesson) throws {
        try execute(Self.setStatus, lesson.id, status.rawValue)
    }

    /// A lesson stands again where it stood; what the change did not touch, as the bells of a lesson held from home,
    /// stays as it is.
    func put(_ lesson: ListedLesson, back change: LessonChange) throws {
        switch change.kind {
        case .moved, .swapped:
            let (starts, ends) = change.times
            try execute(Self.place, lesson.id, change.from.day, change.from.n, starts, ends, change.rooms.before)
        case .room, .outing: try execute(Self.setRoom, lesson.id, change.rooms.before)
        case .cancelled, .remote, .merged, .replaced, .nationalTest:
            try execute(Self.setStatusBack, lesson.id, change.status.rawValue)
        }
        try takeSubstitutes(of: lesson.id, from: lesson.day, to: change.from.day)
    }

    func log(
        _ kind: LessonChangeKind, _ old: ListedLesson, _ new: ListedLesson, _ other: ID<Lesson>?,
        _ grounds: ChangeGrounds
    ) throws {
        try log([ChangedLesson(kind, from: old, to: new.day, new.n, room: new.room, other, grounds)])
        try termsMoved(old.id, old.day, new.day)
        if let other { try termsMoved(other, old.day, new.day) }
    }

    /// Writes lines into the log, and each into history.
    func log(_ lines: [ChangedLesson]) throws {
        var ids: [Int] = []
        try insertAll(Self.note, lines.map { $0.columns + [permit.caller.person, now] }) { ids.append($0.int(0)) }
        try remember(.lessonChange, all: zip(ids, lines).map { ($0, $1.fields) })
        try show(lines.map { ($0.kind, $0.shownAt) })
    }

    /// Marks changes as taken back.
    func strike(_ changes: [LessonChange]) throws {
        try executeAll(Self.undo, changes.map { [$0.id] })
        try remember(.lessonChange, all: changes.map { ($0.id, $0.fields(isUndone: true)) })
        try show(changes.map { ($0.kind, $0.other ?? $0.lesson) })
    }
}

/// One change of a lesson, as the log and history take it down.
struct ChangedLesson {
    let kind: LessonChangeKind
    /// The lesson whose column tells of it.
    let shownAt: ID<Lesson>
    /// The log's columns up to author and moment.
    let columns: [any Bindable]
    /// What history keeps of it.
    let fields: [any Bindable]

    init(
        _ kind: LessonChangeKind, from old: ListedLesson, to day: Day, _ n: Int, room: String, _ other: ID<Lesson>?,
        _ grounds: ChangeGrounds
    ) {
        (self.kind, shownAt) = (kind, other ?? old.id)
        let places: [any Bindable] = [old.id, other, kind.rawValue, old.day, old.n, day, n, old.room, room]
        let why: [any Bindable] = [grounds.reason, grounds.order, grounds.event]
        columns = places + [old.starts, old.ends, old.status.rawValue] as [any Bindable] + why
        fields = places + why + [false]
    }
}

extension LessonChange {
    /// What history keeps of it.
    func fields(isUndone: Bool) -> [any Bindable] {
        [
            lesson, other, kind.rawValue, from.day, from.n, to.day, to.n, rooms.before, rooms.after, grounds.reason,
            grounds.order, grounds.event, isUndone,
        ]
    }
}

extension ListedLesson {
    /// Its number and hours.
    package var bell: Bell { Bell(n: n, starts: starts, ends: ends) }
}
