import School

/// A mark with its place: of a work done again the last attempt alone counts.
private struct PlacedEntry {
    let entry: FinalGround.Entry
    let lesson: Int
    let slot: MarkSlot

    init?(_ row: Row, _ weighing: Weighing) {
        guard let mark = Mark(code: row.int(1)) else { return nil }
        entry = FinalGround.Entry(
            mark, weight: weighing.weight(row.int(2)), isControl: row.flag(3), isWritten: row.flag(7))
        (lesson, slot) = (row.int(5), MarkSlot(number: row.int(6)) ?? .answer)
    }
}

extension Reading {
    // Averages are over the subject, across all courses in which these students stood, and marks they brought along; a
    // composed subject has the marks of all its parts.
    private static let entries = SQL(
        """
        SELECT m.student, m.value, coalesce(w.weight, 1), coalesce(k.is_control, 0), r.day, m.lesson, m.slot,
            coalesce(k.is_written, 0)
        FROM course c
        JOIN lesson_record r ON r.course = c.id AND r.day BETWEEN ?2 AND ?3
        JOIN mark m ON m.lesson = r.lesson AND m.course = c.id AND m.value IS NOT NULL
        LEFT JOIN work w ON w.lesson = m.lesson AND w.n = m.slot / 16 LEFT JOIN work_kind k ON k.id = w.kind
        WHERE c.year = ?5 AND (c.subject = ?4 OR c.composed_into = ?4) AND c.kind <> 2 AND coalesce(w.counts, 1) = 1
            AND EXISTS (
            SELECT 1 FROM group_member a JOIN group_member b ON b.student = a.student
            WHERE a.study_group = c.study_group AND b.study_group = ?1)
        UNION ALL
        SELECT b.student, b.value, b.weight, 0, b.day, 0, 0, 0
        FROM (SELECT DISTINCT student FROM group_member WHERE study_group = ?1) g
            JOIN brought_mark b ON b.student = g.student AND b.counts = 1 AND (b.subject = ?4 OR b.subject IN (
                SELECT c.subject FROM course c WHERE c.year = ?5 AND c.composed_into = ?4))
        WHERE b.day BETWEEN ?2 AND ?3
        ORDER BY 1, 5, 6, 7
        """)
    private static let lessons = SQL(
        """
        SELECT o.student, count(*), CAST(sum(CASE WHEN r.day <= ?6 THEN 1 ELSE 0 END) AS BIGINT),
            CAST(sum(CASE WHEN a.code IS NULL OR a.code IN (5, 7, 8) THEN 0 ELSE 1 END) AS BIGINT),
            CAST(sum(CASE WHEN c.kind = 1 THEN 1 ELSE 0 END) AS BIGINT),
            CAST(sum(CASE WHEN c.kind = 9 THEN 1 ELSE 0 END) AS BIGINT)
        FROM (SELECT DISTINCT student FROM group_member WHERE study_group = ?1) g
            JOIN group_member o ON o.student = g.student
            JOIN course c ON c.study_group = o.study_group AND c.year = ?5 AND c.kind <> 2
                AND (c.subject = ?4 OR c.composed_into = ?4)
            JOIN lesson_record r ON r.course = c.id AND r.day BETWEEN ?2 AND ?3 AND r.day >= o.from_day
                AND (o.to_day IS NULL OR r.day <= o.to_day)
            JOIN lesson l ON l.id = r.lesson AND l.status <> 3 AND l.status <> 4
            LEFT JOIN attendance a ON a.student = o.student AND a.day = r.day AND a.lesson = r.lesson
        GROUP BY o.student
        """)

    /// How many lessons of a subject a group's students had up to a day, and how many they missed, as their final marks
    /// are weighed by.
    package func lessonsMissed(
        ofGroup group: ID<StudyGroup>, in subject: ID<Subject>, year: Int, _ days: ClosedRange<Day>, today: Day
    ) throws -> [ID<Student>: (held: Int, missed: Int)] {
        var found: [ID<Student>: (held: Int, missed: Int)] = [:]
        try each(Self.lessons, group, days.lowerBound, days.upperBound, subject, year, today) { row in
            found[row.id(0)] = (row.int(2), row.int(3))
        }
        return found
    }

    /// What the final marks of a group's students in a subject rest on over a span of days: marks with weights in order
    /// of time, and lessons held and missed up to a day. `minimum` is asked of whoever was there all the time, of others
    /// their part of it.
    package func finalGrounds(
        ofGroup group: ID<StudyGroup>, in subject: ID<Subject>, year: Int, _ days: ClosedRange<Day>, today: Day,
        minimum: Int, by weighing: Weighing = .own
    ) throws -> [ID<Student>: FinalGround] {
        var found: [ID<Student>: FinalGround] = [:]
        var planned: [ID<Student>: (all: Int, lessons: Int, apart: Int)] = [:]
        var placed: [ID<Student>: [PlacedEntry]] = [:]
        try each(Self.entries, group, days.lowerBound, days.upperBound, subject, year) { row in
            guard let entry = PlacedEntry(row, weighing) else { return }
            placed[row.id(0), default: []].append(entry)
        }
        for (student, all) in placed {
            found[student] = FinalGround(lastAttempts(of: all) { ($0.lesson, $0.slot) }.map(\.entry))
        }
        try each(Self.lessons, group, days.lowerBound, days.upperBound, subject, year, today) { row in
            planned[row.id(0)] = (row.int(1), row.int(4), row.int(5))
            found[row.id(0), default: FinalGround([])].held = row.int(2)
            found[row.id(0), default: FinalGround([])].missed = row.int(3)
        }
        // An elective of the subject that some attend besides makes the others' part of the minimum no smaller, nor do
        // lessons apart of whoever stays in the class's.
        let hasLessons = planned.values.contains { $0.lessons + $0.apart > 0 }
        let whole = max(planned.values.map { hasLessons ? max($0.lessons, $0.apart) : $0.all }.max() ?? 0, 1)
        for (student, held) in planned {
            let own = hasLessons ? held.lessons + held.apart : held.all
            found[student]?.minimum = min(minimum, (minimum * own + whole - 1) / whole)
        }
        return found
    }
}
