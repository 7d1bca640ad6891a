extension Migration {
    /// Debts after an unsatisfactory year or attestation, with their attempts and what the school decided.
    static let academicDebts = Migration(
        number: 56, phrase: "academic debts",
        text: """
            CREATE TABLE academic_debt (
                id {ID},
                student {INT} NOT NULL REFERENCES student (id),
                year {INT} NOT NULL REFERENCES school_year (id),
                subject {INT} NOT NULL REFERENCES subject (id),
                kind {INT} NOT NULL,
                arose {INT} NOT NULL,
                first_mark {INT},
                day1 {INT},
                mark1 {INT},
                day2 {INT},
                mark2 {INT},
                commission TEXT NOT NULL DEFAULT '',
                excused {INT} NOT NULL DEFAULT 0,
                outcome {INT},
                transfer {INT} REFERENCES school_order (id),
                decision {INT} REFERENCES school_order (id),
                UNIQUE (student, year, subject)
            ) {STRICT};
            CREATE INDEX academic_debt_of_year ON academic_debt (year);
            """)
}
