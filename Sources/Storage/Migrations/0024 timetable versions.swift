extension Migration {
    /// Versions of the school's timetable: which one cut another short, which classes it changed, and the clashes that
    /// were let stand.
    static let timetableVersions = Migration(
        number: 24, phrase: "versions of the timetable",
        text: """
            ALTER TABLE timetable ADD COLUMN cut_by {INT} REFERENCES timetable (id);
            ALTER TABLE timetable ADD COLUMN to_before {INT};
            CREATE TABLE timetable_class (
                timetable {INT} NOT NULL REFERENCES timetable (id),
                class {INT} NOT NULL REFERENCES school_class (id),
                PRIMARY KEY (timetable, class)
            ) {CLUSTER};
            CREATE TABLE accepted_clash (
                id {ID},
                timetable {INT} NOT NULL REFERENCES timetable (id),
                words TEXT NOT NULL,
                reason TEXT NOT NULL,
                at {INT} NOT NULL
            ) {STRICT};
            """)
}
