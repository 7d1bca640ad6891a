extension Migration {
    /// What a card may keep besides the name: sealed fields with their reveals, languages, categories, and what others
    /// propose to correct in it.
    static let cards = Migration(
        number: 14, phrase: "fields, categories and corrections of cards",
        text: """
            ALTER TABLE student ADD COLUMN first_language TEXT;
            ALTER TABLE student ADD COLUMN second_language TEXT;
            ALTER TABLE student ADD COLUMN citizenship TEXT;
            DROP TABLE secret_field;
            CREATE TABLE secret_field (
                person {INT} NOT NULL REFERENCES person (id),
                field {INT} NOT NULL,
                sealed {BLOB} NOT NULL,
                digest {BLOB} NOT NULL,
                blind {BLOB},
                PRIMARY KEY (person, field)
            ) {STRICT};
            CREATE UNIQUE INDEX secret_by_blind ON secret_field (field, blind) WHERE blind IS NOT NULL;
            CREATE TABLE reveal (
                id {ID},
                person {INT} NOT NULL REFERENCES person (id),
                field {INT} NOT NULL,
                by_person {INT} NOT NULL REFERENCES person (id),
                at {INT} NOT NULL,
                purpose TEXT NOT NULL
            ) {STRICT};
            CREATE INDEX reveal_of_person ON reveal (person, field);
            ALTER TABLE category ADD COLUMN cancelled {INT} NOT NULL DEFAULT 0;
            CREATE INDEX category_of_student ON category (student, from_day);
            CREATE TABLE correction (
                id {ID},
                person {INT} NOT NULL REFERENCES person (id),
                by_person {INT} NOT NULL REFERENCES person (id),
                at {INT} NOT NULL,
                field {INT} NOT NULL,
                was TEXT NOT NULL,
                wanted TEXT NOT NULL,
                words TEXT NOT NULL,
                file {BLOB},
                file_name TEXT NOT NULL DEFAULT '',
                state {INT} NOT NULL,
                answer TEXT NOT NULL DEFAULT ''
            ) {STRICT};
            CREATE INDEX correction_of_person ON correction (person, at);
            CREATE INDEX correction_by_state ON correction (state, at);
            """)
}
