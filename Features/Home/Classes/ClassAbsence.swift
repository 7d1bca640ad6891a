import School
import Storage

/// A student who is missing today: at which lessons, and for what reason as far as it is known.
struct ClassAbsence: Sendable {
    let student: ID<Student>
    let name: PersonName
    /// The class the caller leads; empty for the group of the opened lesson.
    let className: String
    let classSlug: String
    let isAtCurrentLesson: Bool
    var lessons: [Int]
    var shown: ShownAttendance
}

/// How many messages of parents wait for a class teacher.
struct ClassNotices: Sendable {
    let name: String
    let slug: String
    let count: Int
}

extension Reading {
    // The first part is about classes led, the second about the group of the lesson that is opened, the third about
    // what parents of the classes led have told.
    private static let missing = SQL(
        """
        SELECT 0, a.student, p.surname, p.given, p.patronymic, s.name, s.slug, l.n, a.code, a.source, a.minutes,
            k.id, k.from_day, k.to_day, k.first_lesson, k.last_lesson, k.reason, p.sort_key
        FROM duty d JOIN school_class s ON s.id = d.object
        JOIN membership m ON m.class = s.id AND m.from_day <= ?2 AND (m.to_day IS NULL OR m.to_day >= ?2)
        JOIN attendance a ON a.student = m.student AND a.day = ?2 AND a.code IS NOT NULL
        JOIN lesson l ON l.id = a.lesson
        JOIN person p ON p.id = a.student
        LEFT JOIN absence_case k ON k.student = a.student AND k.cancelled_at IS NULL AND k.from_day <= ?2 AND \
        k.to_day >= ?2
        WHERE d.person = ?1 AND d.kind = 5 AND d.from_day <= ?2 AND (d.to_day IS NULL OR d.to_day >= ?2)
        UNION ALL
        SELECT 1, a.student, p.surname, p.given, p.patronymic, '', '', l.n, a.code, a.source, a.minutes,
            k.id, k.from_day, k.to_day, k.first_lesson, k.last_lesson, k.reason, p.sort_key
        FROM course c
        JOIN group_member m ON m.study_group = c.study_group AND m.from_day <= ?2
            AND (m.to_day IS NULL OR m.to_day >= ?2)
        JOIN attendance a ON a.student = m.student AND a.day = ?2 AND a.code IS NOT NULL
        JOIN lesson l ON l.id = a.lesson
        JOIN person p ON p.id = a.student
        LEFT JOIN absence_case k ON k.student = a.student AND k.cancelled_at IS NULL AND k.from_day <= ?2 AND \
        k.to_day >= ?2
        WHERE c.id = ?3
        UNION ALL
        SELECT 2, count(*), '', '', '', s.name, s.slug, 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, ''
        FROM duty d JOIN school_class s ON s.id = d.object JOIN membership m ON m.class = s.id
        JOIN absence_notice n ON n.student = m.student AND n.state = 0 AND n.from_day >= m.from_day
            AND (m.to_day IS NULL OR n.from_day <= m.to_day)
        WHERE d.person = ?1 AND d.kind = 5 AND d.from_day <= ?2 AND (d.to_day IS NULL OR d.to_day >= ?2)
        GROUP BY s.id, s.name, s.slug
        ORDER BY 1, 6, 18, 2, 8, 12
        """)

    /// Who is missing today of the classes that a person leads (nil asks for none) and of the group of a course; what
    /// parents have told of those classes is given to `told`.
    func absences(
        ofClassesLedBy person: ID<Person>?, orAt lesson: ID<Lesson>?, of course: ID<Course>?, on day: Day,
        told: (ClassNotices) -> Void
    ) throws -> [ClassAbsence] {
        var found: [ClassAbsence] = []
        try each(Self.missing, person, day, course) { row in
            if row.int(0) == 2 { return told(ClassNotices(name: row.text(5), slug: row.text(6), count: row.int(1))) }
            guard let shown = row.shownAttendance(on: day), shown.code.isAbsence else { return }
            let n = row.int(7), isCurrent = row.flag(0)
            if let last = found.last, last.student.number == row.int(1), last.isAtCurrentLesson == isCurrent {
                // Each of several cases has a row of its own: an order prevails, else the latest.
                let isAgain = last.lessons.contains(n), isSettled = isAgain && last.shown.code == .byOrder
                if !isAgain { found[found.count - 1].lessons.append(n) }
                if !isAgain || shown.isConfirmed && !isSettled { found[found.count - 1].shown = shown }
            } else {
                let name = PersonName(surname: row.text(2), given: row.text(3), patronymic: row.textOrNil(4))
                found.append(
                    ClassAbsence(
                        student: row.id(1), name: name, className: row.text(5), classSlug: row.text(6),
                        isAtCurrentLesson: isCurrent, lessons: [n], shown: shown))
            }
        }
        return found
    }
}

extension Row {
    /// What was typed in the light of the case that stands in the same row.
    fileprivate func shownAttendance(on day: Day) -> ShownAttendance? {
        guard let code = AttendanceCode(rawValue: int(8)) else { return nil }
        let typed = TypedAttendance(
            code, by: TypedAttendance.Source(rawValue: int(9)) ?? .teacher, minutesLate: intOrNil(10))
        guard !isNull(11) else { return ShownAttendance(typed) }
        let reason = AbsenceCase(
            id: id(11), student: id(1), from: self.day(12), to: self.day(13), firstLesson: intOrNil(14),
            lastLesson: intOrNil(15),
            reason: Reason(rawValue: int(16)) ?? .notGiven)
        return ShownAttendance(typed, cases: reason.covers(day, lesson: int(7)) ? [reason] : [])
    }
}
