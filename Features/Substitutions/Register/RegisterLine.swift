import School
import Storage

/// A missed lesson of the register: whose it was, why, who gave it and what was given.
struct RegisterLine: Sendable {
    let lesson: ID<Lesson>
    let day: Day
    let n: Int
    let group: String
    let subject: String
    let absent: (id: ID<Person>, name: PersonName)
    let reason: String
    /// Nil where nobody gave it.
    let substitute: (id: ID<Person>, name: PersonName)?
    /// «замена», «Алгебра», «снят», «не замещён».
    let given: String
    let order: String

    /// Whether a line before it counts the same hour: a lesson of several pages at once.
    var isCounted = false

    /// A lesson is an hour for whoever gave it, once.
    var hours: Int { substitute == nil || isCounted ? 0 : 1 }

    /// As a row of the table and of the file.
    var cells: [String] {
        [
            day.russian, group, "\(n)", subject, absent.name.short, reason, substitute?.name.short ?? "—", given, order,
            "\(hours)",
        ]
    }
}

extension Reading {
    // Whoever was to stand in and was away then, with nothing written, gave nothing.
    // Where another subject was given, the planned one is that of the lesson it stands instead of (kind 7).
    private static let given = SQL(
        """
        SELECT l.id, l.day, l.n, g.name, coalesce(k.title, c.title), u.absent, a.surname, a.given, a.patronymic,
            u.reason, u.substitute, p.surname, p.given, p.patronymic, u.kind, c.title, o.number, o.day
        FROM substitution u JOIN lesson l ON l.id = u.lesson JOIN course c ON c.id = u.course
            JOIN study_group g ON g.id = c.study_group JOIN person a ON a.id = u.absent
            JOIN person p ON p.id = u.substitute LEFT JOIN school_order o ON o.id = u.order_id
            JOIN lesson_record w ON w.course = c.id AND w.day = l.day AND w.lesson = l.id
            LEFT JOIN lesson_change v ON v.other = l.id AND v.undone = 0 AND v.kind = 7
            LEFT JOIN lesson_record r ON r.lesson = v.lesson LEFT JOIN course k ON k.id = r.course
        WHERE u.day BETWEEN ?1 AND ?2 AND l.status NOT IN (3, 4)
            AND NOT EXISTS (SELECT 1 FROM teacher_absence z WHERE w.ver = 0 AND z.person = u.substitute
                AND z.from_day <= l.day AND (z.to_day IS NULL OR z.to_day >= l.day))
        ORDER BY l.day, l.starts, l.n, l.id
        """)
    // Lessons of absent teachers that nobody gave: taken off for that, or simply not held. What an event of the school
    // took off, or what stands elsewhere by now, was not missed; what was taken off after somebody had been named was.
    private static let missed = SQL(
        """
        SELECT DISTINCT l.id, l.day, l.n, g.name, c.title, t.person, p.surname, p.given, p.patronymic, t.kind, t.words,
            l.status, o.number, o.day, l.starts
        FROM teacher_absence t JOIN duty d ON d.person = t.person AND d.kind = 6
            JOIN course c ON c.id = d.object JOIN lesson_record r ON r.course = c.id AND r.day BETWEEN ?1 AND ?2
                AND r.day >= t.from_day AND (t.to_day IS NULL OR r.day <= t.to_day) AND r.day >= d.from_day
                AND (d.to_day IS NULL OR r.day <= d.to_day)
            JOIN lesson l ON l.id = r.lesson JOIN study_group g ON g.id = c.study_group
            JOIN person p ON p.id = t.person LEFT JOIN school_order o ON o.id = t.order_id
        WHERE l.status <> 4 AND NOT EXISTS (SELECT 1 FROM substitution u WHERE u.lesson = l.id AND u.course = c.id
                AND l.status <> 3 AND NOT EXISTS (SELECT 1 FROM teacher_absence z
                    WHERE r.ver = 0 AND z.person = u.substitute AND z.from_day <= l.day
                    AND (z.to_day IS NULL OR z.to_day >= l.day)))
            AND NOT EXISTS (SELECT 1 FROM lesson_change v WHERE v.lesson = l.id AND v.undone = 0
                AND (v.kind IN (6, 7) OR v.event IS NOT NULL AND v.kind IN (1, 9)))
            AND NOT EXISTS (SELECT 1 FROM duty s WHERE s.kind = 6 AND s.object = c.id AND s.absent_teacher = t.person
                AND s.from_day <= r.day AND (s.to_day IS NULL OR s.to_day >= r.day))
        ORDER BY l.day, l.starts, l.n, l.id
        """)

    /// The register of some days: what was given and what was missed, up to today.
    func substitutionRegister(_ days: ClosedRange<Day>, today: Day) throws -> [RegisterLine] {
        let last = min(days.upperBound, today)
        guard days.lowerBound <= last else { return [] }
        let given = try rows(Self.given, days.lowerBound, last) { RegisterLine(given: $0) }
        let missed = try rows(Self.missed, days.lowerBound, last) { RegisterLine(missed: $0) }
        func rank(_ line: RegisterLine) -> (Day, Int, String) { (line.day, line.n, SortKey.of(group: line.group)) }
        var lines = (given + missed).sorted { rank($0) < rank($1) }
        var counted: Set<[Int]> = []
        for place in lines.indices {
            guard let other = lines[place].substitute else { continue }
            lines[place].isCounted = !counted.insert([other.id.number, lines[place].lesson.number]).inserted
        }
        return lines
    }
}

extension RegisterLine {
    fileprivate init(given row: Row) {
        (lesson, day, n, group) = (row.id(0), row.day(1), row.int(2), row.text(3))
        (subject, absent) = (row.text(4), (row.id(5), PersonName(row, at: 6)))
        (reason, substitute) = (row.text(9), (row.id(10), PersonName(row, at: 11)))
        let kind = SubstitutionKind(rawValue: row.int(14)) ?? .sameSubject
        self.given = kind == .otherSubject ? "другой предмет: \(row.text(15))" : kind.title
        order = row.isNull(16) ? "" : "№\u{A0}\(row.text(16)) от \(row.day(17).russian)"
    }

    fileprivate init(missed row: Row) {
        (lesson, day, n, group) = (row.id(0), row.day(1), row.int(2), row.text(3))
        (subject, absent) = (row.text(4), (row.id(5), PersonName(row, at: 6)))
        let kind = TeacherAbsenceKind(rawValue: row.int(9)) ?? .other
        reason = row.text(10).isEmpty ? kind.title : "\(kind.title): \(row.text(10))"
        substitute = nil
        given = row.int(11) == LessonStatus.cancelled.rawValue ? "снят" : "не замещён"
        order = row.isNull(12) ? "" : "№\u{A0}\(row.text(12)) от \(row.day(13).russian)"
    }
}
