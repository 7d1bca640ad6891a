extension Migration {
    /// The day of a substitution beside it, as a day and a month of them are asked for without the lessons of a year.
    static let substitutionDay = Migration(
        number: 42, phrase: "days of substitutions",
        text: """
            ALTER TABLE substitution ADD COLUMN day {INT} NOT NULL DEFAULT 0;
            UPDATE substitution SET day = (SELECT l.day FROM lesson l WHERE l.id = substitution.lesson);
            CREATE INDEX substitution_by_day ON substitution (day, substitute);
            """)
}
