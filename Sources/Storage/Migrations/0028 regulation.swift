extension Migration {
    /// How strict a rule is, from which clause and of which local act it comes.
    static let regulationGrounds = Migration(
        number: 28, phrase: "grounds of the school's rules",
        text: """
            ALTER TABLE regulation ADD COLUMN severity {INT};
            ALTER TABLE regulation ADD COLUMN clause TEXT NOT NULL DEFAULT '';
            ALTER TABLE regulation ADD COLUMN local_act {INT} REFERENCES local_act (id);
            """)
}
