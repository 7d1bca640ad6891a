extension Migration {
    /// Final marks of the tenth class that stand in a document alone: of another school, or of the years on paper.
    /// Part 0 is the year.
    static let tenthMarks = Migration(
        number: 73, phrase: "marks of the tenth class",
        text: """
            CREATE TABLE tenth_mark (
                student {INT} NOT NULL REFERENCES student (id),
                subject {INT} NOT NULL REFERENCES subject (id),
                part {INT} NOT NULL CHECK (part BETWEEN 0 AND 2),
                value {INT} NOT NULL,
                source TEXT NOT NULL,
                PRIMARY KEY (student, subject, part)
            ) {CLUSTER};
            """)
}
