import School
import Storage
import Web

extension Reading {
    // A page that was not kept in the period has nothing to sum up, as in what is owed. A composed subject stands beside
    // its parts, or in their stead where it is marked by all their marks.
    private static let cells = SQL(
        """
        SELECT k.id, k.name, k.grade_level, c.subject, s.short_name, s.name, count(DISTINCT m.student),
            count(DISTINCT CASE WHEN f.value IS NOT NULL THEN m.student END),
            count(DISTINCT CASE WHEN f.value = 14 THEN m.student END), k.sort_key, s.sort_key, min(c.place),
            max(c.whole)
        FROM (SELECT id, class_slug || ' ' || slug AS place, 0 AS whole, year, study_group, kind, scale, grade_level, subject
                FROM course WHERE scheme = ?1 AND (CAST(?5 AS BIGINT) = 0 OR composed_into IS NULL)
                UNION ALL SELECT id, class_slug || ' ' || slug, 1, year, study_group, kind, scale, grade_level,
                    composed_into FROM course WHERE scheme = ?1 AND composed_into IS NOT NULL) c
            JOIN subject s ON s.id = c.subject
            JOIN group_member m ON m.study_group = c.study_group AND m.from_day <= ?2
                AND (m.to_day IS NULL OR m.to_day >= ?2)
            JOIN membership e ON e.student = m.student AND e.from_day <= ?2 AND (e.to_day IS NULL OR e.to_day >= ?2)
            JOIN school_class k ON k.id = e.class AND k.year = c.year
            LEFT JOIN final_mark f ON f.student = m.student AND f.year = c.year AND f.subject = c.subject AND f.kind = 1
                AND f.period = ?3
        WHERE c.scale <> 0 AND c.kind IN (1, 3, 9)
            AND (coalesce(c.grade_level, 0) <> 1 OR CAST(?4 AS BIGINT) = 1)
            AND EXISTS (SELECT 1 FROM lesson_record r WHERE r.course = c.id AND r.day BETWEEN ?6 AND ?7 AND r.ver > 0)
            AND NOT EXISTS (SELECT 1 FROM marked_since v WHERE v.course = c.id AND v.day > ?7)
        GROUP BY k.id, k.name, k.grade_level, k.sort_key, c.subject, s.short_name, s.name, s.sort_key
        ORDER BY coalesce(k.grade_level, 99), k.sort_key, k.id
        """)
    private static let open = SQL(
        """
        SELECT e.class, CASE WHEN CAST(?5 AS BIGINT) = 1 THEN coalesce(c.composed_into, c.subject) ELSE c.subject END,
            count(*), 0
        FROM course c JOIN lesson_record r ON r.course = c.id AND r.day BETWEEN ?2 AND ?3
            JOIN attendance a ON a.lesson = r.lesson AND a.day = r.day AND a.code = 1
            JOIN lesson l ON l.id = r.lesson
            JOIN group_member m ON m.study_group = c.study_group AND m.student = a.student AND m.from_day <= a.day
                AND (m.to_day IS NULL OR m.to_day >= a.day)
            JOIN membership e ON e.student = a.student AND e.from_day <= ?4 AND (e.to_day IS NULL OR e.to_day >= ?4)
        WHERE c.scheme = ?1 AND NOT EXISTS (
            SELECT 1 FROM absence_case b WHERE b.student = a.student AND b.cancelled_at IS NULL AND b.reason <> 0
                AND a.day BETWEEN b.from_day AND b.to_day
                AND (b.first_lesson IS NULL OR a.day > b.from_day OR l.n >= b.first_lesson)
                AND (b.last_lesson IS NULL OR a.day < b.to_day OR l.n <= b.last_lesson))
        GROUP BY e.class, 2
        UNION ALL
        SELECT e.class, CASE WHEN CAST(?5 AS BIGINT) = 1 THEN coalesce(c.composed_into, c.subject) ELSE c.subject END,
            0, count(*)
        FROM course c JOIN lesson_record r ON r.course = c.id AND r.day BETWEEN ?2 AND ?3
            JOIN mark m ON m.lesson = r.lesson AND m.course = c.id AND m.value = 10
            JOIN membership e ON e.student = m.student AND e.from_day <= ?4 AND (e.to_day IS NULL OR e.to_day >= ?4)
        WHERE c.scheme = ?1 AND c.kind <> 2 AND NOT EXISTS (
            SELECT 1 FROM mark b WHERE b.student = m.student AND b.day = m.day AND b.lesson = m.lesson
                AND b.slot / 16 = m.slot / 16 AND b.slot % 16 / 2 > m.slot % 16 / 2 AND b.value IS NOT NULL)
        GROUP BY e.class, 2
        """)

    /// The classes that a scheme divides with everything that a period's end asks, and the subjects in order.
    func board(
        of period: Period, scheme: Int, on day: Day, _ regulation: Regulation
    ) throws -> (rows: [BoardRow], subjects: [(id: ID<Subject>, name: String)]) {
        let (starts, ends) = (period.starts, period.ends), composes = regulation.composesMarks
        var rows: [BoardRow] = [], subjects: [ID<Subject>: (key: String, short: String, name: String)] = [:]
        try each(Self.cells, scheme, day, period.id, regulation.marksFirstYear, composes, starts, ends) { row in
            if rows.last?.schoolClass.number != row.int(0) {
                rows.append(BoardRow(schoolClass: row.id(0), name: row.text(1), gradeLevel: row.intOrNil(2)))
            }
            let subject: ID<Subject> = row.id(3)
            subjects[subject] = (row.text(10), row.text(4), row.text(5))
            rows[rows.count - 1].cells[subject] = BoardCell(row)
        }
        let places = Dictionary(rows.indices.map { (rows[$0].schoolClass, $0) }) { first, _ in first }
        var roundings = BoardRoundings(regulation)
        for one in try weighed(period, scheme, on: day, regulation) {
            guard let place = places[one.schoolClass] else { continue }
            let name = subjects[one.subject]?.name ?? ""
            let rounding = roundings.rounding(of: one.subject, name, gradeLevel: rows[place].gradeLevel)
            rows[place].cells[one.subject]?.count(one, by: rounding)
        }
        for (schoolClass, subject, count) in try mostlyMissed(period, scheme, on: day, regulation) {
            if let place = places[schoolClass] { rows[place].cells[subject]?.mostlyMissed = count }
        }
        try each(Self.open, scheme, starts, ends, day, composes) { row in
            guard let place = places[row.id(0)] else { return }
            rows[place].cells[row.id(1)]?.unresolved += row.int(2)
            rows[place].cells[row.id(1)]?.points += row.int(3)
        }
        let sorted = subjects.sorted { ($0.value.key, $0.key) < ($1.value.key, $1.key) }
        return (rows, sorted.map { (id: $0.key, name: $0.value.short.isEmpty ? $0.value.name : $0.value.short) })
    }
}

extension BoardCell {
    /// From the row of a class and a subject.
    fileprivate init(_ row: Row) {
        (students, put, notAttested) = (row.int(6), row.int(7), row.int(8))
        let slugs = row.text(11).split(separator: " ").map(String.init)
        page = slugs.count == 2 ? CourseAddress(slugs[0], slugs[1]) : nil
        isWhole = row.flag(12)
    }
}
