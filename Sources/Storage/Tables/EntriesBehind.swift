import School

extension Reading {
    private static let last = SQL(
        """
        SELECT max(x.day) FROM (
            SELECT m.day AS day FROM mark m JOIN course c ON c.id = m.course
                JOIN group_class g ON g.study_group = c.study_group JOIN study_group s ON s.id = g.study_group
            WHERE m.student = ?1 AND g.class = ?2 AND m.day > ?3 AND m.value IS NOT NULL
                AND (s.kind <> 4 OR NOT EXISTS (SELECT 1 FROM group_class o
                    WHERE o.study_group = s.id AND o.class = ?4))
            UNION ALL
            SELECT a.day FROM attendance a JOIN lesson_record r ON r.lesson = a.lesson AND r.day = a.day
                JOIN course c ON c.id = r.course JOIN group_class g ON g.study_group = c.study_group
                JOIN study_group s ON s.id = g.study_group
            WHERE a.student = ?1 AND g.class = ?2 AND a.day > ?3 AND a.code IS NOT NULL
                AND (s.kind <> 4 OR NOT EXISTS (SELECT 1 FROM group_class o
                    WHERE o.study_group = s.id AND o.class = ?4))
            UNION ALL
            SELECT q.day FROM cell_note q JOIN course c ON c.id = q.course
                JOIN group_class g ON g.study_group = c.study_group JOIN study_group s ON s.id = g.study_group
            WHERE q.student = ?1 AND g.class = ?2 AND q.day > ?3 AND q.words <> ''
                AND (s.kind <> 4 OR NOT EXISTS (SELECT 1 FROM group_class o
                    WHERE o.study_group = s.id AND o.class = ?4))
        ) x
        """)

    private static let lastOfGroup = SQL(
        """
        SELECT max(x.day) FROM (
            SELECT m.day AS day FROM mark m JOIN course c ON c.id = m.course
            WHERE m.student = ?1 AND c.study_group = ?2 AND m.day > ?3 AND m.value IS NOT NULL
            UNION ALL
            SELECT a.day FROM attendance a JOIN lesson_record r ON r.lesson = a.lesson AND r.day = a.day
                JOIN course c ON c.id = r.course
            WHERE a.student = ?1 AND c.study_group = ?2 AND a.day > ?3 AND a.code IS NOT NULL
            UNION ALL
            SELECT q.day FROM cell_note q JOIN course c ON c.id = q.course
            WHERE q.student = ?1 AND c.study_group = ?2 AND q.day > ?3 AND q.words <> ''
        ) x
        """)

    /// Objects where a student has a mark, a note or an absence in a group's lessons after their last day in it: what was
    /// recorded would stand in cells that nobody can reach.
    func checkEntries(of student: ID<Student>, in group: ID<StudyGroup>, after lastDay: Day) throws {
        guard let day = try first(Self.lastOfGroup, student, group, lastDay, as: { $0.dayOrNil(0) }) ?? nil else {
            return
        }
        throw Objection(
            "\(try listedStudent(student)?.name.short ?? ""): на уроках «\(try listedGroup(group)?.name ?? "")» есть отметки, "
                + "заметки или пропуски за \(day.russian). Выберите день позже или уберите эти записи.", field: "from")
    }

    /// The last day after this one on which a mark, a note or an absence of a student was written in a class's lessons; nil
    /// where none was: whoever leaves the class then leaves nothing behind in cells that are hatched. The
    /// student's own pages that are of `staying` too are passed over: they go along from class to class.
    package func lastEntry(
        of student: ID<Student>, in schoolClass: ID<SchoolClass>, after day: Day,
        exceptOwnOf staying: ID<SchoolClass>? = nil
    ) throws -> Day? {
        try first(Self.last, student, schoolClass, day, staying?.number ?? 0) { $0.dayOrNil(0) } ?? nil
    }
}
