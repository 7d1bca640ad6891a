import School
import Storage

/// The nearest days on which somebody teaches, before a day and after it, and by which of two weeks the day is studied.
struct NeighbourDays: Sendable {
    var before: Day?
    var after: Day?
    /// Nil where the timetable has the same lessons each week.
    var turn: WeekTurn?
}

extension Reading {
    // Two seeks a course, whatever the length of the year. The turn of the week comes along, as `weekTurn(on:)` has it.
    private static let around = SQL(
        """
        SELECT max((SELECT max(r.day) FROM lesson_record r WHERE r.course = d.object AND r.day < ?2)),
            min((SELECT min(r.day) FROM lesson_record r WHERE r.course = d.object AND r.day > ?2)),
            (SELECT y.starts FROM school_year y WHERE y.starts <= ?2 AND y.ends >= ?2 AND EXISTS (
                SELECT 1 FROM slot s WHERE s.week <> 0 AND s.timetable = (SELECT t.id FROM timetable t
                    WHERE t.year = y.id AND t.student IS NULL AND t.published_at IS NOT NULL AND t.from_day <= ?2
                        AND (t.to_day IS NULL OR t.to_day >= ?2) ORDER BY t.from_day DESC, t.id DESC LIMIT 1))),
            (SELECT k.as_week FROM calendar_day k WHERE k.grade_level = 0 AND k.from_day <= ?2 AND k.to_day >= ?2
                ORDER BY k.id DESC LIMIT 1)
        FROM duty d WHERE d.person = ?1 AND d.kind IN (6, 19)
        """)

    /// The days with lessons of a teacher's courses next to a day.
    func neighbours(of day: Day, taughtBy person: ID<Person>?) throws -> NeighbourDays {
        try first(Self.around, person, day) { row in
            let turn = row.dayOrNil(2).map { starts in
                row.intOrNil(3).flatMap { WeekTurn(rawValue: $0) }
                    ?? SchoolYear(0, starts: starts, ends: day).turn(of: day)
            }
            return NeighbourDays(before: row.dayOrNil(0), after: row.dayOrNil(1), turn: turn)
        } ?? NeighbourDays()
    }
}
