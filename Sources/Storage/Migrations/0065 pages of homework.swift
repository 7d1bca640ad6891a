extension Migration {
    /// The pages and the numbers of tasks that a homework names (003 п. 2.8).
    static let pagesOfHomework = Migration(
        number: 65, phrase: "pages and numbers of homework",
        text: """
            ALTER TABLE homework_task ADD COLUMN pages TEXT NOT NULL DEFAULT '';
            ALTER TABLE homework_task ADD COLUMN numbers TEXT NOT NULL DEFAULT '';
            """)
}
