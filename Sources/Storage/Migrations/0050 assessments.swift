extension Migration {
    /// Works that whole classes write, and which plans of them are approved: a draft has no row of its own.
    static let assessments = Migration(
        number: 50, phrase: "assessments",
        text: """
            CREATE TABLE assessment (
                id {ID},
                class {INT} NOT NULL REFERENCES school_class (id),
                subject {INT} NOT NULL REFERENCES subject (id),
                kind {INT} NOT NULL CHECK (kind BETWEEN 1 AND 3),
                day {INT} NOT NULL,
                n {INT} NOT NULL CHECK (n BETWEEN 0 AND 20),
                lessons {INT} NOT NULL CHECK (lessons IN (1, 2)),
                minutes {INT} NOT NULL CHECK (minutes BETWEEN 1 AND 120),
                reason TEXT NOT NULL DEFAULT '',
                changed_at {INT},
                removed {INT} NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
            ) {STRICT};
            CREATE INDEX assessment_of_class ON assessment (class, day);
            CREATE TABLE assessment_plan (
                year {INT} NOT NULL REFERENCES school_year (id),
                half {INT} NOT NULL CHECK (half IN (1, 2)),
                grade_level {INT} NOT NULL CHECK (grade_level BETWEEN 1 AND 12),
                approved_at {INT} NOT NULL,
                approved_by {INT} REFERENCES person (id),
                PRIMARY KEY (year, half, grade_level)
            ) {CLUSTER};
            """)
}
