extension Migration {
    /// The directory: schools, credentials, sign-ins, and links from an account to a person of a school.
    static let accounts = Migration(
        number: 2, phrase: "accounts",
        text: """
            CREATE TABLE listed_school (
                id {ID},
                slug TEXT NOT NULL UNIQUE,
                name TEXT NOT NULL,
                next_chore {INT},
                created_at {INT} NOT NULL
            ) {STRICT};
            CREATE TABLE account (
                id {ID},
                login TEXT NOT NULL,
                login_key TEXT {C} NOT NULL UNIQUE,
                password TEXT NOT NULL,
                password_seal {BLOB} NOT NULL,
                must_change {INT} NOT NULL CHECK (must_change IN (0, 1)),
                status {INT} NOT NULL DEFAULT 1,
                totp {BLOB},
                created_at {INT} NOT NULL
            ) {STRICT};
            CREATE TABLE link (
                id {ID},
                account {INT} NOT NULL REFERENCES account (id),
                school {INT} NOT NULL REFERENCES listed_school (id),
                person_key {BLOB} NOT NULL,
                UNIQUE (account, school, person_key)
            ) {STRICT};
            CREATE INDEX link_of_person ON link (school, person_key);
            CREATE TABLE slip (
                id {ID},
                code {BLOB} NOT NULL UNIQUE,
                school {INT} NOT NULL REFERENCES listed_school (id),
                person_key {BLOB} NOT NULL,
                issued_at {INT} NOT NULL,
                issued_by {INT},
                expires {INT} NOT NULL,
                used_at {INT},
                used_by {INT} REFERENCES account (id),
                voided_at {INT},
                reason TEXT NOT NULL DEFAULT ''
            ) {STRICT};
            CREATE INDEX slip_of_person ON slip (school, person_key);
            CREATE TABLE sign_in (
                id {ID},
                token {BLOB} NOT NULL UNIQUE,
                account {INT} NOT NULL REFERENCES account (id),
                shared {INT} NOT NULL CHECK (shared IN (0, 1)),
                device TEXT NOT NULL,
                address TEXT NOT NULL,
                created_at {INT} NOT NULL,
                last_seen {INT} NOT NULL,
                ended_at {INT}
            ) {STRICT};
            CREATE INDEX sign_in_of_account ON sign_in (account, created_at);
            CREATE TABLE sign_in_log (
                id {ID},
                at {INT} NOT NULL,
                account {INT},
                login_hash {BLOB} NOT NULL,
                address TEXT NOT NULL,
                device TEXT NOT NULL,
                outcome {INT} NOT NULL CHECK (outcome BETWEEN 1 AND 9)
            ) {STRICT};
            CREATE INDEX sign_in_log_of_account ON sign_in_log (account, at);
            CREATE TABLE lockout (
                login_hash {BLOB} PRIMARY KEY,
                failures {INT} NOT NULL,
                until {INT} NOT NULL,
                last_at {INT} NOT NULL
            ) {STRICT};
            """)
}
