extension Migration {
    /// Timetables of students who are taught alone, beside the school's.
    static let ownTimetables = Migration(
        number: 22, phrase: "timetables of students taught alone",
        text: """
            ALTER TABLE timetable ADD COLUMN student {INT} REFERENCES student (id);
            CREATE INDEX timetable_of_student ON timetable (student, from_day);
            """)
}
