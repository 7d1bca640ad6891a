extension Migration {
    /// Thematic plans in versions that are submitted and approved, and the sheets of corrections to them.
    static let thematicPlans = Migration(
        number: 27, phrase: "thematic plans",
        text: """
            ALTER TABLE plan ADD COLUMN comment TEXT NOT NULL DEFAULT '';
            ALTER TABLE plan ADD COLUMN author {INT} REFERENCES person (id);
            ALTER TABLE plan ADD COLUMN made_at {INT};
            ALTER TABLE plan ADD COLUMN submitted_at {INT};
            ALTER TABLE plan ADD COLUMN decided_at {INT};
            ALTER TABLE plan ADD COLUMN decided_by {INT} REFERENCES person (id);
            ALTER TABLE plan ADD COLUMN edits {INT} NOT NULL DEFAULT 0;
            ALTER TABLE plan_item ADD COLUMN item {INT} NOT NULL DEFAULT 0;
            ALTER TABLE plan_item ADD COLUMN hours {INT} NOT NULL DEFAULT 1;
            ALTER TABLE plan_item ADD COLUMN safety {INT} NOT NULL DEFAULT 0;
            CREATE TABLE plan_correction (
                id {ID},
                plan {INT} NOT NULL REFERENCES plan (id),
                status {INT} NOT NULL,
                comment TEXT NOT NULL DEFAULT '',
                author {INT} REFERENCES person (id),
                made_at {INT} NOT NULL,
                decided_at {INT},
                decided_by {INT} REFERENCES person (id)
            ) {STRICT};
            CREATE INDEX correction_of_plan ON plan_correction (plan);
            CREATE TABLE plan_correction_row (
                correction {INT} NOT NULL REFERENCES plan_correction (id),
                n {INT} NOT NULL,
                topic TEXT NOT NULL,
                planned_day {INT} NOT NULL,
                fact_day {INT},
                reason TEXT NOT NULL,
                way {INT} NOT NULL,
                PRIMARY KEY (correction, n)
            ) {CLUSTER};
            """)
}
