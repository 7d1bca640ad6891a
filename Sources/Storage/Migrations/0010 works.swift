extension Migration {
    /// Obligations, the clock's chores, long jobs, files, and what families have seen.
    static let works = Migration(
        number: 10, phrase: "obligations, chores, jobs, files",
        text: """
            CREATE TABLE obligation (
                key {INT} NOT NULL,
                object {INT} NOT NULL,
                part {INT} NOT NULL DEFAULT 0,
                owner {INT} NOT NULL REFERENCES person (id),
                due {INT},
                done {INT},
                PRIMARY KEY (key, object, part)
            ) {CLUSTER};
            CREATE INDEX obligation_of_owner ON obligation (owner, done, due);
            CREATE TABLE chore (
                name TEXT PRIMARY KEY,
                due {INT} NOT NULL,
                lease_until {INT} NOT NULL DEFAULT 0,
                holder TEXT NOT NULL DEFAULT ''
            ) {STRICT};
            CREATE TABLE job (
                id {ID},
                key {BLOB} NOT NULL UNIQUE,
                kind TEXT NOT NULL,
                owner {INT},
                status {INT} NOT NULL,
                done {INT} NOT NULL DEFAULT 0,
                total {INT} NOT NULL DEFAULT 0,
                asked {BLOB} NOT NULL,
                answer {BLOB},
                words TEXT NOT NULL DEFAULT '',
                created_at {INT} NOT NULL,
                finished_at {INT}
            ) {STRICT};
            CREATE TABLE file_chunk (
                hash {BLOB} NOT NULL,
                n {INT} NOT NULL,
                bytes {BLOB} NOT NULL,
                PRIMARY KEY (hash, n)
            ) {STRICT};
            CREATE TABLE file (
                hash {BLOB} PRIMARY KEY,
                length {INT} NOT NULL,
                written_at {INT} NOT NULL
            ) {STRICT};
            CREATE TABLE file_use (
                id {ID},
                key {BLOB} NOT NULL UNIQUE,
                hash {BLOB} NOT NULL REFERENCES file (hash),
                name TEXT NOT NULL,
                media TEXT NOT NULL,
                noun {INT} NOT NULL,
                object {INT} NOT NULL,
                at {INT} NOT NULL
            ) {STRICT};
            CREATE TABLE family_visit (
                person {INT} PRIMARY KEY REFERENCES person (id),
                seen_at {INT} NOT NULL,
                seen_seq {INT} NOT NULL DEFAULT 0
            ) {STRICT};
            CREATE TABLE copy (
                id {ID},
                at {INT} NOT NULL,
                place TEXT NOT NULL,
                bytes {INT} NOT NULL,
                seq {INT} NOT NULL,
                checked {INT} NOT NULL CHECK (checked IN (0, 1)),
                words TEXT NOT NULL DEFAULT ''
            ) {STRICT};
            """)
}
