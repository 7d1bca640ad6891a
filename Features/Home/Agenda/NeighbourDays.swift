import School
import Storage

/// The nearest days on which somebody teaches, before a day and after it.
struct NeighbourDays: Sendable {
    var before: Day?
    var after: Day?
}

extension Reading {
    // Two seeks a course, whatever the length of the year.
    private static let around = SQL(
        """
        SELECT max((SELECT max(r.day) FROM lesson_record r WHERE r.course = d.object AND r.day < ?2)),
            min((SELECT min(r.day) FROM lesson_record r WHERE r.course = d.object AND r.day > ?2))
        FROM duty d WHERE d.person = ?1 AND d.kind IN (6, 19)
        """)

    /// The days with lessons of a teacher's courses next to a day.
    func neighbours(of day: Day, taughtBy person: ID<Person>?) throws -> NeighbourDays {
        try first(Self.around, person, day) { NeighbourDays(before: $0.dayOrNil(0), after: $0.dayOrNil(1)) }
            ?? NeighbourDays()
    }
}
