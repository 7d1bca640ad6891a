extension Migration {
    /// Lessons as dated facts, what each course wrote about them, and the works done in them.
    static let lessons = Migration(
        number: 7, phrase: "lessons",
        text: """
            CREATE TABLE lesson (
                id {ID},
                key {BLOB} NOT NULL UNIQUE,
                day {INT} NOT NULL,
                n {INT} NOT NULL,
                starts {INT} NOT NULL,
                ends {INT} NOT NULL,
                room TEXT NOT NULL DEFAULT '',
                status {INT} NOT NULL,
                slot {INT} REFERENCES slot (id),
                UNIQUE (id, day)
            ) {STRICT};
            CREATE INDEX lesson_by_day ON lesson (day, n);
            CREATE INDEX lesson_of_slot ON lesson (slot, day);
            CREATE TABLE lesson_record (
                course {INT} NOT NULL REFERENCES course (id),
                day {INT} NOT NULL,
                lesson {INT} NOT NULL,
                topic TEXT NOT NULL DEFAULT '',
                classwork TEXT NOT NULL DEFAULT '',
                homework TEXT NOT NULL DEFAULT '',
                homework_state {INT} NOT NULL DEFAULT 0 CHECK (homework_state IN (0, 1, 2)),
                homework_minutes {INT},
                kind {INT} NOT NULL DEFAULT 0,
                plan_item {INT},
                topic_at {INT},
                roll_at {INT},
                homework_at {INT},
                roll {INT} NOT NULL DEFAULT 0 CHECK (roll IN (0, 1)),
                ver {INT} NOT NULL DEFAULT 0,
                PRIMARY KEY (course, day, lesson),
                FOREIGN KEY (lesson, day) REFERENCES lesson (id, day) ON UPDATE CASCADE
            ) {CLUSTER};
            CREATE INDEX record_of_lesson ON lesson_record (lesson, course);
            CREATE TABLE personal_homework (
                id {ID},
                lesson {INT} NOT NULL REFERENCES lesson (id),
                course {INT} NOT NULL REFERENCES course (id),
                student {INT} NOT NULL REFERENCES student (id),
                homework TEXT NOT NULL,
                at {INT} NOT NULL
            ) {STRICT};
            CREATE INDEX homework_of_student ON personal_homework (student, lesson);
            CREATE TABLE substitution (
                lesson {INT} NOT NULL REFERENCES lesson (id),
                course {INT} NOT NULL REFERENCES course (id),
                absent {INT} NOT NULL REFERENCES person (id),
                substitute {INT} REFERENCES person (id),
                kind {INT} NOT NULL,
                reason TEXT NOT NULL DEFAULT '',
                order_id {INT} REFERENCES school_order (id),
                PRIMARY KEY (lesson, course)
            ) {STRICT};
            CREATE INDEX substitution_by_substitute ON substitution (substitute, lesson);
            CREATE TABLE work_kind (
                id {ID},
                code TEXT NOT NULL UNIQUE,
                title TEXT NOT NULL,
                weight {INT} NOT NULL CHECK (weight BETWEEN 0 AND 10),
                is_control {INT} NOT NULL CHECK (is_control IN (0, 1)),
                is_written {INT} NOT NULL CHECK (is_written IN (0, 1)),
                needs_topic {INT} NOT NULL CHECK (needs_topic IN (0, 1))
            ) {STRICT};
            CREATE TABLE work (
                lesson {INT} NOT NULL REFERENCES lesson (id),
                n {INT} NOT NULL CHECK (n BETWEEN 0 AND 60),
                kind {INT} NOT NULL REFERENCES work_kind (id),
                weight {INT} NOT NULL CHECK (weight BETWEEN 0 AND 10),
                topic TEXT NOT NULL DEFAULT '',
                counts {INT} NOT NULL DEFAULT 1 CHECK (counts IN (0, 1)),
                course {INT} REFERENCES course (id),
                visible_from {INT},
                PRIMARY KEY (lesson, n)
            ) {CLUSTER};
            """)
}
