extension Migration {
    /// How many days the marks of a kind of work have, and those that a work had when it was named: works of before
    /// keep the term of the regulation.
    static let termsOfKinds = Migration(
        number: 67, phrase: "terms of kinds of work",
        text: """
            ALTER TABLE work_kind ADD COLUMN mark_days {INT};
            ALTER TABLE work ADD COLUMN mark_days {INT};
            """)
}
