import School

/// A lesson that an event reaches, and what keeps it from being changed, if anything does.
package struct ReachedLesson: Sendable, Hashable {
    /// Why a lesson that is reached stays as it is.
    package enum Hindrance: Sendable, Hashable {
        /// Marks, absences, notes or a roll-call stand in it.
        case written
        /// It does not take place anyway, or stands already as the event wants it.
        case settled
        /// Classes that the event is not for are there too.
        case shared
    }

    /// The lesson.
    package let lesson: ListedLesson
    /// Its courses.
    package internal(set) var courses: Set<ID<Course>> = []
    /// Its classes.
    package internal(set) var classes: Set<ID<SchoolClass>> = []
    /// What keeps it; nil where the event changes it.
    package internal(set) var hindrance: Hindrance?
    fileprivate let isWritten: Bool
    fileprivate let isOwn: Bool
    fileprivate let isChanged: Bool
}

extension Reading {
    private static let inDays = SQL(
        """
        SELECT l.id, l.day, l.n, l.starts, l.ends, l.room, l.status,
            CASE WHEN {WRITTEN l.id} THEN 1 ELSE 0 END,
            CASE WHEN t.student IS NULL THEN 0 ELSE 1 END,
            CASE WHEN EXISTS (SELECT 1 FROM lesson_change v WHERE v.lesson = l.id OR v.other = l.id) THEN 1 ELSE 0 END,
            r.course, gc.class
        FROM lesson l JOIN lesson_record r ON r.lesson = l.id JOIN course c ON c.id = r.course
        JOIN group_class gc ON gc.study_group = c.study_group LEFT JOIN slot s ON s.id = l.slot
        LEFT JOIN timetable t ON t.id = s.timetable
        WHERE l.day BETWEEN ?1 AND ?2 AND l.n BETWEEN ?3 AND ?4 ORDER BY l.day, l.starts, l.n, l.id
        """)

    /// Every lesson that an event would reach, in order of time; those with a hindrance it leaves alone.
    package func lessons(reachedBy event: DayEventFacts) throws -> [ReachedLesson] {
        try reached(event).filter { !$0.isOwn || event.way == .cancelled || event.way == .remote }
    }

    private func reached(_ event: DayEventFacts) throws -> [ReachedLesson] {
        var found: [ReachedLesson] = []
        let (days, lessons) = (event.days, event.lessons)
        try each(Self.inDays, days.lowerBound, days.upperBound, lessons.lowerBound, lessons.upperBound) { row in
            if found.last?.lesson.id.number != row.int(0) { found.append(ReachedLesson(row)) }
            found[found.count - 1].courses.insert(row.id(10))
            found[found.count - 1].classes.insert(row.id(11))
        }
        let classes = Set(event.classes)
        return found.filter { !classes.isDisjoint(with: $0.classes) }.map { lesson in
            var lesson = lesson
            lesson.hindrance = lesson.hindrance(event.way, for: classes)
            return lesson
        }
    }
}

extension ReachedLesson {
    fileprivate init(_ row: Row) {
        lesson = ListedLesson(row)
        (isWritten, isOwn, isChanged) = (row.flag(7), row.flag(8), row.flag(9))
    }

    fileprivate func hindrance(_ way: DayEventWay, for event: Set<ID<SchoolClass>>) -> Hindrance? {
        if !lesson.status.isOn || way == .remote && lesson.status == .remote { return .settled }
        if !classes.isSubset(of: event) { return .shared }
        return isWritten ? .written : nil
    }
}

extension Writing {
    private static let lessonsMade = SQL("SELECT count(*) FROM day_event WHERE to_day >= ?1 AND undone_at IS NULL")

    /// Declares an event and changes every lesson that it reaches and nothing keeps; where there is none, it objects.
    /// Answers its number.
    @discardableResult
    package func declare(_ event: DayEventFacts) throws -> Int {
        if event.way.weekday != nil { return try open(extraDay: event) }
        let reached = try lessons(reachedBy: event).filter { $0.hindrance == nil }
        guard !reached.isEmpty else {
            throw Objection(
                "В эти дни у этих классов нет уроков, которые это изменило бы. Проверьте дни и классы.", field: "from")
        }
        let id = try note(event)
        try change(reached, by: event, id)
        return id
    }

    private func change(_ lessons: [ReachedLesson], by event: DayEventFacts, _ id: Int) throws {
        let grounds = ChangeGrounds(event.reason, order: event.order, event: id), listed = lessons.map(\.lesson)
        switch event.way {
        case .cancelled, .replaced: try change(listed, .cancelled, to: .cancelled, grounds)
        case .remote: try change(listed, .remote, to: .remote, grounds)
        case .outside: try change(listed, .outing, room: event.place, grounds)
        case .asMonday, .asTuesday, .asWednesday, .asThursday, .asFriday, .asSaturday: break
        }
    }

    /// Changes the lessons that were made on these days after the events which reach them were declared, and those that
    /// got another place.
    func followEvents(_ days: ClosedRange<Day>, anew: Set<Int> = []) throws {
        guard try (first(Self.lessonsMade, days.lowerBound) { $0.int(0) } ?? 0) > 0 else { return }
        for event in try dayEvents(days) where event.undoneAt == nil && event.facts.way.changesLessons {
            let late = try lessons(reachedBy: event.facts).filter {
                $0.hindrance == nil && (!$0.isChanged || anew.contains($0.lesson.id.number))
                    && days.contains($0.lesson.day)
            }
            try change(late, by: event.facts, event.id)
        }
    }
}
