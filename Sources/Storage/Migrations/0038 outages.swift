extension Migration {
    /// Outages with their reach, and which entries came from the temporary journal.
    static let outages = Migration(
        number: 38, phrase: "outages and the temporary journal",
        text: """
            DROP TABLE outage;
            CREATE TABLE outage (
                id {ID},
                starts {INT} NOT NULL,
                ends {INT},
                reach {INT} NOT NULL CHECK (reach IN (0, 1, 2)),
                building {INT} REFERENCES building (id),
                classes TEXT NOT NULL DEFAULT '',
                words TEXT NOT NULL,
                author {INT} REFERENCES person (id),
                CHECK (ends IS NULL OR starts < ends)
            ) {STRICT};
            CREATE INDEX outage_by_start ON outage (starts);
            ALTER TABLE lesson_record ADD COLUMN from_paper {INT} NOT NULL DEFAULT 0 CHECK (from_paper IN (0, 1));
            """)
}
