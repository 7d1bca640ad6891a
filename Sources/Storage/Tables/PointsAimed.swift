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

    /// What becomes of a point when lessons change their days.
    enum Aim: Hashable {
        /// Its day is a lesson still.
        case stays
        /// It goes to the next lesson.
        case next(Day)
        /// There is no lesson any more to which it could go.
        case lost

        /// Where it goes; nil where it does not.
        var day: Day? { if case .next(let day) = self { day } else { nil } }
    }

    /// Where it goes when its course has lessons on these days.
    func aim(_ days: [ID<Course>: [Day]]) -> Aim {
        let own = days[course] ?? []
        if own.contains(due) { return .stays }
        return own.first { $0 > due }.map { Aim.next($0) } ?? .lost
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

    private static let next = SQL(
        """
        SELECT r.course, min(r.day) FROM lesson_record r JOIN lesson l ON l.id = r.lesson JOIN course c ON c.id = r.course
        WHERE c.year = ?1 AND r.day > ?2 AND l.status <> 3 AND l.status <> 4 GROUP BY r.course
        """)

    /// The days of each course's lessons as the steps leave them, and the first one after the last day they reach: a
    /// temporary version ends before the year.
    func daysLeft(by steps: LessonSteps, until last: Day, of year: SchoolYear) throws -> [ID<Course>: [Day]] {
        var days = steps.days
        guard last < year.ends else { return days }
        try each(Self.next, year.number, last) { days[$0.id(0), default: []].append($0.day(1)) }
        return days
    }

    /// The points of a year that are to be handed in at a lesson from a day on.
    func aimedPoints(of year: Int, from day: Day) throws -> [AimedPoint] {
        try rows(Self.aimed, year, day) { AimedPoint($0) }
    }
}

extension Writing {
    private static let aim = SQL(
        "UPDATE mark SET due = ?5 WHERE student = ?1 AND day = ?2 AND lesson = ?3 AND slot = ?4")

    /// Gives a point another day by which its work is to be handed in; whatever is no point has none.
    package func set(due: Day, of place: MarkPlace) throws {
        let standing = try mark(of: place.student, on: place.day, in: place.lesson, at: place.slot)
        guard let standing, standing.mark == .point, standing.due != due else { return }
        try execute(Self.aim, place.student, place.day, place.lesson, place.slot.number, due)
        try remember(
            .mark, place.lesson, place.student, place.slot.number,
            became: [Mark.point.code, standing.note, due, standing.visibleFrom] as [any Bindable])
    }

    /// Aims points anew whose day is no lesson of their course any more: at its next one.
    func aim(_ points: [AimedPoint], _ days: [ID<Course>: [Day]]) throws {
        for point in points {
            guard let due = point.aim(days).day else { continue }
            try execute(Self.aim, point.student, point.day, point.lesson, point.slot, due)
            try remember(
                .mark, point.lesson, point.student, point.slot,
                became: [Mark.point.code, point.note, due, point.visibleFrom] as [any Bindable])
        }
    }
}
