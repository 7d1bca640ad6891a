extension Migration {
    /// What became of single lessons: the log of changes, and the day a moved lesson was planned for.
    static let lessonChanges = Migration(
        number: 23, phrase: "changes of lessons",
        text: """
            ALTER TABLE lesson ADD COLUMN planned_day {INT};
            CREATE INDEX lesson_by_planned_day ON lesson (planned_day) WHERE planned_day IS NOT NULL;
            CREATE TABLE lesson_change (
                id {ID},
                lesson {INT} NOT NULL REFERENCES lesson (id),
                other {INT} REFERENCES lesson (id),
                kind {INT} NOT NULL,
                from_day {INT} NOT NULL,
                from_n {INT} NOT NULL,
                to_day {INT} NOT NULL,
                to_n {INT} NOT NULL,
                room_before TEXT NOT NULL DEFAULT '',
                room_after TEXT NOT NULL DEFAULT '',
                starts_before {INT} NOT NULL,
                ends_before {INT} NOT NULL,
                status_before {INT} NOT NULL,
                reason TEXT NOT NULL DEFAULT '',
                order_id {INT} REFERENCES school_order (id),
                event {INT},
                author {INT} REFERENCES person (id),
                at {INT} NOT NULL,
                undone {INT} NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
            ) {STRICT};
            CREATE INDEX lesson_change_of_lesson ON lesson_change (lesson, id);
            CREATE INDEX lesson_change_of_other ON lesson_change (other) WHERE other IS NOT NULL;
            CREATE INDEX lesson_change_from_day ON lesson_change (from_day);
            CREATE INDEX lesson_change_to_day ON lesson_change (to_day);
            """)
}
