extension Migration {
    /// How a new year was opened, what was wished for it before, what is handed over for it, and who confirmed a class.
    static let openings = Migration(
        number: 17, phrase: "opening of years, handing over, confirmations",
        text: """
            CREATE TABLE year_draft (
                year {INT} PRIMARY KEY,
                new_classes TEXT NOT NULL
            ) {STRICT};
            CREATE TABLE year_draft_class (
                class {INT} PRIMARY KEY REFERENCES school_class (id),
                fate {INT} NOT NULL,
                name TEXT NOT NULL,
                leader {INT} REFERENCES person (id),
                pages {INT} NOT NULL CHECK (pages IN (0, 1))
            ) {STRICT};
            CREATE TABLE year_draft_student (
                class {INT} NOT NULL REFERENCES school_class (id),
                student {INT} NOT NULL REFERENCES student (id),
                fate {INT} NOT NULL,
                PRIMARY KEY (class, student)
            ) {STRICT};
            CREATE TABLE year_opening (
                year {INT} PRIMARY KEY REFERENCES school_year (id),
                at {INT} NOT NULL,
                person {INT} REFERENCES person (id),
                first_seq {INT} NOT NULL,
                last_seq {INT} NOT NULL
            ) {STRICT};
            CREATE TABLE handing_over (
                year {INT} NOT NULL,
                item {INT} NOT NULL,
                person {INT} NOT NULL REFERENCES person (id),
                at {INT} NOT NULL,
                note TEXT NOT NULL DEFAULT '',
                PRIMARY KEY (year, item)
            ) {STRICT};
            CREATE TABLE confirmation (
                class {INT} NOT NULL REFERENCES school_class (id),
                kind {INT} NOT NULL,
                month {INT} NOT NULL,
                person {INT} NOT NULL REFERENCES person (id),
                at {INT} NOT NULL,
                note TEXT NOT NULL DEFAULT '',
                PRIMARY KEY (class, kind, month)
            ) {STRICT};
            """)
}
