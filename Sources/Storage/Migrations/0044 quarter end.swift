extension Migration {
    /// Periods are closed class by class, single columns are opened for a day, and what is owed may be reminded of.
    static let quarterEnd = Migration(
        number: 44, phrase: "quarter's end",
        text: """
            CREATE TABLE period_closing (
                period {INT} NOT NULL REFERENCES period (id),
                class {INT} NOT NULL REFERENCES school_class (id),
                closed_at {INT},
                PRIMARY KEY (period, class)
            ) {CLUSTER};
            CREATE TABLE column_opening (
                id {ID},
                lesson {INT} NOT NULL REFERENCES lesson (id),
                course {INT} NOT NULL REFERENCES course (id),
                person {INT} NOT NULL REFERENCES person (id),
                reason TEXT NOT NULL,
                asked_at {INT} NOT NULL,
                decided_at {INT},
                decided_by {INT} REFERENCES person (id),
                opened_until {INT},
                answer TEXT NOT NULL DEFAULT ''
            ) {STRICT};
            CREATE INDEX column_opening_of_lesson ON column_opening (lesson, course, person);
            CREATE INDEX column_opening_waiting ON column_opening (asked_at) WHERE decided_at IS NULL;
            ALTER TABLE obligation ADD COLUMN reminded {INT};
            """)
}
