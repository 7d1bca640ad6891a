import School

/// A student's own groups, which they make alone: taught at home, or by an individual plan (003 п. 2.3).
extension Reading {
    private static let apart = SQL(
        """
        SELECT DISTINCT c.subject FROM group_member m JOIN study_group g ON g.id = m.study_group AND g.kind = 4
            JOIN course c ON c.study_group = g.id
        WHERE m.student = ?1 AND m.from_day <= ?2 AND (m.to_day IS NULL OR m.to_day >= ?2)
            AND NOT EXISTS (SELECT 1 FROM group_member n JOIN study_group h ON h.id = n.study_group AND h.kind <> 4
                    JOIN course k ON k.study_group = h.id AND k.subject = c.subject
                WHERE n.student = ?1 AND n.from_day <= ?2 AND (n.to_day IS NULL OR n.to_day >= ?2))
        ORDER BY c.subject
        """)
    private static let isIn = SQL(
        """
        SELECT 1 FROM group_member WHERE study_group = ?1 AND student = ?2 AND from_day <= ?3
            AND (to_day IS NULL OR to_day >= ?3)
        """)

    /// What a student is taught on pages of their own alone on a day, and not with the class.
    func subjectsApart(_ student: ID<Student>, on day: Day) throws -> [ListedSubject] {
        try rows(Self.apart, student, day) { $0.id(0, of: Subject.self) }.compactMap { try listedSubject($0) }
    }

    /// Whether a student stands in a group on a day.
    func isMember(_ student: ID<Student>, ofGroup group: ID<StudyGroup>, on day: Day) throws -> Bool {
        try first(Self.isIn, group, student, day) { _ in true } ?? false
    }
}

extension Writing {
    private static let add = SQL(
        "INSERT INTO group_class (study_group, class) VALUES (?1, ?2) ON CONFLICT (study_group, class) DO NOTHING")
    private static let remove = SQL(
        """
        DELETE FROM group_class WHERE class = ?2 AND study_group IN (SELECT m.study_group FROM group_member m
                JOIN study_group g ON g.id = m.study_group AND g.kind = 4 WHERE m.student = ?1)
            AND NOT EXISTS (SELECT 1 FROM membership s WHERE s.student = ?1 AND s.class = ?2)
        """)

    /// A student's own group goes along to another class of the year: its pages stand with both.
    func take(own group: ID<StudyGroup>, along schoolClass: ID<SchoolClass>) throws {
        try execute(Self.add, group, schoolClass)
    }

    /// A student's own groups are no more of a class in which the student never was.
    func takeBackOwn(of student: ID<Student>, from schoolClass: ID<SchoolClass>) throws {
        try execute(Self.remove, student, schoolClass)
    }
}
