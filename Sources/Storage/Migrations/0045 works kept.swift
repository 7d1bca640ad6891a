extension Migration {
    /// Works that are held and not marked.
    static let worksKept = Migration(
        number: 45, phrase: "works that are not marked",
        text: """
            ALTER TABLE work ADD COLUMN unmarked {INT} NOT NULL DEFAULT 0 CHECK (unmarked IN (0, 1));
            """)
}
