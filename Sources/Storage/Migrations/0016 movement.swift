extension Migration {
    /// The ledger of movement, which lists follow from; what stood in lists before becomes its first lines.
    ///
    /// Lines with `opened` were made from places in classes that have records of their own.
    static let movement = Migration(
        number: 16, phrase: "movement and orders",
        text: """
            CREATE TABLE movement (
                id {ID},
                student {INT} NOT NULL REFERENCES student (id),
                kind {INT} NOT NULL CHECK (kind BETWEEN 1 AND 9),
                day {INT} NOT NULL,
                order_id {INT} REFERENCES school_order (id),
                reason {INT},
                from_class {INT} REFERENCES school_class (id),
                to_class {INT} REFERENCES school_class (id),
                from_group {INT} REFERENCES study_group (id),
                to_group {INT} REFERENCES study_group (id),
                place TEXT NOT NULL DEFAULT '',
                note TEXT NOT NULL DEFAULT '',
                reverses {INT} UNIQUE REFERENCES movement (id),
                entered_at {INT} NOT NULL DEFAULT 0,
                opened {INT} NOT NULL DEFAULT 0 CHECK (opened IN (0, 1)),
                CHECK ((kind = 9) = (reverses IS NOT NULL))
            ) {STRICT};
            CREATE INDEX movement_of_student ON movement (student, id);
            CREATE INDEX movement_by_day ON movement (day, id);
            CREATE INDEX movement_into_class ON movement (to_class, day);
            CREATE INDEX movement_out_of_class ON movement (from_class, day);
            ALTER TABLE membership ADD COLUMN line_in {INT} REFERENCES movement (id);
            ALTER TABLE membership ADD COLUMN line_out {INT} REFERENCES movement (id);
            ALTER TABLE group_member ADD COLUMN line_in {INT} REFERENCES movement (id);
            ALTER TABLE group_member ADD COLUMN line_out {INT} REFERENCES movement (id);
            INSERT INTO movement (student, kind, day, order_id, from_class, to_class, place, opened)
                SELECT m.student, CASE WHEN p.class IS NULL THEN 1 ELSE 2 END, m.from_day, m.order_in, p.class,
                    m.class, m.note_in, 1
                FROM membership m LEFT JOIN membership p ON p.student = m.student AND p.to_day = m.from_day - 1
                ORDER BY m.from_day, m.id;
            INSERT INTO movement (student, kind, day, order_id, from_class, place, opened)
                SELECT m.student, 4, m.to_day, m.order_out, m.class, m.note_out, 1
                FROM membership m WHERE m.to_day IS NOT NULL AND NOT EXISTS (
                    SELECT 1 FROM membership n WHERE n.student = m.student AND n.from_day = m.to_day + 1)
                ORDER BY m.to_day, m.id;
            CREATE TABLE arrival_request (
                id {ID},
                class {INT} NOT NULL REFERENCES school_class (id),
                surname TEXT NOT NULL,
                given TEXT NOT NULL,
                patronymic TEXT,
                day {INT},
                place TEXT NOT NULL DEFAULT '',
                note TEXT NOT NULL DEFAULT '',
                asked_by {INT} NOT NULL REFERENCES person (id),
                asked_at {INT} NOT NULL,
                line {INT} REFERENCES movement (id),
                declined TEXT
            ) {STRICT};
            CREATE TABLE work_plan_item (
                id {ID},
                words TEXT NOT NULL,
                responsible {INT} NOT NULL REFERENCES person (id),
                due {INT} NOT NULL,
                order_id {INT} REFERENCES school_order (id),
                done_on {INT},
                outcome TEXT NOT NULL DEFAULT '',
                dropped {INT} NOT NULL DEFAULT 0 CHECK (dropped IN (0, 1))
            ) {STRICT};
            CREATE TABLE delegation (
                duty {INT} PRIMARY KEY REFERENCES duty (id),
                acts {INT} NOT NULL
            ) {STRICT};
            """)
}
