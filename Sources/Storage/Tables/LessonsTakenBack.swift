import School

extension Writing {
    private static let emptyRecords = SQL(
        """
        DELETE FROM lesson_record WHERE day >= ?1 AND lesson IN (
            SELECT l.id FROM lesson l JOIN slot s ON s.id = l.slot JOIN timetable t ON t.id = s.timetable
            WHERE t.year = ?2 AND l.day >= ?1
                AND NOT {TOUCHED l.id}
                AND NOT EXISTS (SELECT 1 FROM substitution u WHERE u.lesson = l.id AND u.stand_in IS NULL)
                AND NOT EXISTS (SELECT 1 FROM lesson_change v WHERE v.lesson = l.id OR v.other = l.id))
        """)
    private static let emptyLessons = SQL(
        """
        DELETE FROM lesson WHERE day >= ?1 AND slot IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM lesson_record r WHERE r.lesson = lesson.id)
        """)

    /// Takes back the lessons of earlier timetables from a day on, where nobody has written anything yet.
    package func clearLessons(of year: Int, from day: Day) throws {
        try execute(Self.emptyRecords, day, year)
        try execute(Self.uncoverEmpty)
        try execute(Self.emptyLessons, day)
        try lessonsChanged(day...max(day, permit.caller.today))
    }
}
