extension Migration {
    /// The days that a document of absence itself names; its scan stands among the uses of files.
    static let papersOfAbsences = Migration(
        number: 63, phrase: "papers of absences",
        text: """
            ALTER TABLE absence_case ADD COLUMN document_from {INT};
            ALTER TABLE absence_case ADD COLUMN document_to {INT};
            """)
}
