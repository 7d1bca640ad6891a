extension Migration {
    /// Since when a page of the journal takes marks, where it took none before in its year.
    static let markedLater = Migration(
        number: 58, phrase: "pages that are marked since a day",
        text: """
            CREATE TABLE marked_since (
                course {INT} PRIMARY KEY REFERENCES course (id),
                day {INT} NOT NULL
            ) {STRICT};
            """)
}
