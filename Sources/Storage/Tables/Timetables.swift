import School

/// A timetable of a year: from which day it holds.
package struct ListedTimetable: Sendable, Hashable {
    /// Its number.
    package let id: Int
    /// Its name.
    package let name: String
    /// From which day it holds.
    package let from: Day
    /// Until which day, or nil.
    package let to: Day?
}

extension Official {
    static let timetable = Official(
        .timetable, fields: ["год", "название", "с", "по", "уроков в неделю"],
        live: SQL(
            """
            SELECT t.id, 0, 0, t.year, t.name, t.from_day, t.to_day, (SELECT count(*) FROM slot s WHERE s.timetable = \
            t.id)
            FROM timetable t WHERE t.student IS NULL AND t.published_at IS NOT NULL
            """))
}

extension Reading {
    private static let timetables = SQL(
        """
        SELECT id, name, from_day, to_day FROM timetable
        WHERE year = ?1 AND student IS NULL AND published_at IS NOT NULL ORDER BY from_day, id
        """)
    private static let roomByName = SQL("SELECT id FROM room WHERE name = ?1 ORDER BY id LIMIT 1")

    /// The timetables of the school in a year, the oldest first.
    package func timetables(of year: Int) throws -> [ListedTimetable] {
        try rows(Self.timetables, year) {
            ListedTimetable(id: $0.int(0), name: $0.text(1), from: $0.day(2), to: $0.dayOrNil(3))
        }
    }

    /// The room of a name, or nil.
    package func room(named name: String) throws -> ID<Room>? { try first(Self.roomByName, name) { $0.id(0) } }
}

/// One place of the week in a new timetable.
package struct SlotFacts: Sendable, Hashable {
    /// 1 is Monday.
    package var weekday: Int
    /// The lesson's number in the day.
    package var n: Int
    /// 0 every week, 1 odd weeks of the school year, 2 even ones.
    package var week = 0
    /// Where, or nil.
    package var room: ID<Room>?
    /// Who is taught then: one course, or several in a joint lesson.
    package var courses: [ID<Course>]

    /// A place of the week by its parts.
    package init(weekday: Int, n: Int, week: Int = 0, room: ID<Room>?, courses: [ID<Course>]) {
        self.weekday = weekday
        self.n = n
        self.week = week
        self.room = room
        self.courses = courses
    }
}

extension Writing {
    private static let slotCount = SQL("SELECT count(*) FROM slot WHERE timetable = ?1")
    private static let endTimetable = SQL(
        """
        UPDATE timetable SET to_before = CASE WHEN cut_by IS NULL THEN to_day ELSE to_before END, to_day = ?2,
            cut_by = ?3
        WHERE id = ?1
        """)
    private static let insertTimetable = SQL(
        "INSERT INTO timetable (year, name, from_day, published_at) VALUES (?1, ?2, ?3, ?4) RETURNING id")
    private static let insertSlot = SQL(
        "INSERT INTO slot (timetable, weekday, week, n, room) VALUES (?1, ?2, ?3, ?4, ?5) RETURNING id")
    private static let insertSlotCourse = SQL("INSERT INTO slot_course (slot, course) VALUES (?1, ?2)")

    /// Publishes a timetable from a day on; those that held before end the day before. Terms of lessons that were held
    /// before the publication count from it, which is now unless it was made known earlier.
    package func publish(
        timetable name: String, of year: Int, from day: Day, slots: [SlotFacts], at published: Moment? = nil
    ) throws -> Int {
        let before = try timetables(of: year).filter { old in old.to.map { $0 >= day } ?? true }
        if let later = before.first(where: { $0.from >= day }) {
            throw Objection(
                "На \(day.russian) уже есть расписание «\(later.name)». Выберите день позже \(later.from.russian).")
        }
        let id = try insert(Self.insertTimetable, year, name, day, published ?? now)
        for old in before {
            try execute(Self.endTimetable, old.id, day - 1, id)
            let count = try first(Self.slotCount, old.id) { $0.int(0) } ?? 0
            try remember(.timetable, old.id, became: [year, old.name, old.from, day - 1, count])
        }
        try add(slots, to: id)
        try remember(.timetable, id, became: [year, name, day, Optional<Day>.none, slots.count])
        return id
    }

    /// Writes the places of a new timetable.
    func add(_ slots: [SlotFacts], to timetable: Int) throws {
        for facts in slots {
            let slot = try insert(Self.insertSlot, timetable, facts.weekday, facts.week, facts.n, facts.room)
            for course in facts.courses { try execute(Self.insertSlotCourse, slot, course) }
        }
    }
}
