extension Migration {
    /// The directory: second factors with their recovery codes, devices that were seen, alerts to their owners, and more
    /// ways in which a try can end.
    static let secondFactor = Migration(
        number: 4, phrase: "second factor and known devices",
        text: """
            CREATE TABLE second_factor (
                account {INT} PRIMARY KEY REFERENCES account (id),
                secret {BLOB},
                since {INT},
                last_step {INT} NOT NULL DEFAULT 0,
                turns {INT} NOT NULL DEFAULT 0,
                asked_at {INT}
            ) {STRICT};
            CREATE TABLE second_factor_end (
                id {ID},
                account {INT} NOT NULL REFERENCES account (id),
                at {INT} NOT NULL,
                ended_by {INT},
                reason TEXT NOT NULL
            ) {STRICT};
            CREATE INDEX second_factor_end_of_account ON second_factor_end (account);
            CREATE TABLE recovery_code (
                digest {BLOB} PRIMARY KEY,
                account {INT} NOT NULL REFERENCES account (id),
                used_at {INT}
            ) {STRICT};
            CREATE INDEX recovery_code_of_account ON recovery_code (account);
            CREATE TABLE known_device (
                id {ID},
                account {INT} NOT NULL REFERENCES account (id),
                mark {BLOB} NOT NULL,
                seen_at {INT} NOT NULL,
                trusted_until {INT},
                UNIQUE (account, mark)
            ) {STRICT};
            CREATE TABLE sign_in_alert (
                id {ID},
                account {INT} NOT NULL REFERENCES account (id),
                at {INT} NOT NULL,
                kind {INT} NOT NULL CHECK (kind IN (1, 2)),
                device TEXT NOT NULL,
                address TEXT NOT NULL,
                other TEXT NOT NULL DEFAULT '',
                seen_at {INT}
            ) {STRICT};
            CREATE INDEX sign_in_alert_of_account ON sign_in_alert (account, at);
            ALTER TABLE sign_in ADD COLUMN enrol_by {INT};
            CREATE TABLE sign_in_tries (
                id {ID},
                at {INT} NOT NULL,
                account {INT},
                login_hash {BLOB} NOT NULL,
                address TEXT NOT NULL,
                device TEXT NOT NULL,
                outcome {INT} NOT NULL CHECK (outcome BETWEEN 1 AND 99)
            ) {STRICT};
            INSERT INTO sign_in_tries (at, account, login_hash, address, device, outcome)
                SELECT at, account, login_hash, address, device, outcome FROM sign_in_log ORDER BY id;
            DROP TABLE sign_in_log;
            ALTER TABLE sign_in_tries RENAME TO sign_in_log;
            CREATE INDEX sign_in_log_of_account ON sign_in_log (account, at);
            """)
}
