extension Migration {
    /// Notes to the cells of the journal: to the family, or among the staff.
    static let cellNotes = Migration(
        number: 46, phrase: "notes to cells",
        text: """
            CREATE TABLE cell_note (
                student {INT} NOT NULL REFERENCES student (id),
                day {INT} NOT NULL,
                lesson {INT} NOT NULL,
                place {INT} NOT NULL CHECK (place BETWEEN 0 AND 127),
                course {INT} NOT NULL REFERENCES course (id),
                words TEXT NOT NULL,
                entered_at {INT} NOT NULL,
                visible_from {INT} NOT NULL,
                ver {INT} NOT NULL,
                last_op {BLOB},
                PRIMARY KEY (student, day, lesson, place),
                FOREIGN KEY (lesson, day) REFERENCES lesson (id, day) ON UPDATE CASCADE
            ) {CLUSTER};
            CREATE INDEX cell_note_of_lesson ON cell_note (lesson, student, place);
            """)
}
