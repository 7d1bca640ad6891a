extension Migration {
    /// How students behaved, period by period: beside final marks, which are all of some subject.
    static let behaviour = Migration(
        number: 53, phrase: "marks of behaviour",
        text: """
            CREATE TABLE behaviour_mark (
                student {INT} NOT NULL REFERENCES student (id),
                period {INT} NOT NULL REFERENCES period (id),
                value {INT},
                shown {INT},
                visible_from {INT} NOT NULL,
                entered_at {INT} NOT NULL,
                author {INT} REFERENCES person (id),
                ver {INT} NOT NULL,
                PRIMARY KEY (student, period)
            ) {CLUSTER};
            CREATE INDEX behaviour_of_period ON behaviour_mark (period);
            """)
}
