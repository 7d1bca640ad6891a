extension Migration {
    /// What names in timetables were said to mean, for the next file that has the same.
    static let importNames = Migration(
        number: 30, phrase: "remembered names of timetables",
        text: """
            CREATE TABLE import_name (
                kind TEXT NOT NULL,
                name TEXT NOT NULL,
                meaning TEXT NOT NULL,
                noted_at {INT} NOT NULL,
                PRIMARY KEY (kind, name)
            ) {STRICT};
            """)
}
