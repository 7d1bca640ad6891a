extension Migration {
    /// Dated timetables, substitutions and outages.
    static let timetable = Migration(
        number: 6, phrase: "timetable",
        text: """
            CREATE TABLE timetable (
                id {ID},
                year {INT} NOT NULL REFERENCES school_year (id),
                name TEXT NOT NULL,
                from_day {INT} NOT NULL,
                to_day {INT},
                published_at {INT}
            ) {STRICT};
            CREATE TABLE slot (
                id {ID},
                timetable {INT} NOT NULL REFERENCES timetable (id),
                weekday {INT} NOT NULL CHECK (weekday BETWEEN 1 AND 7),
                week {INT} NOT NULL DEFAULT 0 CHECK (week BETWEEN 0 AND 2),
                n {INT} NOT NULL CHECK (n BETWEEN 0 AND 20),
                room {INT} REFERENCES room (id)
            ) {STRICT};
            CREATE INDEX slot_of_timetable ON slot (timetable, weekday, n);
            CREATE TABLE slot_course (
                slot {INT} NOT NULL REFERENCES slot (id),
                course {INT} NOT NULL REFERENCES course (id),
                PRIMARY KEY (slot, course)
            ) {STRICT};
            CREATE TABLE outage (
                id {ID},
                starts {INT} NOT NULL,
                ends {INT},
                reach TEXT NOT NULL,
                author {INT} NOT NULL REFERENCES person (id)
            ) {STRICT};
            """)
}
