extension Migration {
    /// Curriculum, load, courses and their plans.
    static let courses = Migration(
        number: 5, phrase: "courses",
        text: """
            CREATE TABLE course (
                id {ID},
                key {BLOB} NOT NULL UNIQUE,
                year {INT} NOT NULL REFERENCES school_year (id),
                subject {INT} NOT NULL REFERENCES subject (id),
                study_group {INT} NOT NULL REFERENCES study_group (id),
                kind {INT} NOT NULL,
                scale {INT} NOT NULL,
                class_slug TEXT NOT NULL,
                slug TEXT NOT NULL,
                title TEXT NOT NULL,
                grade_level {INT},
                scheme {INT} NOT NULL REFERENCES period_scheme (id),
                weekly_tenths {INT} NOT NULL DEFAULT 0,
                composed_into {INT} REFERENCES subject (id),
                UNIQUE (year, class_slug, slug)
            ) {STRICT};
            CREATE INDEX course_of_group ON course (study_group);
            CREATE TABLE former_slug (
                year {INT} NOT NULL,
                class_slug TEXT NOT NULL,
                slug TEXT NOT NULL,
                course {INT} NOT NULL REFERENCES course (id),
                PRIMARY KEY (year, class_slug, slug)
            ) {STRICT};
            CREATE TABLE curriculum_row (
                id {ID},
                year {INT} NOT NULL REFERENCES school_year (id),
                grade_level {INT} NOT NULL,
                profile TEXT NOT NULL DEFAULT '',
                subject {INT} NOT NULL REFERENCES subject (id),
                weekly_tenths {INT} NOT NULL,
                parts {INT} NOT NULL DEFAULT 1
            ) {STRICT};
            CREATE TABLE load_row (
                id {ID},
                person {INT} NOT NULL REFERENCES person (id),
                course {INT} NOT NULL REFERENCES course (id),
                weekly_tenths {INT} NOT NULL,
                from_day {INT} NOT NULL,
                to_day {INT}
            ) {STRICT};
            CREATE TABLE plan (
                id {ID},
                course {INT} NOT NULL REFERENCES course (id),
                version {INT} NOT NULL,
                status {INT} NOT NULL,
                reason TEXT NOT NULL DEFAULT '',
                UNIQUE (course, version)
            ) {STRICT};
            CREATE TABLE plan_item (
                plan {INT} NOT NULL REFERENCES plan (id),
                n {INT} NOT NULL,
                section TEXT NOT NULL DEFAULT '',
                topic TEXT NOT NULL,
                homework TEXT NOT NULL DEFAULT '',
                work_kind {INT},
                planned_day {INT},
                PRIMARY KEY (plan, n)
            ) {CLUSTER};
            """)
}
