import School

/// A point whose day is a lesson of its course.
struct AimedPoint {
    let student: ID<Student>
    let day: Day
    let lesson: ID<Lesson>
    let slot: Int
    let course: ID<Course>
    let note: String
    let due: Day
    let visibleFrom: Moment

    init(_ row: Row) {
        (student, day, lesson, slot, course) = (row.id(0), row.day(1), row.id(2), row.int(3), row.id(4))
        (note, due, visibleFrom) = (row.text(5), row.day(6), row.moment(7))
    }

    /// The next lesson of its course where its day is none any more; nil where it stays.
    func aim(_ days: [ID<Course>: [Day]]) -> Day? {
        let own = days[course] ?? []
        return own.contains(due) ? nil : own.first { $0 > due }
    }
}

extension Reading {
    private static let aimed = SQL(
        """
        SELECT m.student, m.day, m.lesson, m.slot, m.course, m.note, m.due, m.visible_from
        FROM mark m JOIN course c ON c.id = m.course
        WHERE c.year = ?1 AND m.value = 10 AND m.due >= ?2 AND EXISTS (
            SELECT 1 FROM lesson_record r JOIN lesson l ON l.id = r.lesson
            WHERE r.course = m.course AND r.day = m.due AND l.status <> 3 AND l.status <> 4)
        ORDER BY m.course, m.due, m.student, m.lesson, m.slot
        """)

    /// The points of a year that are to be handed in at a lesson from a day on.
    func aimedPoints(of year: Int, from day: Day) throws -> [AimedPoint] {
        try rows(Self.aimed, year, day) { AimedPoint($0) }
    }
}

extension Writing {
    private static let aim = SQL(
        "UPDATE mark SET due = ?5 WHERE student = ?1 AND day = ?2 AND lesson = ?3 AND slot = ?4")

    /// Aims points anew whose day is no lesson of their course any more: at its next one.
    func aim(_ points: [AimedPoint], _ days: [ID<Course>: [Day]]) throws {
        for point in points {
            guard let due = point.aim(days) else { continue }
            try execute(Self.aim, point.student, point.day, point.lesson, point.slot, due)
            try remember(
                .mark, point.lesson, point.student, point.slot,
                became: [Mark.point.code, point.note, due, point.visibleFrom] as [any Bindable])
        }
    }
}
