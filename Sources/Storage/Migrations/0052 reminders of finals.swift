extension Migration {
    /// When whoever owed final marks of a period was reminded of it last.
    static let finalsReminders = Migration(
        number: 52, phrase: "reminders of final marks",
        text: """
            CREATE TABLE finals_reminder (
                period {INT} PRIMARY KEY REFERENCES period (id),
                reminded_at {INT} NOT NULL,
                pages {INT} NOT NULL
            ) {STRICT};
            """)
}
