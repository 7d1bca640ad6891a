extension Migration {
    /// Classes, groups, and who stood in them from which day to which.
    static let classes = Migration(
        number: 4, phrase: "classes and groups",
        text: """
            CREATE TABLE school_class (
                id {ID},
                key {BLOB} NOT NULL UNIQUE,
                year {INT} NOT NULL REFERENCES school_year (id),
                grade_level {INT} CHECK (grade_level BETWEEN 1 AND 12),
                letter TEXT NOT NULL,
                name TEXT NOT NULL,
                slug TEXT NOT NULL,
                profile TEXT NOT NULL DEFAULT '',
                kind {INT} NOT NULL DEFAULT 1,
                shift {INT} NOT NULL DEFAULT 1,
                building {INT} REFERENCES building (id),
                week {INT} NOT NULL DEFAULT 5 CHECK (week IN (5, 6)),
                bells {INT} REFERENCES bells (id),
                scheme {INT} NOT NULL REFERENCES period_scheme (id),
                class_set {INT},
                sort_key TEXT {C} NOT NULL,
                UNIQUE (year, slug)
            ) {STRICT};
            CREATE TABLE membership (
                id {ID},
                student {INT} NOT NULL REFERENCES student (id),
                class {INT} NOT NULL REFERENCES school_class (id),
                from_day {INT} NOT NULL,
                to_day {INT},
                order_in {INT} REFERENCES school_order (id),
                order_out {INT} REFERENCES school_order (id),
                note_in TEXT NOT NULL DEFAULT '',
                note_out TEXT NOT NULL DEFAULT '',
                CHECK (to_day IS NULL OR from_day <= to_day)
            ) {STRICT};
            CREATE INDEX membership_of_student ON membership (student, from_day);
            CREATE INDEX membership_of_class ON membership (class, from_day);
            CREATE TABLE subject (
                id {ID},
                key {BLOB} NOT NULL UNIQUE,
                name TEXT NOT NULL UNIQUE,
                short_name TEXT NOT NULL,
                area TEXT NOT NULL DEFAULT '',
                language {INT} NOT NULL DEFAULT 0 CHECK (language IN (0, 1)),
                slug TEXT NOT NULL UNIQUE,
                sort_key TEXT {C} NOT NULL
            ) {STRICT};
            CREATE TABLE study_group (
                id {ID},
                key {BLOB} NOT NULL UNIQUE,
                year {INT} NOT NULL REFERENCES school_year (id),
                kind {INT} NOT NULL,
                name TEXT NOT NULL,
                subject {INT} REFERENCES subject (id),
                split TEXT NOT NULL DEFAULT ''
            ) {STRICT};
            CREATE TABLE group_class (
                study_group {INT} NOT NULL REFERENCES study_group (id),
                class {INT} NOT NULL REFERENCES school_class (id),
                PRIMARY KEY (study_group, class)
            ) {STRICT};
            CREATE INDEX group_of_class ON group_class (class, study_group);
            CREATE TABLE group_member (
                study_group {INT} NOT NULL REFERENCES study_group (id),
                student {INT} NOT NULL REFERENCES student (id),
                from_day {INT} NOT NULL,
                to_day {INT},
                PRIMARY KEY (study_group, student, from_day),
                CHECK (to_day IS NULL OR from_day <= to_day)
            ) {CLUSTER};
            CREATE INDEX group_of_student ON group_member (student, study_group);
            """)
}
