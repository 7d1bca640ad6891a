import School
import Storage

/// The school's day and the state of its setting up, in numbers.
struct SchoolNumbers: Sendable {
    let period: Period?
    /// Students of all classes, and those whose class has lessons today.
    let students: Int
    let expected: Int
    let staff: Int
    /// Students missing at one lesson of today at least.
    let absent: Int
    let lessons: Int
    /// Lessons of today that are over, and those of them with topic and roll-call.
    let over: Int
    let recorded: Int
    let substitutions: Int
    let cancelled: Int
    let copyAge: CopyAge
    let lastCopy: Moment?
    /// What is still to be set up: classes without lessons ahead, courses without a teacher, classes without a class
    /// teacher, students without a class.
    let classesWithoutLessons: Int
    let coursesWithoutTeacher: Int
    let classesWithoutTeacher: Int
    let studentsWithoutClass: Int
    /// Parts of a year that today or a later day belongs to.
    let periodsAhead: Int
    let classes: Int
}

extension Reading {
    private static let period = SQL(
        """
        SELECT id, n, kind, name, starts, ends FROM period WHERE starts <= ?1 AND ends >= ?1 AND kind <> 5
        ORDER BY kind, id LIMIT 1
        """)
    // ?1 is today, ?3 the day of lists: before a year begins, what is set up is counted as of its first day.
    private static let numbers = SQL(
        """
        SELECT p.id, p.n, p.kind, p.name, p.starts, p.ends,
            (SELECT count(DISTINCT student) FROM membership WHERE from_day <= ?3 AND (to_day IS NULL OR to_day >= ?3)),
            (SELECT count(DISTINCT person) FROM employment WHERE from_day <= ?3 AND (to_day IS NULL OR to_day >= ?3)),
            (SELECT count(DISTINCT a.student) FROM lesson l JOIN attendance a ON a.lesson = l.id
                WHERE l.day = ?1 AND (a.code <= 4 OR a.code = 6)),
            (SELECT count(*) FROM lesson l WHERE l.day = ?1 AND l.status <> 3 AND l.status <> 4),
            (SELECT count(*) FROM lesson l JOIN lesson_record r ON r.lesson = l.id
                WHERE l.day = ?1 AND l.ends <= ?2 AND l.status <> 3 AND l.status <> 4),
            (SELECT count(*) FROM lesson l JOIN lesson_record r ON r.lesson = l.id
                WHERE l.day = ?1 AND l.ends <= ?2 AND l.status <> 3 AND l.status <> 4 AND r.topic <> '' AND r.roll = 1),
            (SELECT count(*) FROM substitution u WHERE u.day = ?1),
            (SELECT count(*) FROM lesson l WHERE l.day = ?1 AND l.status = 3),
            (SELECT max(at) FROM copy WHERE checked = 1),
            (SELECT count(*) FROM school_class c JOIN school_year y ON y.id = c.year AND y.starts <= ?3 AND y.ends >= ?3
                WHERE NOT EXISTS (SELECT 1 FROM group_class g JOIN course k ON k.study_group = g.study_group
                    JOIN lesson_record r ON r.course = k.id AND r.day >= ?1 WHERE g.class = c.id)),
            (SELECT count(*) FROM course c JOIN school_year y ON y.id = c.year AND y.starts <= ?3 AND y.ends >= ?3
                WHERE NOT EXISTS (SELECT 1 FROM duty d WHERE d.kind = 6 AND d.object = c.id AND d.from_day <= ?3
                    AND (d.to_day IS NULL OR d.to_day >= ?3))),
            (SELECT count(*) FROM school_class c JOIN school_year y ON y.id = c.year AND y.starts <= ?3 AND y.ends >= ?3
                WHERE NOT EXISTS (SELECT 1 FROM duty d WHERE d.kind = 5 AND d.object = c.id AND d.from_day <= ?3
                    AND (d.to_day IS NULL OR d.to_day >= ?3))),
            (SELECT count(*) FROM student s WHERE NOT EXISTS (SELECT 1 FROM membership m WHERE m.student = s.id)),
            (SELECT count(DISTINCT m.student) FROM (SELECT DISTINCT g.class AS id FROM lesson l
                JOIN lesson_record r ON r.lesson = l.id JOIN course k ON k.id = r.course
                JOIN group_class g ON g.study_group = k.study_group WHERE l.day = ?1) s
                JOIN membership m ON m.class = s.id AND m.from_day <= ?1 AND (m.to_day IS NULL OR m.to_day >= ?1)),
            (SELECT count(*) FROM period WHERE ends >= ?1), (SELECT count(*) FROM school_class)
        FROM (SELECT 1 AS one) o
        LEFT JOIN period p ON p.id = (SELECT q.id FROM period q WHERE q.starts <= ?1 AND q.ends >= ?1 AND q.kind <> 5
            ORDER BY q.kind, q.id LIMIT 1)
        """)

    /// The part of the year that a day belongs to, as most of the school divides it.
    func period(_ day: Day) throws -> Period? { try first(Self.period, day) { Period($0) } }

    /// The day and the setting up of the school: counted by the engine, in one question.
    func schoolNumbers(today: Day, time: TimeOfDay, listed: Day, now: Moment, under rules: Regulation) throws
        -> SchoolNumbers?
    {
        try first(Self.numbers, today, time, listed) { SchoolNumbers($0, now, rules) }
    }
}

extension Period {
    fileprivate init(_ row: Row) {
        self.init(
            id: row.id(0), n: row.int(1), kind: PeriodKind(rawValue: row.int(2)) ?? .custom, name: row.text(3),
            starts: row.day(4), ends: row.day(5))
    }
}

extension SchoolNumbers {
    fileprivate init(_ row: Row, _ now: Moment, _ rules: Regulation) {
        period = row.isNull(0) ? nil : Period(row)
        (students, staff, absent) = (row.int(6), row.int(7), row.int(8))
        (lessons, over, recorded) = (row.int(9), row.int(10), row.int(11))
        (substitutions, cancelled) = (row.int(12), row.int(13))
        lastCopy = row.momentOrNil(14)
        copyAge = CopyAge(of: row.momentOrNil(14), at: now, under: rules)
        (classesWithoutLessons, coursesWithoutTeacher) = (row.int(15), row.int(16))
        (classesWithoutTeacher, studentsWithoutClass, expected) = (row.int(17), row.int(18), row.int(19))
        (periodsAhead, classes) = (row.int(20), row.int(21))
    }
}
