extension Migration {
    /// What heads of lists were said to mean, for the next file that has the same.
    static let importHeads = Migration(
        number: 18, phrase: "remembered heads of lists",
        text: """
            CREATE TABLE import_head (
                hash {BLOB} PRIMARY KEY,
                titles TEXT NOT NULL,
                meaning TEXT NOT NULL,
                noted_at {INT} NOT NULL
            ) {STRICT};
            """)
}
