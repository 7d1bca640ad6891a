import School

/// Who said that whoever has no result did not sit an exam, and when.
package struct ExamRest: Sendable, Hashable {
    /// When.
    package let at: Moment
    /// Who; nil for the console.
    let by: ID<Person>?
    /// The name.
    package let name: PersonName?
}

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
    package internal(set) var receivedAt: Moment
    /// By when families are to know them; nil where the school has set no term.
    package internal(set) var due: Moment?
    /// The clause of that term.
    package internal(set) var clause: String
    /// Whether the term only reminds.
    var isSoft: Bool
    /// When the first of them was published; nil before.
    package internal(set) var publishedAt: Moment?
    /// Its own scale, as of the points of a state exam; nil where it is marked as its subject is.
    package let scale: Scale?
    /// That the rest did not sit it; nil while that was not said.
    package internal(set) var rest: ExamRest?
    /// Why it was withdrawn as noted by mistake; empty for one that stands.
    package internal(set) var withdrawn: String
    /// When the last publication left nobody waiting; nil while somebody waits.
    package internal(set) var completeAt: Moment?
    /// How many may have sat it.
    package let candidates: Int
    /// How many of them have a mark since the results came.
    package let published: Int

    init(_ row: Row) {
        (id, year, subject, subjectName) = (row.id(0), row.int(1), row.id(2), row.text(3))
        (kind, gradeLevel) = (FinalKind(rawValue: row.int(4)) ?? .exam, row.int(5))
        (name, day, receivedAt, due) = (row.text(6), row.day(7), row.moment(8), row.momentOrNil(9))
        (clause, isSoft, publishedAt) = (row.text(10), row.flag(11), row.momentOrNil(12))
        scale = row.intOrNil(13).flatMap { Scale(code: $0) }
        rest = row.momentOrNil(14).map {
            ExamRest(at: $0, by: row.idOrNil(15), name: row.isNull(16) ? nil : PersonName(row, at: 16))
        }
        (withdrawn, completeAt) = (row.text(19), row.momentOrNil(20))
        (candidates, published) = (row.int(21), row.int(22))
    }

    /// Whether it was noted by mistake.
    package var isWithdrawn: Bool { !withdrawn.isEmpty }

    /// Whether results are owed still: somebody has none, and nobody has said that the rest did not sit it.
    package var isWaiting: Bool { !isWithdrawn && rest == nil && published < candidates }

    /// How late the publication is, or was when it was whole; nil in time.
    package func lateness(at now: Moment, _ zone: Zone) -> Lateness? {
        guard !isSoft, !isWithdrawn, let entered = isWaiting ? now : completeAt ?? publishedAt else { return nil }
        return Lateness(entered: entered, due: due, zone: zone)
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
    /// When all periods of the year were closed for marks; nil while one is open.
    package let closedAt: Moment?
    /// From when the family sees the mark; nil while there is none.
    package let visibleFrom: Moment?
    /// Whether the mark was written since the results came: what stood before is not this exam's.
    package let isPublished: Bool
}

extension Official {
    static let exam = Official(
        .exam,
        fields: [
            "учебный год", "предмет", "вид", "параллель", "название", "день", "результаты получены", "срок", "пункт",
            "напоминание", "опубликованы", "шкала", "остальные не сдавали", "кто это отметил", "снят",
            "опубликованы все",
        ],
        live: SQL(
            """
            SELECT id, 0, 0, year, subject, kind, grade_level, name, day, received_at, due, clause, soft, published_at,
                scale, rest_at, rest_by, withdrawn, completed_at
            FROM exam
            """))
}

extension Reading {
    private static let ofYear = SQL(
        """
        SELECT e.id, e.year, e.subject, s.name, e.kind, e.grade_level, e.name, e.day, e.received_at, e.due, e.clause,
            e.soft, e.published_at, e.scale, e.rest_at, e.rest_by, p.surname, p.given, p.patronymic, e.withdrawn,
            e.completed_at,
            (SELECT count(DISTINCT m.student) FROM course c JOIN group_member m ON m.study_group = c.study_group
                    AND m.from_day <= CASE WHEN e.day < y.ends THEN e.day ELSE y.ends END
                    AND (m.to_day IS NULL OR m.to_day >= CASE WHEN e.day < y.ends THEN e.day ELSE y.ends END)
                WHERE c.year = e.year AND (c.subject = e.subject OR c.composed_into = e.subject)
                    AND c.grade_level = e.grade_level AND c.kind <> 2 AND c.scale <> 0),
            (SELECT count(DISTINCT m.student) FROM course c JOIN group_member m ON m.study_group = c.study_group
                    AND m.from_day <= CASE WHEN e.day < y.ends THEN e.day ELSE y.ends END
                    AND (m.to_day IS NULL OR m.to_day >= CASE WHEN e.day < y.ends THEN e.day ELSE y.ends END)
                    JOIN final_mark f ON f.student = m.student AND f.year = e.year AND f.subject = e.subject
                        AND f.kind = e.kind AND f.period = 0 AND f.value IS NOT NULL AND f.entered_at >= e.received_at
                WHERE c.year = e.year AND (c.subject = e.subject OR c.composed_into = e.subject)
                    AND c.grade_level = e.grade_level AND c.kind <> 2 AND c.scale <> 0)
        FROM exam e JOIN subject s ON s.id = e.subject JOIN school_year y ON y.id = e.year
            LEFT JOIN person p ON p.id = e.rest_by
        WHERE e.year = ?1 OR e.year < ?1 AND e.withdrawn = '' AND e.rest_at IS NULL AND EXISTS (
            SELECT 1 FROM course c JOIN group_member m ON m.study_group = c.study_group
                    AND m.from_day <= CASE WHEN e.day < y.ends THEN e.day ELSE y.ends END
                    AND (m.to_day IS NULL OR m.to_day >= CASE WHEN e.day < y.ends THEN e.day ELSE y.ends END)
                LEFT JOIN final_mark f ON f.student = m.student AND f.year = e.year AND f.subject = e.subject
                    AND f.kind = e.kind AND f.period = 0 AND f.value IS NOT NULL AND f.entered_at >= e.received_at
            WHERE c.year = e.year AND (c.subject = e.subject OR c.composed_into = e.subject)
                AND c.grade_level = e.grade_level AND c.kind <> 2 AND c.scale <> 0 AND f.student IS NULL)
        ORDER BY e.received_at DESC, e.id DESC
        """)
    private static let one = SQL(
        """
        SELECT e.id, e.year, e.subject, s.name, e.kind, e.grade_level, e.name, e.day, e.received_at, e.due, e.clause,
            e.soft, e.published_at, e.scale, e.rest_at, e.rest_by, p.surname, p.given, p.patronymic, e.withdrawn,
            e.completed_at,
            (SELECT count(DISTINCT m.student) FROM course c JOIN group_member m ON m.study_group = c.study_group
                    AND m.from_day <= CASE WHEN e.day < y.ends THEN e.day ELSE y.ends END
                    AND (m.to_day IS NULL OR m.to_day >= CASE WHEN e.day < y.ends THEN e.day ELSE y.ends END)
                WHERE c.year = e.year AND (c.subject = e.subject OR c.composed_into = e.subject)
                    AND c.grade_level = e.grade_level AND c.kind <> 2 AND c.scale <> 0),
            (SELECT count(DISTINCT m.student) FROM course c JOIN group_member m ON m.study_group = c.study_group
                    AND m.from_day <= CASE WHEN e.day < y.ends THEN e.day ELSE y.ends END
                    AND (m.to_day IS NULL OR m.to_day >= CASE WHEN e.day < y.ends THEN e.day ELSE y.ends END)
                    JOIN final_mark f ON f.student = m.student AND f.year = e.year AND f.subject = e.subject
                        AND f.kind = e.kind AND f.period = 0 AND f.value IS NOT NULL AND f.entered_at >= e.received_at
                WHERE c.year = e.year AND (c.subject = e.subject OR c.composed_into = e.subject)
                    AND c.grade_level = e.grade_level AND c.kind <> 2 AND c.scale <> 0)
        FROM exam e JOIN subject s ON s.id = e.subject JOIN school_year y ON y.id = e.year
            LEFT JOIN person p ON p.id = e.rest_by
        WHERE e.id = ?1
        """)
    private static let students = SQL(
        """
        SELECT p.id, p.surname, p.given, p.patronymic, coalesce(k.name, ''), c.scale, f.value, coalesce(f.ver, 0),
            (SELECT CASE WHEN count(*) = count(coalesce(q.closed_at, x.closed_at))
                    THEN max(coalesce(q.closed_at, x.closed_at)) END
                FROM period q LEFT JOIN period_closing x ON x.period = q.id AND x.class = b.class
                WHERE q.scheme = c.scheme), f.visible_from, f.entered_at
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
        SELECT count(*), CAST(coalesce(sum(CASE WHEN e.due < ?1 AND e.soft = 0 THEN 1 ELSE 0 END), 0) AS BIGINT)
        FROM exam e JOIN school_year y ON y.id = e.year
        WHERE e.withdrawn = '' AND e.rest_at IS NULL AND EXISTS (
            SELECT 1 FROM course c JOIN group_member m ON m.study_group = c.study_group
                    AND m.from_day <= CASE WHEN e.day < y.ends THEN e.day ELSE y.ends END
                    AND (m.to_day IS NULL OR m.to_day >= CASE WHEN e.day < y.ends THEN e.day ELSE y.ends END)
                LEFT JOIN final_mark f ON f.student = m.student AND f.year = e.year AND f.subject = e.subject
                    AND f.kind = e.kind AND f.period = 0 AND f.value IS NOT NULL AND f.entered_at >= e.received_at
            WHERE c.year = e.year AND (c.subject = e.subject OR c.composed_into = e.subject)
                AND c.grade_level = e.grade_level AND c.kind <> 2 AND c.scale <> 0 AND f.student IS NULL)
        """)
    private static let candidates = SQL(
        """
        SELECT count(DISTINCT m.student) FROM course c JOIN group_member m ON m.study_group = c.study_group
            AND m.from_day <= ?4 AND (m.to_day IS NULL OR m.to_day >= ?4)
        WHERE c.year = ?1 AND (c.subject = ?2 OR c.composed_into = ?2) AND c.grade_level = ?3 AND c.kind <> 2
            AND c.scale <> 0
        """)

    /// What results came in a year, and what is owed of earlier years still, the latest first.
    package func exams(of year: Int) throws -> [ExamRow] { try rows(Self.ofYear, year) { ExamRow($0) } }

    /// One exam; nil where there is none such.
    package func exam(_ id: ID<Exam>) throws -> ExamRow? { try first(Self.one, id) { ExamRow($0) } }

    /// Who studies the subject in the grade level on a day, by class and name, with the marks that stand.
    package func students(of exam: ExamRow, on day: Day) throws -> [ExamStudent] {
        var found: [ExamStudent] = []
        try each(Self.students, exam.year, exam.subject, exam.gradeLevel, day, exam.kind.rawValue) { row in
            // Of a composed subject a student stands in several courses.
            if found.last?.id.number == row.int(0) { return }
            let mark = row.intOrNil(6).flatMap { Mark(code: $0) }, entered = row.momentOrNil(10)
            found.append(
                ExamStudent(
                    id: row.id(0), name: PersonName(row, at: 1), className: row.text(4),
                    scale: exam.scale ?? Scale(code: row.int(5)) ?? .markless, mark: mark, version: row.int(7),
                    closedAt: row.momentOrNil(8), visibleFrom: mark == nil ? nil : row.momentOrNil(9),
                    isPublished: mark != nil && entered.map { $0 >= exam.receivedAt } ?? false))
        }
        return found
    }

    /// How many study a subject with marks in a grade level on a day of a year.
    package func examCandidates(
        in subject: ID<Subject>, gradeLevel: Int, of year: Int, on day: Day
    ) throws -> Int {
        try first(Self.candidates, year, subject, gradeLevel, day) { $0.int(0) } ?? 0
    }

    /// How many exams wait for results of theirs to be published, and how many of them are past their term.
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
