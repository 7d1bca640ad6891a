extension Migration {
    /// The chain of records and its head.
    static let history = Migration(
        number: 1, phrase: "history",
        text: """
            CREATE TABLE history (
                seq {INT} PRIMARY KEY CHECK (seq > 0),
                at {INT} NOT NULL,
                account {INT},
                person {INT},
                device {INT} NOT NULL,
                agent TEXT NOT NULL,
                duty {INT} NOT NULL,
                order_id {INT},
                act {INT} NOT NULL,
                noun {INT} NOT NULL,
                k1 {INT} NOT NULL,
                k2 {INT} NOT NULL,
                k3 {INT} NOT NULL,
                op {BLOB},
                salt {BLOB} NOT NULL,
                payload {BLOB},
                leaf {BLOB} NOT NULL,
                hash {BLOB} NOT NULL
            ) {STRICT};
            CREATE INDEX history_of_object ON history (noun, k1, k2, k3, seq);
            CREATE UNIQUE INDEX history_by_operation ON history (account, op) WHERE op IS NOT NULL;
            CREATE TABLE history_head (
                id {INT} PRIMARY KEY CHECK (id = 1),
                seq {INT} NOT NULL,
                hash {BLOB} NOT NULL
            ) {STRICT};
            """)
}
