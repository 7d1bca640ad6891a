extension Migration {
    /// The way from a subject to its courses: averages are over the subject.
    static let subjects = Migration(
        number: 11, phrase: "courses by subject",
        text: "CREATE INDEX course_of_subject ON course (subject, year);")
}
