extension Migration {
    /// Marks, final marks and marks brought from another school.
    static let marks = Migration(
        number: 8, phrase: "marks",
        text: """
            CREATE TABLE mark (
                student {INT} NOT NULL REFERENCES student (id),
                day {INT} NOT NULL,
                lesson {INT} NOT NULL,
                slot {INT} NOT NULL CHECK (slot BETWEEN 0 AND 1023),
                course {INT} NOT NULL,
                value {INT},
                note TEXT NOT NULL DEFAULT '',
                due {INT},
                entered_at {INT} NOT NULL,
                visible_from {INT} NOT NULL,
                shown {INT},
                shown_from {INT},
                late_days {INT} NOT NULL DEFAULT 0,
                ver {INT} NOT NULL,
                last_op {BLOB},
                PRIMARY KEY (student, day, lesson, slot),
                FOREIGN KEY (lesson, day) REFERENCES lesson (id, day) ON UPDATE CASCADE
            ) {CLUSTER};
            CREATE INDEX mark_of_lesson ON mark
                (lesson, student, slot, course, value, visible_from, late_days, ver, note);
            CREATE INDEX mark_owed_by_student ON mark (student, due) WHERE value = 10;
            CREATE INDEX mark_owed_in_course ON mark (course, due) WHERE value = 10;
            CREATE TABLE brought_mark (
                id {ID},
                student {INT} NOT NULL REFERENCES student (id),
                subject {INT} NOT NULL REFERENCES subject (id),
                day {INT} NOT NULL,
                value {INT} NOT NULL,
                weight {INT} NOT NULL DEFAULT 1,
                source TEXT NOT NULL,
                counts {INT} NOT NULL DEFAULT 1 CHECK (counts IN (0, 1))
            ) {STRICT};
            CREATE INDEX brought_mark_of_student ON brought_mark (student, subject);
            CREATE TABLE final_mark (
                student {INT} NOT NULL REFERENCES student (id),
                year {INT} NOT NULL REFERENCES school_year (id),
                subject {INT} NOT NULL REFERENCES subject (id),
                kind {INT} NOT NULL,
                period {INT} NOT NULL DEFAULT 0,
                value {INT},
                suggested {INT},
                sum {INT} NOT NULL DEFAULT 0,
                weight {INT} NOT NULL DEFAULT 0,
                reason TEXT NOT NULL DEFAULT '',
                order_id {INT} REFERENCES school_order (id),
                entered_at {INT} NOT NULL,
                visible_from {INT} NOT NULL,
                ver {INT} NOT NULL,
                PRIMARY KEY (student, year, subject, kind, period)
            ) {CLUSTER};
            """)
}
