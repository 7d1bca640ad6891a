extension Migration {
    /// Absences of teachers, substitutions over weeks by an order, when families were told, and the roster of duties.
    static let substitutions = Migration(
        number: 26, phrase: "substitutions",
        text: """
            CREATE TABLE teacher_absence (
                id {ID},
                person {INT} NOT NULL REFERENCES person (id),
                from_day {INT} NOT NULL,
                to_day {INT},
                kind {INT} NOT NULL,
                words TEXT NOT NULL DEFAULT '',
                order_id {INT} REFERENCES school_order (id),
                CHECK (to_day IS NULL OR from_day <= to_day)
            ) {STRICT};
            CREATE INDEX teacher_absence_by_day ON teacher_absence (from_day, to_day);
            CREATE INDEX teacher_absence_of_person ON teacher_absence (person, from_day);
            CREATE TABLE stand_in (
                id {ID},
                course {INT} NOT NULL REFERENCES course (id),
                absent {INT} NOT NULL REFERENCES person (id),
                substitute {INT} NOT NULL REFERENCES person (id),
                from_day {INT} NOT NULL,
                to_day {INT} NOT NULL,
                reason TEXT NOT NULL DEFAULT '',
                order_id {INT} NOT NULL REFERENCES school_order (id),
                duty {INT} NOT NULL REFERENCES duty (id),
                CHECK (from_day <= to_day)
            ) {STRICT};
            CREATE INDEX stand_in_of_course ON stand_in (course, from_day);
            ALTER TABLE substitution ADD COLUMN told_at {INT};
            ALTER TABLE substitution ADD COLUMN stand_in {INT} REFERENCES stand_in (id);
            UPDATE substitution SET told_at = 0;
            CREATE INDEX substitution_of_absent ON substitution (absent, lesson);
            CREATE TABLE roster_line (
                id {ID},
                kind {INT} NOT NULL CHECK (kind IN (1, 2, 3)),
                from_day {INT} NOT NULL,
                to_day {INT} NOT NULL,
                weekday {INT} NOT NULL DEFAULT 0 CHECK (weekday BETWEEN 0 AND 7),
                place TEXT NOT NULL DEFAULT '',
                person {INT} REFERENCES person (id),
                class {INT} REFERENCES school_class (id),
                CHECK (from_day <= to_day),
                CHECK ((person IS NULL) <> (class IS NULL))
            ) {STRICT};
            CREATE INDEX roster_line_by_day ON roster_line (from_day, to_day);
            CREATE INDEX roster_line_of_person ON roster_line (person, from_day);
            """)
}
