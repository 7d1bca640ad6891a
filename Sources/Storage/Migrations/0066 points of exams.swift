extension Migration {
    /// The scale of an exam that is not its subject's: points of a hundred, or a pass. Nothing is the subject's own.
    static let pointsOfExams = Migration(
        number: 66, phrase: "points of exams",
        text: """
            ALTER TABLE exam ADD COLUMN scale {INT};
            """)
}
