extension Migration {
    /// The school's local acts; days of buildings and rooms; weeks of working Saturdays.
    static let institution = Migration(
        number: 12, phrase: "local acts, buildings, working Saturdays",
        text: """
            CREATE TABLE local_act (
                id {ID},
                title TEXT NOT NULL,
                version TEXT NOT NULL,
                text TEXT NOT NULL DEFAULT '',
                from_day {INT} NOT NULL,
                to_day {INT},
                binds_staff {INT} NOT NULL DEFAULT 1 CHECK (binds_staff IN (0, 1)),
                binds_parents {INT} NOT NULL DEFAULT 0 CHECK (binds_parents IN (0, 1)),
                UNIQUE (title, version),
                CHECK (to_day IS NULL OR from_day <= to_day)
            ) {STRICT};
            CREATE INDEX local_act_by_day ON local_act (from_day);
            ALTER TABLE building ADD COLUMN address TEXT NOT NULL DEFAULT '';
            ALTER TABLE building ADD COLUMN to_day {INT};
            ALTER TABLE room ADD COLUMN to_day {INT};
            ALTER TABLE room ADD COLUMN is_told {INT} NOT NULL DEFAULT 0;
            ALTER TABLE calendar_day ADD COLUMN as_week {INT} NOT NULL DEFAULT 0;
            """)
}
