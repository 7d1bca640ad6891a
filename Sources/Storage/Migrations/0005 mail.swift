extension Migration {
    /// The directory: addresses by which passwords are recovered, what is to be sent there, and codes that were sent.
    static let mail = Migration(
        number: 5, phrase: "recovery by mail",
        text: """
            CREATE TABLE account_mail (
                account {INT} PRIMARY KEY REFERENCES account (id),
                address {BLOB} NOT NULL,
                verified_at {INT},
                changed_at {INT} NOT NULL
            ) {STRICT};
            CREATE TABLE mail_code (
                digest {BLOB} PRIMARY KEY,
                account {INT} NOT NULL REFERENCES account (id),
                kind {INT} NOT NULL,
                expires {INT} NOT NULL,
                used_at {INT}
            ) {STRICT};
            CREATE INDEX mail_code_of_account ON mail_code (account, kind);
            CREATE TABLE mail_errand (
                id {ID},
                kind {INT} NOT NULL,
                login_key TEXT NOT NULL,
                words TEXT NOT NULL DEFAULT '',
                asked_at {INT} NOT NULL,
                asked_from {BLOB} NOT NULL,
                due {INT} NOT NULL,
                tries {INT} NOT NULL DEFAULT 0,
                done_at {INT}
            ) {STRICT};
            CREATE INDEX mail_errand_due ON mail_errand (due);
            """)
}
