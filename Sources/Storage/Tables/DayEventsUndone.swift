import School

extension Reading {
    private static let changesOf = SQL(
        """
        SELECT id, lesson, other, kind, from_day, from_n, to_day, to_n, room_before, room_after, starts_before,
            ends_before, status_before, reason, order_id, event, author, at, undone
        FROM lesson_change WHERE event = ?1 AND undone = 0 AND from_day BETWEEN ?2 AND ?3 ORDER BY id DESC
        """)

    /// What an event has changed and was not taken back since, the latest first.
    package func changes(of event: ListedDayEvent) throws -> [LessonChange] {
        try rows(Self.changesOf, event.id, event.facts.days.lowerBound, event.facts.days.upperBound) {
            LessonChange($0)
        }
    }
}

extension Writing {
    // Of lessons taken off (1, 6, 7, 9) nobody can have written anything; what stands instead is asked of apart.
    private static let standing = SQL(
        """
        SELECT v.id, CASE WHEN v.kind NOT IN (1, 6, 7, 9) AND {WRITTEN v.lesson} THEN 1 ELSE 0 END,
            CASE WHEN EXISTS (SELECT 1 FROM lesson_change w WHERE w.lesson = v.lesson AND w.undone = 0 AND w.id > v.id)
                THEN 1 ELSE 0 END
        FROM lesson_change v WHERE v.event = ?1 AND v.undone = 0 AND v.from_day BETWEEN ?2 AND ?3
        """)
    private static let entries = SQL("SELECT 1 FROM lesson l WHERE l.id = ?1 AND {TOUCHED l.id}")

    /// Takes an event back: every lesson is again as it would be without it, except those in which somebody has written
    /// since. What was changed of a lesson after the event, by hand or by another event, stays. Answers how many lessons
    /// were put back and how many stay.
    @discardableResult
    package func undo(_ event: ListedDayEvent) throws -> (back: Int, kept: Int) {
        if event.facts.way.weekday != nil { return try close(extraDay: event) }
        let changes = try changes(of: event), days = event.facts.days
        var written: Set<Int> = [], covered: Set<Int> = []
        try each(Self.standing, event.id, days.lowerBound, days.upperBound) { row in
            if row.flag(1) { written.insert(row.int(0)) }
            if row.flag(2) { covered.insert(row.int(0)) }
        }
        var plain: [LessonChange] = [], back = 0
        for change in changes where !written.contains(change.id) {
            if let other = change.other {
                guard try !covered.contains(change.id) && !hasEntries(other) else { continue }
                try endSubstitutes(at: other)
                try takeBack(change)
            } else if covered.contains(change.id) {
                try pullOut(change)
            } else {
                plain.append(change)
            }
            back += 1
        }
        try takeBack(plain)
        try strike(event)
        return (back, changes.count - back)
    }

    /// Whether anything was written in the lesson that stands in the place of another.
    private func hasEntries(_ other: ID<Lesson>) throws -> Bool {
        try first(Self.entries, other) { _ in true } ?? false
    }

    /// Whoever was to substitute at a lesson that goes away holds its duty no longer.
    private func endSubstitutes(at other: ID<Lesson>) throws {
        guard let lesson = try listedLesson(other) else { return }
        for course in try courses(at: other) {
            guard let person = try substitute(at: other, of: course)?.id else { continue }
            try end(.substitute, of: person, object: other.number, lastDay: lesson.day - 1)
        }
    }
}
