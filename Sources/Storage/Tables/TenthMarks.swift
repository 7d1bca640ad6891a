import School

/// A final mark of the tenth class of one student.
package struct TenthMark: Sendable, Hashable {
    /// The subject.
    package let subject: ID<Subject>
    /// Of which part of the year, or of the year.
    package let part: TenthPart
    /// The mark.
    package let mark: Mark
    /// By which document it was entered; empty for one that was put here.
    package let source: String
    /// Whether it was put here last year, and is not entered by a document.
    package let isOwn: Bool
}

extension Official {
    /// Final marks of the tenth class that were entered by a document.
    static let tenthMark = Official(
        .tenthMark, fields: ["Отметка", "Документ"],
        live: SQL("SELECT student, subject, part, value, source FROM tenth_mark ORDER BY student, subject, part"))
}

extension Reading {
    // What stood here holds before what a document says, and comes after it. Whoever was in another class than a tenth
    // the year before has no marks of it there.
    private static let ofGroup = SQL(
        """
        SELECT t.student, t.part, t.value, 0
        FROM (SELECT DISTINCT student FROM group_member WHERE study_group = ?1) g
            JOIN tenth_mark t ON t.student = g.student AND t.subject = ?3
        UNION ALL SELECT f.student, CASE WHEN p.kind = 5 THEN 0 ELSE coalesce(p.n, 0) END, f.value, 1
        FROM (SELECT DISTINCT student FROM group_member WHERE study_group = ?1) g
            JOIN final_mark f ON f.student = g.student AND f.year = ?2 AND f.subject = ?3 AND f.kind <= 2
                AND f.value IS NOT NULL
            LEFT JOIN period p ON p.id = f.period
        WHERE EXISTS (SELECT 1 FROM membership m JOIN school_class k ON k.id = m.class
            WHERE m.student = f.student AND k.year = ?2 AND k.grade_level = 10)
        ORDER BY 4, 1, 2
        """)
    private static let ofStudent = SQL(
        """
        SELECT t.subject, t.part, t.value, t.source, 0 FROM tenth_mark t WHERE t.student = ?1
        UNION ALL SELECT f.subject, CASE WHEN p.kind = 5 THEN 0 ELSE coalesce(p.n, 0) END, f.value, '', 1
        FROM final_mark f LEFT JOIN period p ON p.id = f.period
        WHERE f.student = ?1 AND f.year = ?2 AND f.kind <= 2 AND f.value IS NOT NULL
            AND EXISTS (SELECT 1 FROM membership m JOIN school_class k ON k.id = m.class
                WHERE m.student = f.student AND k.year = ?2 AND k.grade_level = 10)
        ORDER BY 5, 1, 2
        """)

    /// Final marks of the tenth class in a subject, of everybody who ever stood in a group of the eleventh in a year.
    package func tenthMarks(
        ofGroup group: ID<StudyGroup>, subject: ID<Subject>, eleventhIn year: Int
    ) throws -> TenthMarks {
        var found = TenthMarks()
        try each(Self.ofGroup, group, year - 1, subject) { row in
            guard let mark = Mark(code: row.int(2)) else { return }
            found.add(mark, of: row.id(0), TenthPart(row.int(1)))
        }
        return found
    }

    /// Final marks of the tenth class of a student who is in the eleventh in a year, those entered by a document first.
    package func tenthMarks(of student: ID<Student>, eleventhIn year: Int) throws -> [TenthMark] {
        try rows(Self.ofStudent, student, year - 1) { row -> TenthMark? in
            Mark(code: row.int(2)).map {
                TenthMark(
                    subject: row.id(0), part: TenthPart(row.int(1)), mark: $0, source: row.text(3), isOwn: row.flag(4))
            }
        }.compactMap { $0 }
    }
}

extension Writing {
    private static let put = SQL(
        """
        INSERT INTO tenth_mark (student, subject, part, value, source) VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT (student, subject, part) DO UPDATE SET value = ?4, source = ?5
        """)
    private static let drop = SQL("DELETE FROM tenth_mark WHERE student = ?1 AND subject = ?2 AND part = ?3")

    /// Enters a final mark of the tenth class by a document, over the one that was entered before; history keeps that.
    package func put(
        tenth mark: Mark, in subject: ID<Subject>, _ part: TenthPart, of student: ID<Student>, by document: String
    ) throws {
        try execute(Self.put, student, subject, part.number, mark.code, document)
        try remember(.tenthMark, student, subject, part.number, became: [mark.code, document] as [any Bindable])
    }

    /// Takes away a final mark of the tenth class that was entered by mistake; history keeps what it was.
    package func drop(tenthIn subject: ID<Subject>, _ part: TenthPart, of student: ID<Student>) throws {
        try execute(Self.drop, student, subject, part.number)
        try remember(.tenthMark, student, subject, part.number, became: [], gone: true)
    }
}
