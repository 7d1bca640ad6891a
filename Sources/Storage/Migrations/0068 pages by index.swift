extension Migration {
    /// What the pages that are opened most ask of many rows stands in an index whole: the lessons of a day, what was
    /// typed at a lesson, and whether a timetable has weeks at all.
    static let pagesByIndex = Migration(
        number: 68, phrase: "pages by index",
        text: """
            DROP INDEX lesson_by_day;
            CREATE INDEX lesson_by_day ON lesson (day, n, starts, ends, status);
            DROP INDEX attendance_of_lesson;
            CREATE INDEX attendance_of_lesson ON attendance (lesson, student, code, source, minutes, ver);
            CREATE INDEX slot_of_weeks ON slot (timetable) WHERE week <> 0;
            """)
}
