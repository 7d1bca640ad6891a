extension Migration {
    /// What a mark brought from another school was put for.
    static let broughtWorks = Migration(
        number: 60, phrase: "works of brought marks",
        text: """
            ALTER TABLE brought_mark ADD COLUMN work TEXT NOT NULL DEFAULT '';
            """)
}
