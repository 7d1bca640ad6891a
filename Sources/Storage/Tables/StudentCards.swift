import School

extension Reading {
    private static let facts = SQL(
        """
        SELECT file_number, alphabet_number, language, first_language, second_language, citizenship, study_form,
            paper_informing
        FROM student WHERE id = ?1
        """)

    /// What a student's card says besides the common; nil for whoever is no student.
    package func studentFacts(of person: ID<Person>) throws -> StudentFacts? {
        try first(Self.facts, person) { $0.studentFacts }
    }
}

extension Writing {
    private static let standing = SQL("SELECT study_form, paper_informing FROM student WHERE id = ?1")
    private static let change = SQL(
        """
        UPDATE student SET file_number = ?2, alphabet_number = ?3, language = ?4, first_language = ?5,
            second_language = ?6, citizenship = ?7
        WHERE id = ?1
        """)

    /// Writes a student's own facts anew; where they are taught stays.
    package func change(student: ID<Student>, to facts: StudentFacts) throws {
        let rest = try first(Self.standing, student) { (form: $0.int(0), paper: $0.int(1)) }
        guard let rest else { throw NotFound() }
        let texts = StudentFacts.fields.map { facts[$0].flatMap { $0.isEmpty ? nil : $0 } }
        try execute(Self.change, student, texts[0], texts[1], texts[2], texts[3], texts[4], texts[5])
        try remember(
            .student, student,
            became: [texts[0], texts[1], texts[2], rest.form, rest.paper, texts[3], texts[4], texts[5]])
    }
}

extension Row {
    /// The six own facts of a student from the first column on.
    fileprivate var studentFacts: StudentFacts {
        var facts = StudentFacts()
        for (column, field) in StudentFacts.fields.enumerated() { facts[field] = textOrNil(column) ?? "" }
        return facts
    }
}
