import School

/// A place in a timetable.
package struct Slot: Sendable, Hashable {
    /// Its number.
    package let id: Int
    /// 1 is Monday.
    package let weekday: Int
    /// 0 every week, 1 odd weeks of the year, 2 even ones.
    package let week: Int
    /// The lesson's number in the day.
    package let n: Int
    /// The room's name, empty where none is set.
    package let room: String
    /// The courses that meet there; several for a joint lesson.
    package var courses: [ID<Course>]
    /// The room's number, where one is set.
    package var roomID: ID<Room>?

    init(id: Int, weekday: Int, week: Int, n: Int, room: String, courses: [ID<Course>], roomID: ID<Room>? = nil) {
        (self.id, self.weekday, self.week, self.n) = (id, weekday, week, n)
        (self.room, self.courses, self.roomID) = (room, courses, roomID)
    }

    /// A lesson of a student taught alone as a place among others; it has no room.
    package init(alone lesson: WeekLesson) {
        self.init(
            id: lesson.key, weekday: lesson.weekday, week: lesson.week, n: lesson.n, room: "", courses: lesson.courses)
    }

    /// The place as clashes are looked for.
    package var lesson: WeekLesson {
        WeekLesson(key: id, weekday: weekday, n: n, week: week, room: roomID, courses: courses)
    }
}

extension Reading {
    private static let onDay = SQL(
        """
        SELECT id FROM timetable WHERE year = ?1 AND student IS NULL AND published_at IS NOT NULL AND from_day <= ?2
            AND (to_day IS NULL OR to_day >= ?2)
        ORDER BY from_day DESC, id DESC LIMIT 1
        """)
    private static let slotsOf = SQL(
        """
        SELECT s.id, s.weekday, s.week, s.n, coalesce(r.name, ''), sc.course, s.room
        FROM slot s JOIN slot_course sc ON sc.slot = s.id LEFT JOIN room r ON r.id = s.room
        WHERE s.timetable = ?1 ORDER BY s.weekday, s.n, s.id, sc.course
        """)

    /// The school's timetable of a year that holds on a day; of two the later one; nil where there is none.
    package func timetable(of year: Int, on day: Day) throws -> Int? {
        try first(Self.onDay, year, day) { $0.int(0) }
    }

    /// The places of a timetable by weekday and number.
    package func slots(of timetable: Int) throws -> [Slot] {
        var found: [Slot] = []
        try each(Self.slotsOf, timetable) { row in
            if let last = found.indices.last, found[last].id == row.int(0) {
                found[last].courses.append(row.id(5))
            } else {
                found.append(
                    Slot(
                        id: row.int(0), weekday: row.int(1), week: row.int(2), n: row.int(3), room: row.text(4),
                        courses: [row.id(5)], roomID: row.idOrNil(6)))
            }
        }
        return found
    }
}
