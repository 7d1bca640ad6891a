import School

/// Which plan of assessments is meant: of a parallel in a half of a school year.
package struct AssessmentPlanPlace: Sendable, Hashable {
    /// The school year, by the year it begins in.
    package let year: Int
    /// Its half.
    package let half: HalfYear
    /// The parallel.
    package let gradeLevel: Int

    /// A plan's place by its parts.
    package init(_ year: Int, _ half: HalfYear, _ gradeLevel: Int) {
        (self.year, self.half, self.gradeLevel) = (year, half, gradeLevel)
    }
}

/// When a plan of assessments was approved, and by whom.
package struct AssessmentApproval: Sendable, Hashable {
    /// When.
    package let at: Moment
    /// By whom; nil for the console.
    package let by: PersonName?
    /// Why, though it broke a norm; empty where it broke none.
    package let reason: String
}

extension Reading {
    private static let approvals = SQL(
        """
        SELECT q.half, q.grade_level, q.approved_at, p.surname, p.given, p.patronymic, q.reason
        FROM assessment_plan q LEFT JOIN person p ON p.id = q.approved_by WHERE q.year = ?1
        """)
    private static let lessonsOf = SQL(
        """
        SELECT s.class, l.day, l.n, c.subject, c.id, c.weekly_tenths
        FROM school_class k JOIN group_class s ON s.class = k.id
            JOIN study_group g ON g.id = s.study_group AND g.kind <> 4
            JOIN course c ON c.study_group = g.id AND c.year = k.year AND c.kind = 1
            JOIN lesson_record r ON r.course = c.id
            JOIN lesson l ON l.id = r.lesson AND l.day = r.day AND l.status <> 3 AND l.status <> 4
        WHERE k.year = ?1 AND k.grade_level = ?2
        """)

    /// The approved plans of a year.
    package func assessmentApprovals(of year: Int) throws -> [AssessmentPlanPlace: AssessmentApproval] {
        var found: [AssessmentPlanPlace: AssessmentApproval] = [:]
        try each(Self.approvals, year) { row in
            let place = AssessmentPlanPlace(year, HalfYear(rawValue: row.int(0)) ?? .first, row.int(1))
            found[place] = AssessmentApproval(
                at: row.moment(2), by: row.isNull(3) ? nil : PersonName(row, at: 3), reason: row.text(6))
        }
        return found
    }

    /// What the plans of a parallel are checked against: every lesson of its classes in the year that takes place.
    package func assessmentFacts(of year: Int, gradeLevel: Int) throws -> AssessmentFacts {
        struct Page: Hashable {
            let taught: AssessmentFacts.Taught
            let course: Int
        }
        var facts = AssessmentFacts(), counts: [Page: AssessmentFacts.Hours] = [:]
        try each(Self.lessonsOf, year, gradeLevel) { row in
            let schoolClass: ID<SchoolClass> = row.id(0), subject: ID<Subject> = row.id(3)
            facts.days[AssessmentFacts.Place(schoolClass, row.day(1)), default: [:]][row.int(2), default: []]
                .insert(subject)
            let page = Page(taught: AssessmentFacts.Taught(schoolClass, subject), course: row.int(4))
            counts[page, default: AssessmentFacts.Hours(lessons: 0, weeklyTenths: row.int(5))].lessons += 1
        }
        for (page, hours) in counts {
            var sum = facts.hours[page.taught] ?? AssessmentFacts.Hours(lessons: 0, weeklyTenths: 0)
            sum.lessons = max(sum.lessons, hours.lessons)
            sum.weeklyTenths = max(sum.weeklyTenths, hours.weeklyTenths)
            facts.hours[page.taught] = sum
        }
        return facts
    }

    private static let atLesson = SQL(
        """
        SELECT max(CASE WHEN q.year IS NOT NULL OR e.id IS NOT NULL THEN 1 ELSE 0 END),
            max(CASE WHEN q.year IS NOT NULL AND a.id IS NOT NULL OR e.id IS NOT NULL THEN 1 ELSE 0 END)
        FROM lesson_record r JOIN lesson l ON l.id = r.lesson AND l.day = r.day JOIN course c ON c.id = r.course
            JOIN group_class s ON s.study_group = c.study_group JOIN school_class k ON k.id = s.class
            LEFT JOIN assessment_plan q ON q.year = k.year AND q.grade_level = k.grade_level
                AND q.half = CASE WHEN l.day < ?3 THEN 1 ELSE 2 END
            LEFT JOIN assessment a ON a.class = s.class AND a.subject = c.subject AND a.day = l.day AND a.removed = 0
                AND l.n BETWEEN a.n AND a.n + a.lessons - 1
            LEFT JOIN day_event_class d ON d.class = s.class
            LEFT JOIN day_event e ON e.id = d.event AND e.kind = 6 AND e.undone_at IS NULL AND e.from_day = l.day
                AND l.n BETWEEN e.first_lesson AND e.last_lesson
        WHERE r.lesson = ?1 AND r.course = ?2
        """)

    /// Whether a lesson of a page stands in an approved plan of assessments, or a national test was declared for it;
    /// nil where no plan is approved that it could stand in.
    package func isInAssessmentPlan(_ lesson: ID<Lesson>, of course: ID<Course>, in year: Int) throws -> Bool? {
        try first(Self.atLesson, lesson, course, HalfYear.turn(of: year)) { row in
            row.flag(0) ? row.flag(1) : nil
        } ?? nil
    }
}

extension Writing {
    private static let approve = SQL(
        """
        INSERT INTO assessment_plan (year, half, grade_level, approved_at, approved_by, reason)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        """)

    /// Approves a plan; whoever asks has checked it, and gives the reason where it breaks a norm.
    package func approve(_ plan: AssessmentPlanPlace, because reason: String = "") throws {
        let person = permit.caller.person
        try execute(Self.approve, plan.year, plan.half.rawValue, plan.gradeLevel, now, person, reason)
        try remember(
            .assessmentPlan, plan.year, plan.half.rawValue, plan.gradeLevel,
            became: [now, person, reason] as [any Bindable])
    }
}
