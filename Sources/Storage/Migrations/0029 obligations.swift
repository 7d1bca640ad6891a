extension Migration {
    /// Obligations by their lessons, and the days for which they are laid; the clock lays those that are missing.
    static let obligations = Migration(
        number: 29, phrase: "obligations by lessons",
        text: """
            DROP TABLE obligation;
            CREATE TABLE obligation (
                object {INT} NOT NULL,
                key {INT} NOT NULL,
                part {INT} NOT NULL DEFAULT 0,
                n {INT} NOT NULL DEFAULT 0,
                day {INT} NOT NULL,
                owner {INT} REFERENCES person (id),
                due {INT},
                done {INT},
                owed {INT} NOT NULL DEFAULT 1,
                clause TEXT NOT NULL DEFAULT '',
                soft {INT} NOT NULL DEFAULT 0 CHECK (soft IN (0, 1)),
                PRIMARY KEY (object, key, part, n)
            ) {CLUSTER};
            CREATE INDEX obligation_of_owner ON obligation (owner, due) WHERE done IS NULL;
            CREATE INDEX obligation_of_course ON obligation (part, key) WHERE done IS NULL;
            CREATE INDEX obligation_by_day ON obligation (day, part);
            CREATE TABLE laid_day (
                day {INT} PRIMARY KEY,
                at {INT} NOT NULL
            ) {STRICT};
            INSERT INTO chore (name, due) VALUES ('сроки', 0) ON CONFLICT (name) DO NOTHING;
            """)
}
