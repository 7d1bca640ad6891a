extension Migration {
    /// When something was typed that came later, because there was no connection.
    static let ownTimes = Migration(
        number: 47, phrase: "own times of entries made without a connection",
        text: """
            CREATE TABLE own_time (
                record {INT} PRIMARY KEY REFERENCES history (seq),
                typed_at {INT} NOT NULL
            ) {STRICT};
            """)
}
