extension Migration {
    /// When results of an exam or an attestation came, by when families are told of them, and when they were.
    static let exams = Migration(
        number: 57, phrase: "results of exams",
        text: """
            CREATE TABLE exam (
                id {ID},
                year {INT} NOT NULL REFERENCES school_year (id),
                subject {INT} NOT NULL REFERENCES subject (id),
                kind {INT} NOT NULL,
                grade_level {INT} NOT NULL,
                name TEXT NOT NULL,
                day {INT} NOT NULL,
                received_at {INT} NOT NULL,
                due {INT},
                clause TEXT NOT NULL DEFAULT '',
                soft {INT} NOT NULL DEFAULT 0,
                published_at {INT}
            ) {STRICT};
            CREATE INDEX exam_of_year ON exam (year);
            """)
}
