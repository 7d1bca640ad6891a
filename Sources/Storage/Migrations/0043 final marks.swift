extension Migration {
    /// Final marks know whose hand they are, and what the family saw before the quiet window of a correction is over.
    static let finalMarks = Migration(
        number: 43, phrase: "hands of final marks",
        text: """
            ALTER TABLE final_mark ADD COLUMN author {INT} REFERENCES person (id);
            ALTER TABLE final_mark ADD COLUMN shown {INT};
            CREATE INDEX final_mark_of_period ON final_mark (year, subject, kind, period);
            """)
}
