import School

/// A work of a class as a plan of assessments lists it.
package struct ListedAssessment: Sendable, Hashable {
    /// Its number; nil where it was not entered here but declared with the changes of the timetable.
    package let id: Int?
    /// The work.
    package let work: Assessment
    /// Why it was put here after the plan's approval; empty for what was approved so.
    package let reason: String
    /// When it was changed after the approval.
    package let changedAt: Moment?

    /// A work by its parts.
    init(_ id: Int?, _ work: Assessment, reason: String = "", changedAt: Moment? = nil) {
        (self.id, self.work, self.reason, self.changedAt) = (id, work, reason, changedAt)
    }
}

extension Official {
    static let assessment = Official(
        .assessment,
        fields: ["Класс", "Предмет", "Вид", "День", "Урок", "Уроков", "Минут", "Причина", "Изменена", "Снята"],
        live: SQL(
            """
            SELECT id, 0, 0, class, subject, kind, day, n, lessons, minutes, reason, changed_at, removed
            FROM assessment
            """))
    static let assessmentPlan = Official(
        .assessmentPlan, fields: ["Утверждён", "Кем", "Причина"],
        live: SQL("SELECT year, half, grade_level, approved_at, approved_by, reason FROM assessment_plan"))
}

extension Reading {
    private static let entered = SQL(
        """
        SELECT a.id, a.class, a.subject, a.kind, a.day, a.n, a.lessons, a.minutes, a.reason, a.changed_at
        FROM assessment a JOIN school_class k ON k.id = a.class
        WHERE k.year = ?1 AND (k.grade_level = ?2 OR ?2 = 0) AND a.removed = 0 ORDER BY a.day, k.sort_key, a.n, a.id
        """)
    // What is on at a test's first lesson is the test's subject: whatever gave way is off, and its own lessons stand.
    private static let declared = SQL(
        """
        SELECT e.id, k.id, min(c.subject), e.from_day, e.first_lesson, e.last_lesson
        FROM day_event e JOIN day_event_class d ON d.event = e.id JOIN school_class k ON k.id = d.class
            JOIN lesson l ON l.day = e.from_day AND l.n = e.first_lesson AND l.status <> 3 AND l.status <> 4
            JOIN lesson_record r ON r.lesson = l.id AND r.day = l.day JOIN course c ON c.id = r.course AND c.kind = 1
            JOIN study_group g ON g.id = c.study_group AND g.kind <> 4
            JOIN group_class s ON s.study_group = g.id AND s.class = k.id
        WHERE e.kind = 6 AND e.undone_at IS NULL AND k.year = ?1 AND (k.grade_level = ?2 OR ?2 = 0)
        GROUP BY e.id, k.id, k.sort_key, e.from_day, e.first_lesson, e.last_lesson
        ORDER BY e.from_day, k.sort_key, e.id
        """)
    private static let one = SQL(
        """
        SELECT id, class, subject, kind, day, n, lessons, minutes, reason, changed_at FROM assessment
        WHERE id = ?1 AND removed = 0
        """)

    /// The works of a year's parallel, the earliest first, or of all with 0: those entered in plans, and the national
    /// tests that the changes of the timetable declare. What both name on a day is one work.
    package func assessments(of year: Int, gradeLevel: Int = 0) throws -> [ListedAssessment] {
        let told = try rows(Self.declared, year, gradeLevel) { row in
            ListedAssessment(
                nil,
                Assessment(
                    .nationalTest, in: row.id(2), of: row.id(1), on: row.day(3),
                    lessons: row.int(4)...max(row.int(4), row.int(5)), minutes: 45 * (row.int(5) - row.int(4) + 1)))
        }
        let entered = try rows(Self.entered, year, gradeLevel) { ListedAssessment($0) }.filter { one in
            !told.contains { $0.work.isDeclared(one.work) }
        }
        return (entered + told).sorted {
            ($0.work.day, $0.work.lessons.lowerBound) < ($1.work.day, $1.work.lessons.lowerBound)
        }
    }

    /// One work that was entered and is not taken out; nil where there is none such.
    package func assessment(_ id: Int) throws -> ListedAssessment? { try first(Self.one, id) { ListedAssessment($0) } }
}

extension Assessment {
    /// Whether another is the same national test of the class.
    fileprivate func isDeclared(_ other: Assessment) -> Bool {
        (kind, schoolClass, subject, day) == (other.kind, other.schoolClass, other.subject, other.day)
    }
}

extension ListedAssessment {
    fileprivate init(_ row: Row) {
        let n = row.int(5)
        self.init(
            row.int(0),
            Assessment(
                AssessmentKind(rawValue: row.int(3)) ?? .control, in: row.id(2), of: row.id(1), on: row.day(4),
                lessons: n...n + max(row.int(6), 1) - 1, minutes: row.int(7)),
            reason: row.text(8), changedAt: row.momentOrNil(9))
    }
}

extension Writing {
    private static let add = SQL(
        """
        INSERT INTO assessment (class, subject, kind, day, n, lessons, minutes, reason, changed_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) RETURNING id
        """)
    private static let change = SQL(
        """
        UPDATE assessment SET class = ?2, subject = ?3, kind = ?4, day = ?5, n = ?6, lessons = ?7, minutes = ?8,
            reason = ?9, changed_at = ?10, removed = ?11
        WHERE id = ?1
        """)

    /// Enters a work; with a reason where its plan is approved already.
    @discardableResult
    package func add(assessment work: Assessment, because reason: String = "") throws -> Int {
        let changed = reason.isEmpty ? nil : now
        let id = try insert(
            Self.add, work.schoolClass, work.subject, work.kind.rawValue, work.day, work.lessons.lowerBound,
            work.lessons.count, work.minutes, reason, changed)
        try remember(.assessment, id, became: fields(work, reason, changed, removed: false))
        return id
    }

    /// Changes a work, or takes it out; with a reason where its plan is approved already.
    package func change(
        assessment one: ListedAssessment, to work: Assessment, because reason: String = "", removed: Bool = false
    ) throws {
        guard let id = one.id else { throw NotFound() }
        guard removed || work != one.work else { return }
        let said = reason.isEmpty ? one.reason : reason, changed = reason.isEmpty ? one.changedAt : now
        try execute(
            Self.change, id, work.schoolClass, work.subject, work.kind.rawValue, work.day, work.lessons.lowerBound,
            work.lessons.count, work.minutes, said, changed, removed)
        try remember(.assessment, id, became: fields(work, said, changed, removed: removed))
    }

    private func fields(
        _ work: Assessment, _ reason: String, _ changed: Moment?, removed: Bool
    ) -> [any Bindable] {
        [
            work.schoolClass, work.subject, work.kind.rawValue, work.day, work.lessons.lowerBound, work.lessons.count,
            work.minutes, reason, changed, removed,
        ]
    }
}
