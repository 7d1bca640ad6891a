extension Migration {
    /// What was typed at a lesson, and the dated cases that say why.
    static let attendance = Migration(
        number: 9, phrase: "attendance",
        text: """
            CREATE TABLE attendance (
                student {INT} NOT NULL REFERENCES student (id),
                day {INT} NOT NULL,
                lesson {INT} NOT NULL,
                code {INT},
                source {INT} NOT NULL,
                minutes {INT},
                entered_at {INT} NOT NULL,
                ver {INT} NOT NULL,
                last_op {BLOB},
                PRIMARY KEY (student, day, lesson),
                FOREIGN KEY (lesson, day) REFERENCES lesson (id, day) ON UPDATE CASCADE
            ) {CLUSTER};
            CREATE INDEX attendance_of_lesson ON attendance (lesson, student);
            CREATE TABLE absence_case (
                id {ID},
                student {INT} NOT NULL REFERENCES student (id),
                from_day {INT} NOT NULL,
                to_day {INT} NOT NULL,
                first_lesson {INT},
                last_lesson {INT},
                reason {INT} NOT NULL,
                note TEXT NOT NULL DEFAULT '',
                document_kind {INT},
                document_number TEXT NOT NULL DEFAULT '',
                presented {INT},
                order_id {INT} REFERENCES school_order (id),
                cancelled_at {INT},
                entered_at {INT} NOT NULL,
                why TEXT NOT NULL DEFAULT '',
                CHECK (from_day <= to_day)
            ) {STRICT};
            CREATE INDEX absence_case_of_student ON absence_case (student, from_day);
            CREATE TABLE absence_notice (
                id {ID},
                student {INT} NOT NULL REFERENCES student (id),
                parent {INT} NOT NULL REFERENCES person (id),
                from_day {INT} NOT NULL,
                to_day {INT} NOT NULL,
                reason {INT} NOT NULL,
                note TEXT NOT NULL DEFAULT '',
                at {INT} NOT NULL,
                accepted_case {INT} REFERENCES absence_case (id)
            ) {STRICT};
            CREATE TABLE exemption (
                id {ID},
                student {INT} NOT NULL REFERENCES student (id),
                subject {INT} NOT NULL REFERENCES subject (id),
                from_day {INT} NOT NULL,
                to_day {INT},
                basis TEXT NOT NULL
            ) {STRICT};
            """)
}
