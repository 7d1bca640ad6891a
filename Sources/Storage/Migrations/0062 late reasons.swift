extension Migration {
    /// Why something of a lesson was written late, as its teacher says. A lesson may be taken off once it is empty;
    /// what was said of it stays, so the table holds no reference to it.
    static let lateReasons = Migration(
        number: 62, phrase: "reasons of lateness",
        text: """
            CREATE TABLE late_reason (
                lesson {INT} NOT NULL,
                course {INT} NOT NULL REFERENCES course (id),
                reason TEXT NOT NULL,
                person {INT} REFERENCES person (id),
                said_at {INT} NOT NULL,
                PRIMARY KEY (lesson, course)
            ) {CLUSTER};
            """)
}
