extension Migration {
    /// Who has a journal open just now, so that processes of one installation know of each other's streams.
    static let onlookers = Migration(
        number: 61, phrase: "onlookers",
        text: """
            CREATE TABLE onlooker (
                course {INT} NOT NULL REFERENCES course (id) ON DELETE CASCADE,
                stream {BLOB} NOT NULL,
                person {INT} NOT NULL REFERENCES person (id) ON DELETE CASCADE,
                seen_until {INT} NOT NULL,
                PRIMARY KEY (course, stream)
            ) {CLUSTER};
            CREATE INDEX onlooker_of_stream ON onlooker (stream);
            """)
}
