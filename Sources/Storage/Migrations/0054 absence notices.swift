extension Migration {
    /// What parents tell of absences, and what became of it.
    static let absenceNotices = Migration(
        number: 54, phrase: "what parents tell of absences",
        text: """
            ALTER TABLE absence_notice ADD COLUMN state {INT} NOT NULL DEFAULT 0 CHECK (state BETWEEN 0 AND 3);
            ALTER TABLE absence_notice ADD COLUMN answer TEXT NOT NULL DEFAULT '';
            CREATE INDEX absence_notice_of_student ON absence_notice (student, from_day);
            CREATE INDEX absence_notice_waiting ON absence_notice (student) WHERE state = 0;
            """)
}
