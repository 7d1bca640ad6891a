import School

/// An exam or attestation of a grade level whose results have come (000 п. 3.2).
package struct ExamRow: Sendable, Hashable {
    /// Its number.
    package let id: ID<Exam>
    /// The school year.
    package let year: Int
    /// In what.
    package let subject: ID<Subject>
    /// «Математика».
    package let subjectName: String
    /// An exam, or the intermediate attestation.
    package let kind: FinalKind
    /// Of which grade level.
    package let gradeLevel: Int
    /// «ОГЭ», «контрольная работа».
    package let name: String
    /// The day it was held.
    package let day: Day
    /// When its results came.
    package let receivedAt: Moment
    /// By when families are to know them; nil where the school has set no term.
    package let due: Moment?
    /// The clause of that term.
    package let clause: String
    /// Whether the term only reminds.
    let isSoft: Bool
    /// When they were published; nil while they wait.
    package let publishedAt: Moment?
    /// Its own scale, as of the points of a state exam; nil where it is marked as its subject is.
    package let scale: Scale?

    init(_ row: Row) {
        (id, year, subject, subjectName) = (row.id(0), row.int(1), row.id(2), row.text(3))
        (kind, gradeLevel) = (FinalKind(rawValue: row.int(4)) ?? .exam, row.int(5))
        (name, day, receivedAt, due) = (row.text(6), row.day(7), row.moment(8), row.momentOrNil(9))
        (clause, isSoft, publishedAt) = (row.text(10), row.flag(11), row.momentOrNil(12))
        scale = row.intOrNil(13).flatMap { Scale(code: $0) }
    }

    /// How late the publication is, or was; nil in time.
    package func lateness(at now: Moment, _ zone: Zone) -> Lateness? {
        isSoft ? nil : Lateness(entered: publishedAt ?? now, due: due, zone: zone)
    }
}

/// A student of an exam's grade level with the mark that stands.
package struct ExamStudent: Sendable {
    /// Whose.
    package let id: ID<Student>
    /// The name.
    package let name: PersonName
    /// «9А».
    package let className: String
    /// What marks the exam, or else its subject, takes.
    package let scale: Scale
    /// The mark; nil while there is none.
    package let mark: Mark?
    /// The version of its place.
    package let version: Int
}

extension Official {
    static let exam = Official(
        .exam,
        fields: [
            "учебный год", "предмет", "вид", "параллель", "название", "день", "результаты получены", "срок", "пункт",
            "напоминание", "опубликованы", "шкала",
        ],
        live: SQL(
            """
            SELECT id, 0, 0, year, subject, kind, grade_level, name, day, received_at, due, clause, soft, published_at,
                scale
            FROM exam
            """))
}

extension Reading {
    private static let ofYear = SQL(
        """
        SELECT e.id, e.year, e.subject, s.name, e.kind, e.grade_level, e.name, e.day, e.received_at, e.due, e.clause,
            e.soft, e.published_at, e.scale
        FROM exam e JOIN subject s ON s.id = e.subject WHERE e.year = ?1 OR e.published_at IS NULL
        ORDER BY e.received_at DESC, e.id DESC
        """)
    private static let one = SQL(
        """
        SELECT e.id, e.year, e.subject, s.name, e.kind, e.grade_level, e.name, e.day, e.received_at, e.due, e.clause,
            e.soft, e.published_at, e.scale
        FROM exam e JOIN subject s ON s.id = e.subject WHERE e.id = ?1
        """)
    private static let students = SQL(
        """
        SELECT p.id, p.surname, p.given, p.patronymic, coalesce(k.name, ''), c.scale, f.value, coalesce(f.ver, 0)
        FROM course c JOIN group_member m ON m.study_group = c.study_group AND m.from_day <= ?4
                AND (m.to_day IS NULL OR m.to_day >= ?4)
            JOIN person p ON p.id = m.student
            LEFT JOIN membership b ON b.student = p.id AND b.from_day <= ?4 AND (b.to_day IS NULL OR b.to_day >= ?4)
            LEFT JOIN school_class k ON k.id = b.class
            LEFT JOIN final_mark f ON f.student = p.id AND f.year = ?1 AND f.subject = ?2 AND f.kind = ?5
                AND f.period = 0
        WHERE c.year = ?1 AND (c.subject = ?2 OR c.composed_into = ?2) AND c.grade_level = ?3 AND c.kind <> 2
            AND c.scale <> 0
        ORDER BY k.sort_key, p.sort_key, p.id
        """)
    private static let waiting = SQL(
        """
        SELECT count(*), CAST(coalesce(sum(CASE WHEN due < ?1 AND soft = 0 THEN 1 ELSE 0 END), 0) AS BIGINT)
        FROM exam WHERE published_at IS NULL
        """)

    /// What results came in a year and what waits of other years still, the latest first.
    package func exams(of year: Int) throws -> [ExamRow] { try rows(Self.ofYear, year) { ExamRow($0) } }

    /// One exam; nil where there is none such.
    package func exam(_ id: ID<Exam>) throws -> ExamRow? { try first(Self.one, id) { ExamRow($0) } }

    /// Who studies the subject in the grade level on a day, by class and name, with the marks that stand.
    package func students(of exam: ExamRow, on day: Day) throws -> [ExamStudent] {
        var found: [ExamStudent] = []
        try each(Self.students, exam.year, exam.subject, exam.gradeLevel, day, exam.kind.rawValue) { row in
            // Of a composed subject a student stands in several courses.
            if found.last?.id.number == row.int(0) { return }
            found.append(
                ExamStudent(
                    id: row.id(0), name: PersonName(row, at: 1), className: row.text(4),
                    scale: exam.scale ?? Scale(code: row.int(5)) ?? .markless,
                    mark: row.intOrNil(6).flatMap { Mark(code: $0) }, version: row.int(7)))
        }
        return found
    }

    /// How many results wait to be published, and how many of them are past their term.
    package func examsWaiting(at now: Moment) throws -> (all: Int, late: Int) {
        try first(Self.waiting, now) { ($0.int(0), $0.int(1)) } ?? (0, 0)
    }

    /// By when results that came at a moment are to be known to families, by the rules of that day (000 п. 3.2).
    package func examDeadline(receivedAt moment: Moment, zone: Zone) throws -> Deadline {
        let day = zone.day(of: moment), regulation = try regulationsByDay().on(day), rule = regulation.rule(.examTerm)
        let terms = try terms(for: rule, of: SchoolYear.number(on: day), zone: zone, under: regulation)
        return terms.deadline(rule, from: TermStart(day: day, moment: moment))
    }
}

extension Writing {
    private static let add = SQL(
        """
        INSERT INTO exam (year, subject, kind, grade_level, name, day, received_at, due, clause, soft, scale)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) RETURNING id
        """)
    private static let publish = SQL("UPDATE exam SET published_at = ?2 WHERE id = ?1")

    /// Notes that results of an exam have come; by when families are to know them is written with the fact.
    package func add(
        exam name: String, of subject: ID<Subject>, _ kind: FinalKind, gradeLevel: Int, on day: Day,
        receivedAt: Moment, year: Int, zone: Zone, scale: Scale? = nil
    ) throws -> ID<Exam> {
        let deadline = try examDeadline(receivedAt: receivedAt, zone: zone), soft = deadline.rule.isSoft
        let id = try insert(
            Self.add, year, subject, kind.rawValue, gradeLevel, name, day, receivedAt, deadline.due, deadline.clause,
            soft, scale?.code)
        try remember(
            .exam, id,
            became: [
                year, subject, kind.rawValue, gradeLevel, name, day, receivedAt, deadline.due, deadline.clause, soft,
                Moment?.none, scale?.code,
            ] as [any Bindable])
        return ID(id)
    }

    /// Publishes results; of those that come afterwards the first moment stays.
    package func publish(_ exam: ExamRow) throws {
        if exam.publishedAt != nil { return }
        try execute(Self.publish, exam.id, now)
        try remember(
            .exam, exam.id,
            became: [
                exam.year, exam.subject, exam.kind.rawValue, exam.gradeLevel, exam.name, exam.day, exam.receivedAt,
                exam.due, exam.clause, exam.isSoft, now, exam.scale?.code,
            ] as [any Bindable])
    }
}
