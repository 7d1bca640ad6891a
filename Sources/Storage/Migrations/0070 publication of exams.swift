extension Migration {
    /// An exam waits until everybody's result is published or somebody says that the rest did not sit it; one that was
    /// noted by mistake stays on record, with the reason.
    static let publicationOfExams = Migration(
        number: 70, phrase: "publication of exams",
        text: """
            ALTER TABLE exam ADD COLUMN rest_at {INT};
            ALTER TABLE exam ADD COLUMN rest_by {INT} REFERENCES person (id);
            ALTER TABLE exam ADD COLUMN withdrawn TEXT NOT NULL DEFAULT '';
            ALTER TABLE exam ADD COLUMN completed_at {INT};
            """)
}
