extension Migration {
    /// Divisions of classes into groups, the load that gives teachers their courses, what a student does not study.
    static let curriculum = Migration(
        number: 13, phrase: "curriculum, load, divisions",
        text: """
            CREATE TABLE division (
                id {ID},
                year {INT} NOT NULL REFERENCES school_year (id),
                subject {INT} REFERENCES subject (id),
                name TEXT NOT NULL,
                choice {INT} NOT NULL DEFAULT 0 CHECK (choice IN (0, 1)),
                last_day {INT}
            ) {STRICT};
            CREATE INDEX division_of_year ON division (year);
            ALTER TABLE study_group ADD COLUMN division {INT} REFERENCES division (id);
            ALTER TABLE study_group ADD COLUMN last_day {INT};
            CREATE INDEX group_of_division ON study_group (division);
            ALTER TABLE load_row ADD COLUMN duty {INT} REFERENCES duty (id);
            CREATE INDEX load_of_course ON load_row (course, from_day);
            CREATE INDEX load_of_person ON load_row (person, from_day);
            CREATE UNIQUE INDEX curriculum_line ON curriculum_row (year, grade_level, profile, subject);
            ALTER TABLE exemption ADD COLUMN kind {INT} NOT NULL DEFAULT 1;
            CREATE INDEX exemption_of_student ON exemption (student, subject);
            CREATE TABLE student_form (
                id {ID},
                student {INT} NOT NULL REFERENCES student (id),
                form {INT} NOT NULL,
                from_day {INT} NOT NULL,
                order_id {INT} REFERENCES school_order (id),
                UNIQUE (student, from_day)
            ) {STRICT};
            """)
}
