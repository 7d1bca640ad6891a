extension Migration {
    /// Kinds of work that do not count by default, those that are no longer offered, and what a mark brought from
    /// another school was put for.
    static let kindsOfWork = Migration(
        number: 59, phrase: "kinds of work that the school keeps, works of brought marks",
        text: """
            ALTER TABLE work_kind ADD COLUMN counts {INT} NOT NULL DEFAULT 1 CHECK (counts IN (0, 1));
            ALTER TABLE work_kind ADD COLUMN retired {INT} NOT NULL DEFAULT 0 CHECK (retired IN (0, 1));
            ALTER TABLE brought_mark ADD COLUMN work TEXT NOT NULL DEFAULT '';
            """)
}
