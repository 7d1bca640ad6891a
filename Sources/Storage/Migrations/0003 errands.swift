extension Migration {
    /// What the clock does for the whole installation: its chores stand in the directory.
    static let errands = Migration(
        number: 3, phrase: "chores of the installation",
        text: """
            CREATE TABLE chore (
                name TEXT PRIMARY KEY,
                due {INT} NOT NULL,
                lease_until {INT} NOT NULL DEFAULT 0,
                holder TEXT NOT NULL DEFAULT ''
            ) {STRICT};
            """)
}
