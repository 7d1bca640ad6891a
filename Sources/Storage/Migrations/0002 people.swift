extension Migration {
    /// People, their orders, duties, and what binds parents to children.
    static let people = Migration(
        number: 2, phrase: "people",
        text: """
            CREATE TABLE person (
                id {ID},
                key {BLOB} NOT NULL UNIQUE,
                surname TEXT NOT NULL,
                given TEXT NOT NULL,
                patronymic TEXT,
                sex {INT} CHECK (sex IN (1, 2)),
                birth_day {INT},
                email TEXT,
                sort_key TEXT {C} NOT NULL,
                search_key TEXT {C} NOT NULL,
                verified_on {INT},
                created_at {INT} NOT NULL
            ) {STRICT};
            CREATE INDEX person_by_name ON person (sort_key, id);
            CREATE TABLE former_name (
                id {ID},
                person {INT} NOT NULL REFERENCES person (id),
                surname TEXT NOT NULL,
                given TEXT NOT NULL,
                patronymic TEXT,
                until {INT} NOT NULL,
                document TEXT NOT NULL
            ) {STRICT};
            CREATE TABLE student (
                id {INT} PRIMARY KEY REFERENCES person (id),
                file_number TEXT,
                alphabet_number TEXT,
                language TEXT,
                study_form {INT} NOT NULL DEFAULT 1,
                paper_informing {INT} NOT NULL DEFAULT 0 CHECK (paper_informing IN (0, 1))
            ) {STRICT};
            CREATE TABLE secret_field (
                person {INT} NOT NULL REFERENCES person (id),
                field {INT} NOT NULL,
                sealed {BLOB} NOT NULL,
                blind {BLOB},
                PRIMARY KEY (person, field)
            ) {STRICT};
            CREATE TABLE category (
                id {ID},
                student {INT} NOT NULL REFERENCES student (id),
                code TEXT NOT NULL,
                basis TEXT NOT NULL,
                from_day {INT} NOT NULL,
                to_day {INT}
            ) {STRICT};
            CREATE TABLE school_order (
                id {ID},
                number TEXT NOT NULL,
                day {INT} NOT NULL,
                kind {INT} NOT NULL,
                subject TEXT NOT NULL
            ) {STRICT};
            CREATE TABLE employment (
                id {ID},
                person {INT} NOT NULL REFERENCES person (id),
                post TEXT NOT NULL,
                from_day {INT} NOT NULL,
                to_day {INT},
                order_id {INT} REFERENCES school_order (id)
            ) {STRICT};
            CREATE INDEX employment_of_person ON employment (person);
            CREATE TABLE parenthood (
                id {ID},
                parent {INT} NOT NULL REFERENCES person (id),
                student {INT} NOT NULL REFERENCES student (id),
                kind {INT} NOT NULL,
                from_day {INT} NOT NULL,
                to_day {INT},
                blocked {INT} NOT NULL DEFAULT 0 CHECK (blocked IN (0, 1)),
                UNIQUE (parent, student, from_day)
            ) {STRICT};
            CREATE INDEX parenthood_of_student ON parenthood (student);
            CREATE TABLE duty (
                id {ID},
                person {INT} NOT NULL REFERENCES person (id),
                kind {INT} NOT NULL,
                object {INT} NOT NULL DEFAULT 0,
                from_day {INT} NOT NULL,
                to_day {INT},
                order_id {INT} REFERENCES school_order (id),
                absent_teacher {INT} REFERENCES person (id)
            ) {STRICT};
            CREATE INDEX duty_of_person ON duty (person);
            CREATE INDEX duty_of_object ON duty (kind, object);
            CREATE TABLE consent (
                id {ID},
                person {INT} NOT NULL REFERENCES person (id),
                act TEXT NOT NULL,
                version TEXT NOT NULL,
                at {INT} NOT NULL
            ) {STRICT};
            """)
}
