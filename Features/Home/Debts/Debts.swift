import School
import Storage

/// What somebody still owes one lesson, or a course in which points have run out.
struct Owing: Sendable {
    /// What is owed; nil for points that are past their day.
    let key: ObligationKey?
    let course: ID<Course>
    let lesson: ID<Lesson>
    /// What it is about besides a lesson: the number of a period.
    let object: Int
    let address: CoursePlace
    let day: Day
    let ends: TimeOfDay
    let group: String
    /// By when; nil where the regulation sets no term.
    let due: Moment?
    let clause: String
    /// How many points, or marks of a work.
    let count: Int
    /// Whether the term only reminds.
    let isSoft: Bool
    /// When the deputy reminded of it last.
    let reminded: Moment?

    /// By when it must be, for one that can be late at all.
    var hardDue: Moment? { isSoft ? nil : due }
}

extension Reading {
    // Of a delegate only what the order gave is owed: one, two and four stand for topics, attendance and marks. A lesson
    // with a substitute is the substitute's alone, for fourteen days. Whoever stands in by an order owes the lessons that
    // it gave them, and shares none besides.
    private static let ofTeacher = SQL(
        """
        SELECT o.key, o.part, o.object, c.class_slug, c.slug, o.day, l.ends, g.name, o.due, o.clause, o.owed, o.soft,
            CAST(NULL AS BIGINT)
        FROM obligation o JOIN lesson l ON l.id = o.object JOIN course c ON c.id = o.part
            JOIN study_group g ON g.id = c.study_group
            LEFT JOIN substitution u ON u.lesson = o.object AND u.course = o.part AND u.substitute = ?1
        WHERE o.owner = ?1 AND o.done IS NULL AND o.key <= 4 AND o.day <= ?2
            AND o.day >= (SELECT coalesce(max(y.starts), 0) FROM school_year y WHERE y.starts <= ?2)
            AND (u.lesson IS NULL OR o.day >= ?3)
        UNION ALL
        SELECT o.key, o.part, o.object, c.class_slug, c.slug, o.day, l.ends, g.name, o.due, o.clause, o.owed, o.soft,
            CAST(NULL AS BIGINT)
        FROM duty d LEFT JOIN delegation x ON x.duty = d.id JOIN course c ON c.id = d.object
            JOIN study_group g ON g.id = c.study_group
            JOIN obligation o ON o.part = c.id AND o.done IS NULL AND o.key <= 4 AND o.day <= ?2
                AND o.day >= (SELECT coalesce(max(y.starts), 0) FROM school_year y WHERE y.starts <= ?2)
                AND (o.owner IS NULL OR o.owner <> ?1)
            JOIN lesson l ON l.id = o.object
            LEFT JOIN substitution u ON u.lesson = o.object AND u.course = o.part
        WHERE d.person = ?1 AND d.kind IN (6, 19) AND d.from_day <= ?2
            AND d.absent_teacher IS NULL AND coalesce(d.since, d.from_day) <= o.day
            AND (d.to_day IS NULL OR d.to_day >= ?2) AND u.lesson IS NULL
            AND CASE o.key WHEN 2 THEN coalesce(x.acts, 7) / 2 % 2 WHEN 4 THEN coalesce(x.acts, 7) / 4 % 2
                ELSE coalesce(x.acts, 7) % 2 END = 1
        UNION ALL
        SELECT 0, c.id, 0, c.class_slug, c.slug, min(m.due), 0, g.name, NULL, '', count(*), 0,
            CAST(NULL AS BIGINT)
        FROM duty d LEFT JOIN delegation x ON x.duty = d.id JOIN course c ON c.id = d.object
        JOIN study_group g ON g.id = c.study_group JOIN mark m ON m.course = c.id AND m.value = 10 AND m.due < ?2
            AND (d.absent_teacher IS NULL OR m.day >= d.from_day)
            AND m.day >= (SELECT coalesce(max(y.starts), 0) FROM school_year y WHERE y.starts <= ?2)
        WHERE d.person = ?1 AND d.kind IN (6, 19) AND d.from_day <= ?2 AND (d.to_day IS NULL OR d.to_day >= ?2)
            AND coalesce(x.acts, 7) / 4 % 2 = 1
        GROUP BY c.id, c.class_slug, c.slug, g.name
        UNION ALL
        SELECT o.key, o.part, 0, c.class_slug, c.slug, o.day, 0, g.name, o.due, o.clause, 1, o.soft,
            CAST(NULL AS BIGINT)
        FROM obligation o JOIN course c ON c.id = o.part JOIN study_group g ON g.id = c.study_group
        WHERE o.owner = ?1 AND o.done IS NULL AND o.key = 6 AND o.due < ?4
        UNION ALL
        SELECT o.key, o.part, o.object, c.class_slug, c.slug, o.day, 0, g.name, o.due, o.clause, o.owed, o.soft,
            o.reminded
        FROM obligation o JOIN course c ON c.id = o.part JOIN study_group g ON g.id = c.study_group
        WHERE o.owner = ?1 AND o.done IS NULL AND o.key = 7
            AND o.day >= (SELECT coalesce(max(y.starts), 0) FROM school_year y WHERE y.starts <= ?2)
        UNION ALL
        SELECT o.key, 0, o.object, k.slug, '', o.day, 0, k.name, o.due, o.clause, o.owed, o.soft, CAST(NULL AS BIGINT)
        FROM duty d JOIN school_class k ON k.id = d.object JOIN membership m ON m.class = k.id
            JOIN absence_notice n ON n.student = m.student AND n.state = 0 AND n.from_day >= m.from_day
                AND (m.to_day IS NULL OR n.from_day <= m.to_day)
            JOIN obligation o ON o.object = n.id AND o.key = 5 AND o.n = 1 AND o.done IS NULL
        WHERE d.person = ?1 AND d.kind = 5 AND d.from_day <= ?2 AND (d.to_day IS NULL OR d.to_day >= ?2)
        """)

    /// How many seconds before its term a plan is spoken of.
    private static let ahead = 14 * 86_400

    /// What lessons that are over still lack, the latest first, and courses with points past their day or without the
    /// plan that is due soon.
    func debts(of person: ID<Person>?, today: Day, time: TimeOfDay, now: Moment) throws -> [Owing] {
        try rows(Self.ofTeacher, person, today, today - 14, now + Self.ahead) { Owing($0) }
            .filter { $0.day < today || $0.key == nil || $0.ends <= time }
            .sorted { ($1.day, $1.ends) < ($0.day, $0.ends) }
    }
}

extension Owing {
    fileprivate init(_ row: Row) {
        key = ObligationKey(rawValue: row.int(0))
        course = row.id(1)
        lesson = row.id(2)
        object = row.int(2)
        address = CoursePlace(classSlug: row.text(3), slug: row.text(4))
        day = row.day(5)
        ends = TimeOfDay(minutes: row.int(6))
        group = row.text(7)
        due = row.momentOrNil(8)
        clause = row.text(9)
        count = row.int(10)
        isSoft = row.flag(11)
        reminded = row.momentOrNil(12)
    }
}
