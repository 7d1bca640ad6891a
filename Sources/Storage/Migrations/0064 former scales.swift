extension Migration {
    /// The scales that a page had before, each with the last day on which it held.
    static let formerScales = Migration(
        number: 64, phrase: "scales that pages had before",
        text: """
            CREATE TABLE former_scale (
                course {INT} NOT NULL REFERENCES course (id),
                ends {INT} NOT NULL,
                scale {INT} NOT NULL,
                PRIMARY KEY (course, ends)
            ) {CLUSTER};
            """)
}
