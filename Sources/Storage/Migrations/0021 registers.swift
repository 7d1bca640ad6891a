extension Migration {
    /// Who opened what, who accepted which local act, which consents were given; and on what grounds a tie to a child is
    /// shut. The file of a proposed correction is a use of a file like any other.
    static let registers = Migration(
        number: 21, phrase: "access, acceptances, agreements",
        text: """
            ALTER TABLE parenthood ADD COLUMN basis TEXT NOT NULL DEFAULT '';
            ALTER TABLE correction DROP COLUMN file;
            ALTER TABLE correction DROP COLUMN file_name;
            CREATE TABLE access_row (
                id {ID},
                at {INT} NOT NULL,
                person {INT} NOT NULL,
                act {INT} NOT NULL,
                duty {INT} NOT NULL,
                card {INT},
                course {INT}
            ) {STRICT};
            CREATE INDEX access_by_time ON access_row (at);
            CREATE INDEX access_of_person ON access_row (person, at);
            CREATE INDEX access_to_card ON access_row (card, at);
            CREATE TABLE acceptance (
                id {ID},
                person {INT} NOT NULL REFERENCES person (id),
                local_act {INT} NOT NULL REFERENCES local_act (id),
                at {INT} NOT NULL,
                UNIQUE (person, local_act)
            ) {STRICT};
            CREATE TABLE agreement (
                id {ID},
                person {INT} NOT NULL REFERENCES person (id),
                kind {INT} NOT NULL,
                day {INT} NOT NULL,
                paper TEXT NOT NULL,
                to_day {INT},
                reason TEXT NOT NULL DEFAULT ''
            ) {STRICT};
            CREATE INDEX agreement_of_person ON agreement (person, kind);
            """)
}
