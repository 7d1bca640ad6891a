extension Migration {
    /// What takes whole days or runs of lessons out of their order, and for which classes.
    static let dayEvents = Migration(
        number: 25, phrase: "day events",
        text: """
            CREATE TABLE day_event (
                id {ID},
                kind {INT} NOT NULL,
                way {INT} NOT NULL,
                from_day {INT} NOT NULL,
                to_day {INT} NOT NULL,
                first_lesson {INT} NOT NULL,
                last_lesson {INT} NOT NULL,
                place TEXT NOT NULL DEFAULT '',
                reach TEXT NOT NULL,
                reason TEXT NOT NULL,
                order_id {INT} REFERENCES school_order (id),
                author {INT} REFERENCES person (id),
                at {INT} NOT NULL,
                undone_at {INT},
                CHECK (from_day <= to_day),
                CHECK (first_lesson <= last_lesson)
            ) {STRICT};
            CREATE INDEX day_event_by_day ON day_event (from_day, to_day);
            CREATE TABLE day_event_class (
                event {INT} NOT NULL REFERENCES day_event (id),
                class {INT} NOT NULL REFERENCES school_class (id),
                PRIMARY KEY (event, class)
            ) {CLUSTER};
            CREATE INDEX day_event_of_class ON day_event_class (class, event);
            """)
}
