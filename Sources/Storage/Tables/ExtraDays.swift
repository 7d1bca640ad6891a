import School

/// A day off that some classes study by another weekday's timetable, by order.
package struct ExtraDay: Sendable, Hashable {
    /// The classes that study.
    package let classes: Set<ID<SchoolClass>>
    /// By which weekday's timetable, 1 for Monday.
    package let weekday: Int
    /// Which numbers of it.
    package let lessons: ClosedRange<Int>
}

/// A lesson of a weekday's timetable that an extra day concerns.
package struct ExtraLesson: Sendable, Hashable {
    /// Its number in the day.
    package let n: Int
    /// All classes some of whose students are there.
    package let classes: Set<ID<SchoolClass>>
    /// Whether it is not held because some of them are at home.
    package let isShared: Bool
}

extension Reading {
    private static let ofDays = SQL(
        """
        SELECT e.from_day, e.id, e.way, e.first_lesson, e.last_lesson, x.class
        FROM day_event e JOIN day_event_class x ON x.event = e.id
        WHERE e.from_day BETWEEN ?1 AND ?2 AND e.undone_at IS NULL AND e.way > 10 ORDER BY e.from_day, e.id
        """)

    /// The extra days among some days, of each day in the order in which they were declared.
    package func extraDays(_ days: ClosedRange<Day>) throws -> [Day: [ExtraDay]] {
        var found: [Day: [(event: Int, day: ExtraDay)]] = [:]
        try each(Self.ofDays, days.lowerBound, days.upperBound) { row in
            let day = row.day(0), known = found[day]?.last
            let isSame = known?.event == row.int(1)
            let classes = (isSame ? known?.day.classes ?? [] : []).union([row.id(5)])
            let extra = ExtraDay(
                classes: classes, weekday: row.int(2) - 10, lessons: row.int(3)...row.int(4))
            if isSame { found[day]?.removeLast() }
            found[day, default: []].append((row.int(1), extra))
        }
        return found.mapValues { $0.map(\.day) }
    }

    /// The lessons that an extra day would bring, and those that it would not because others share them.
    package func extraLessons(_ event: DayEventFacts, of year: SchoolYear) throws -> [ExtraLesson] {
        let day = event.days.lowerBound, meant = Set(event.classes)
        let plan = try LessonPlan(self, year: year, trying: event)
        var book = try SlotBook(self, year: year.number)
        let slots = try book.slots(on: day), held = Set(try plan.drafts(slots, on: day).map(\.slot.id))
        return slots.compactMap { slot in
            let homes = plan.homes(of: slot), isHeld = held.contains(slot.id)
            guard slot.weekday == event.way.weekday, event.lessons.contains(slot.n), !homes.isDisjoint(with: meant),
                isHeld || !homes.isSubset(of: meant)
            else { return nil }
            return ExtraLesson(n: slot.n, classes: homes, isShared: !isHeld)
        }
    }
}

extension Writing {
    /// Opens an extra day: its lessons are laid out. Where that weekday has none, it objects. Answers its number.
    func open(extraDay event: DayEventFacts) throws -> Int {
        let day = event.days.lowerBound
        guard let year = try years().first(where: { $0.contains(day) }) else {
            throw Objection("\(day.russian) — не день учебного года.", field: "from")
        }
        let id = try note(event)
        guard try relayLessons(day...day, of: year).made > 0 else {
            throw Objection("В расписании этого дня недели у этих классов нет уроков. Выберите другой.", field: "way")
        }
        return id
    }

    /// Closes it again; lessons with entries or substitutes stay.
    func close(extraDay event: ListedDayEvent) throws -> (back: Int, kept: Int) {
        let day = event.facts.days.lowerBound
        try strike(event)
        guard let year = try years().first(where: { $0.contains(day) }) else { return (0, 0) }
        let done = try relayLessons(day...day, of: year)
        return (done.takenBack, done.kept)
    }
}
