import School

/// What became of the lessons of some days after calendar, periods or bells had changed.
package struct RelaidLessons: Sendable, Hashable {
    /// Lessons that were made.
    package var made = 0
    /// Empty lessons that were taken back.
    package var takenBack = 0
    /// Lessons to come that begin or end at another time now.
    package var moved = 0
    /// Lessons that should not be, but in which somebody has written already: they stay.
    package var kept = 0
}

/// A lesson of a timetable as it stands: its number, slot, day and minutes.
struct StandingLesson {
    /// Where it stands: a slot of a timetable, on a day.
    struct Place: Hashable {
        let slot: Int
        let day: Int
    }

    let id: Int
    let place: Place
    let starts: Int
    let ends: Int

    init(id: Int, slot: Int, day: Day, _ starts: Int, _ ends: Int) {
        (self.id, place) = (id, Place(slot: slot, day: day.number))
        (self.starts, self.ends) = (starts, ends)
    }

    init(_ row: Row) {
        (id, place) = (row.int(0), Place(slot: row.int(1), day: row.int(2)))
        (starts, ends) = (row.int(3), row.int(4))
    }
}

extension Writing {
    private static let standing = SQL(
        """
        SELECT l.id, l.slot, l.day, l.starts, l.ends FROM lesson l JOIN slot s ON s.id = l.slot
            JOIN timetable t ON t.id = s.timetable
        WHERE l.day BETWEEN ?1 AND ?2 AND l.planned_day IS NULL AND t.year = ?3
        UNION ALL SELECT l.id, l.slot, l.planned_day, l.starts, l.ends FROM lesson l JOIN slot s ON s.id = l.slot
            JOIN timetable t ON t.id = s.timetable
        WHERE l.planned_day BETWEEN ?1 AND ?2 AND t.year = ?3
        """)
    private static let takeRecords = SQL(
        """
        DELETE FROM lesson_record WHERE lesson = ?1
            AND NOT {TOUCHED ?1}
            AND NOT EXISTS (SELECT 1 FROM substitution u WHERE u.lesson = ?1 AND u.stand_in IS NULL)
            AND NOT EXISTS (SELECT 1 FROM lesson_change v WHERE v.lesson = ?1 OR v.other = ?1)
        """)
    private static let take = SQL(
        """
        DELETE FROM lesson WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM lesson_record r WHERE r.lesson = ?1)
        """)
    private static let setTimes = SQL(
        """
        UPDATE lesson SET starts = ?2, ends = ?3 WHERE id = ?1 AND planned_day IS NULL
            AND n = (SELECT s.n FROM slot s WHERE s.id = lesson.slot)
        """)

    /// Makes the lessons of these days agree with calendar, periods, timetables and bells as they are now: lessons that
    /// should not be are taken back where nobody has written in them, lessons that should be are made, and those to come
    /// take the bells' times. What is written stays, and so do the times of past days.
    @discardableResult
    package func relayLessons(_ days: ClosedRange<Day>, of year: SchoolYear) throws -> RelaidLessons {
        let standing = try rows(Self.standing, days.lowerBound, days.upperBound, year.number) { StandingLesson($0) }
        let settled = try settle(standing, plannedLessons(days, of: year))
        var done = settled.done
        if done.takenBack + done.moved > 0 {
            try lessonsChanged(days)
            try remember(
                .batch, days.lowerBound, days.upperBound, year.number,
                became: ["Уроки по календарю и звонкам", days.lowerBound, days.upperBound, done.takenBack, done.moved])
        }
        if !settled.left.isEmpty { done.made = try layOutLessons(days, of: year) }
        return done
    }

    /// Takes back lessons that should not be where nobody has written in them, and gives those to come the times of
    /// their bells; answers what was done, and what should be and is not yet.
    func settle(_ standing: [StandingLesson], _ planned: [StandingLesson.Place: LessonPlan.Draft]) throws
        -> (done: RelaidLessons, left: [StandingLesson.Place: LessonPlan.Draft])
    {
        var left = planned, done = RelaidLessons()
        let today = permit.caller.today
        for lesson in standing {
            guard let bell = left.removeValue(forKey: lesson.place)?.bell else {
                try execute(Self.takeRecords, lesson.id)
                try execute(Self.uncoverEmpty)
                if try execute(Self.take, lesson.id) == 1 { done.takenBack += 1 } else { done.kept += 1 }
                continue
            }
            let isSame = bell.starts.minutes == lesson.starts && bell.ends.minutes == lesson.ends
            guard !isSame, lesson.place.day > today.number else { continue }
            // One that was moved by hand rings where it stands now.
            done.moved += try execute(Self.setTimes, lesson.id, bell.starts, bell.ends)
        }
        return (done, left)
    }

    /// The lessons that these days ought to have, by slot and day.
    private func plannedLessons(_ days: ClosedRange<Day>, of year: SchoolYear) throws
        -> [StandingLesson.Place: LessonPlan.Draft]
    {
        let plan = try LessonPlan(self, year: year)
        var slots = try SlotBook(self, year: year.number), planned: [StandingLesson.Place: LessonPlan.Draft] = [:]
        for day in days where year.contains(day) {
            for draft in try plan.drafts(slots.slots(on: day), on: day) {
                planned[StandingLesson.Place(slot: draft.slot.id, day: day.number)] = draft
            }
        }
        return planned
    }
}

extension Writing {
    /// Gives the lessons from a day on the times of the bells as they are now; today and the past stay.
    package func ringAnew(from day: Day, after today: Day) throws {
        for year in try years() where max(day, today + 1) <= year.ends {
            try relayLessons(max(day, today + 1, year.starts)...year.ends, of: year)
        }
    }
}
