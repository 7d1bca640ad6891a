import School
import Storage

/// A mark of a student in a course's subject: in a cell of this page, or elsewhere and counted only.
struct CourseMark: Sendable {
    let student: ID<Student>
    /// The page it stands on; 0 for one brought from another school.
    let course: ID<Course>
    let lesson: ID<Lesson>
    let slot: Int
    let mark: Mark?
    let hasNote: Bool
    let visibleFrom: Moment
    let lateDays: Int
    let version: Int
    let weight: Int
    let counts: Bool
    let isHere: Bool
    /// By when the work of a point is to be handed in.
    var due: Day?
    /// Where it is a note to a cell and no mark: for whom, and what it says.
    var note: (place: NotePlace, words: String)?
    /// Whether it is the final mark of the period that is shown: it stands beside the cells.
    var isFinal: Bool { course.number < 0 }
}

extension Reading {
    // Averages are over the subject, across all courses in which these students stood, and marks they brought along.
    private static let ofSubject = SQL(
        """
        SELECT m.student, m.lesson, m.slot, m.value, CASE WHEN m.note = '' THEN 0 ELSE 1 END, m.visible_from, \
        m.late_days,
            m.ver, coalesce(w.weight, 1), coalesce(w.counts, 1), m.course, '', CASE WHEN m.value = 10 THEN m.due END
        FROM course c
        JOIN lesson_record r ON r.course = c.id AND r.day BETWEEN ?2 AND ?3
        JOIN mark m ON m.lesson = r.lesson AND m.course = c.id
        LEFT JOIN work w ON w.lesson = m.lesson AND w.n = m.slot / 16
        WHERE c.subject = ?4 AND c.year = ?5 AND (c.id = ?1 OR coalesce(c.grade_level, 0) = ?6 AND EXISTS (
            SELECT 1 FROM group_member a JOIN group_member b ON b.student = a.student
            WHERE a.study_group = c.study_group AND b.study_group = ?7))
        UNION ALL
        SELECT b.student, 0, 0, b.value, 0, 0, 0, 0, b.weight, b.counts, 0, '', NULL
        FROM (SELECT DISTINCT student FROM group_member WHERE study_group = ?7) g
            JOIN brought_mark b ON b.student = g.student AND b.subject = ?4
        WHERE b.day BETWEEN ?2 AND ?3
        UNION ALL
        SELECT n.student, n.lesson, n.place, NULL, -1, n.visible_from, 0, n.ver, 0, 0, n.course, n.words, NULL
        FROM lesson_record r JOIN cell_note n ON n.lesson = r.lesson AND n.course = ?1
        WHERE r.course = ?1 AND r.day BETWEEN ?2 AND ?3
        UNION ALL
        SELECT f.student, 0, 0, f.value, 0, f.visible_from, 0, f.ver, 0, 0, -1, '', NULL
        FROM (SELECT DISTINCT student FROM group_member WHERE study_group = ?7) g
            JOIN final_mark f ON f.student = g.student AND f.year = ?5 AND f.subject = ?4 AND f.kind = ?8
                AND f.period = ?9 AND f.value IS NOT NULL
        """)

    /// All marks that a course's page shows or counts over a span of days, and the final ones of a kind and a period: 0
    /// stands for the year, and no kind asks for none.
    func marks(
        for course: CourseLine, from: Day, to: Day, final kind: FinalKind? = nil, of period: ID<Period>? = nil
    ) throws -> [CourseMark] {
        try rows(
            Self.ofSubject, course.id, from, to, course.subject, course.year, course.gradeLevel ?? 0, course.group,
            kind?.rawValue ?? 0, period?.number ?? 0
        ) { row in
            CourseMark(
                student: row.id(0), course: row.id(10), lesson: row.id(1), slot: row.int(2),
                mark: row.intOrNil(3).flatMap { Mark(code: $0) },
                hasNote: row.int(4) == 1, visibleFrom: row.moment(5), lateDays: row.int(6), version: row.int(7),
                weight: row.int(8), counts: row.flag(9), isHere: row.int(10) == course.id.number, due: row.dayOrNil(12),
                note: row.int(4) < 0 ? NotePlace(number: row.int(2)).map { ($0, row.text(11)) } : nil)
        }
    }
}
