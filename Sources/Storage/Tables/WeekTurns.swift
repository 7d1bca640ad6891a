import School

extension Reading {
    private static let turn = SQL(
        """
        SELECT y.id, y.starts, y.ends, (SELECT d.as_week FROM calendar_day d WHERE d.year = y.id AND d.grade_level = 0
            AND d.from_day <= ?1 AND d.to_day >= ?1 ORDER BY d.id DESC LIMIT 1)
        FROM school_year y WHERE y.starts <= ?1 AND y.ends >= ?1
            AND EXISTS (SELECT 1 FROM slot s WHERE s.week <> 0 AND s.timetable = (SELECT t.id FROM timetable t
                WHERE t.year = y.id AND t.student IS NULL AND t.published_at IS NOT NULL AND t.from_day <= ?1
                    AND (t.to_day IS NULL OR t.to_day >= ?1) ORDER BY t.from_day DESC, t.id DESC LIMIT 1))
        """)

    /// By which of the two weeks a day is studied, where the timetable that holds then has lessons of only one of them;
    /// nil elsewhere. An order that gives the whole school another week's timetable outweighs the count.
    package func weekTurn(on day: Day) throws -> WeekTurn? {
        try first(Self.turn, day) { row -> WeekTurn in
            let year = SchoolYear(row.int(0), starts: row.day(1), ends: row.day(2))
            return row.intOrNil(3).flatMap { WeekTurn(rawValue: $0) } ?? year.turn(of: day)
        }
    }
}
