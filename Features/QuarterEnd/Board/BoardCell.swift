import School
import Storage

/// How far a class is with one subject at the end of a period.
struct BoardCell: Sendable {
    /// How many students are to have a final mark, and how many have one.
    var students = 0
    var put = 0
    /// Of those that are put, how many are «н/а».
    var notAttested = 0
    /// Students near a threshold who have no final mark yet.
    var disputed = 0
    /// Absences whose reason nobody has given.
    var unresolved = 0
    /// Works that are still owed.
    var points = 0

    var isDone: Bool { put >= students }

    /// «н/а 1 · спорных 2 · Н 3 · точек 1», as far as there is something to say.
    var words: String {
        [("н/а", notAttested), ("спорных", disputed), ("Н", unresolved), ("точек", points)]
            .filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: " · ")
    }
}

/// A class with its cells by subject.
struct BoardRow: Sendable {
    let schoolClass: ID<SchoolClass>
    let name: String
    let gradeLevel: Int?
    var cells: [ID<Subject>: BoardCell] = [:]
    /// When the period was closed for this class; nil while it is open.
    var closed: Moment?

    var students: Int { cells.values.reduce(0) { $0 + $1.students } }
    var put: Int { cells.values.reduce(0) { $0 + $1.put } }
}

extension Reading {
    private static let cells = SQL(
        """
        SELECT k.id, k.name, k.grade_level, c.subject, s.short_name, s.name, count(DISTINCT m.student),
            count(DISTINCT CASE WHEN f.value IS NOT NULL THEN m.student END),
            count(DISTINCT CASE WHEN f.value = 14 THEN m.student END), k.sort_key, s.sort_key
        FROM course c JOIN subject s ON s.id = c.subject
            JOIN group_member m ON m.study_group = c.study_group AND m.from_day <= ?2
                AND (m.to_day IS NULL OR m.to_day >= ?2)
            JOIN membership e ON e.student = m.student AND e.from_day <= ?2 AND (e.to_day IS NULL OR e.to_day >= ?2)
            JOIN school_class k ON k.id = e.class AND k.year = c.year
            LEFT JOIN final_mark f ON f.student = m.student AND f.year = c.year AND f.subject = c.subject AND f.kind = 1
                AND f.period = ?3
        WHERE c.scheme = ?1 AND c.scale <> 0 AND (c.kind = 1 OR c.kind = 3)
            AND (coalesce(c.grade_level, 0) <> 1 OR CAST(?4 AS BIGINT) = 1)
        GROUP BY k.id, k.name, k.grade_level, k.sort_key, c.subject, s.short_name, s.name, s.sort_key
        ORDER BY coalesce(k.grade_level, 99), k.sort_key, k.id
        """)
    private static let weighed = SQL(
        """
        SELECT e.class, c.subject, m.student, sum(m.value * coalesce(w.weight, 1)), sum(coalesce(w.weight, 1))
        FROM course c JOIN lesson_record r ON r.course = c.id AND r.day BETWEEN ?2 AND ?3
            JOIN mark m ON m.lesson = r.lesson AND m.course = c.id AND m.value BETWEEN 1 AND 5
            LEFT JOIN work w ON w.lesson = m.lesson AND w.n = m.slot / 16
            JOIN membership e ON e.student = m.student AND e.from_day <= ?4 AND (e.to_day IS NULL OR e.to_day >= ?4)
        WHERE c.scheme = ?1 AND coalesce(w.counts, 1) = 1 AND coalesce(w.weight, 1) > 0 AND NOT EXISTS (
            SELECT 1 FROM final_mark f WHERE f.student = m.student AND f.year = c.year AND f.subject = c.subject
                AND f.kind = 1 AND f.period = ?5 AND f.value IS NOT NULL)
        GROUP BY e.class, c.subject, m.student
        """)
    private static let open = SQL(
        """
        SELECT e.class, c.subject, sum(CASE WHEN a.code = 1 AND NOT EXISTS (
                SELECT 1 FROM absence_case b WHERE b.student = a.student AND b.cancelled_at IS NULL AND b.reason <> 0
                    AND a.day BETWEEN b.from_day AND b.to_day) THEN 1 ELSE 0 END), 0
        FROM course c JOIN lesson_record r ON r.course = c.id AND r.day BETWEEN ?2 AND ?3
            JOIN attendance a ON a.lesson = r.lesson AND a.day = r.day AND a.code = 1
            JOIN group_member m ON m.study_group = c.study_group AND m.student = a.student AND m.from_day <= a.day
                AND (m.to_day IS NULL OR m.to_day >= a.day)
            JOIN membership e ON e.student = a.student AND e.from_day <= ?4 AND (e.to_day IS NULL OR e.to_day >= ?4)
        WHERE c.scheme = ?1 GROUP BY e.class, c.subject
        UNION ALL
        SELECT e.class, c.subject, 0, count(*)
        FROM course c JOIN lesson_record r ON r.course = c.id AND r.day BETWEEN ?2 AND ?3
            JOIN mark m ON m.lesson = r.lesson AND m.course = c.id AND m.value = 10
            JOIN membership e ON e.student = m.student AND e.from_day <= ?4 AND (e.to_day IS NULL OR e.to_day >= ?4)
        WHERE c.scheme = ?1 GROUP BY e.class, c.subject
        """)

    /// The classes that a scheme divides with everything that a period's end asks, and the subjects in order.
    func board(
        of period: Period, scheme: Int, on day: Day, _ regulation: Regulation
    ) throws -> (rows: [BoardRow], subjects: [(id: ID<Subject>, name: String)]) {
        var rows: [BoardRow] = [], subjects: [ID<Subject>: (key: String, short: String, name: String)] = [:]
        try each(Self.cells, scheme, day, period.id, regulation.marksFirstYear) { row in
            if rows.last?.schoolClass.number != row.int(0) {
                rows.append(BoardRow(schoolClass: row.id(0), name: row.text(1), gradeLevel: row.intOrNil(2)))
            }
            let subject: ID<Subject> = row.id(3)
            subjects[subject] = (row.text(10), row.text(4), row.text(5))
            rows[rows.count - 1].cells[subject] = BoardCell(
                students: row.int(6), put: row.int(7), notAttested: row.int(8))
        }
        let places = Dictionary(rows.indices.map { (rows[$0].schoolClass, $0) }) { first, _ in first }
        try each(Self.weighed, scheme, period.starts, period.ends, day, period.id) { row in
            let subject: ID<Subject> = row.id(1)
            guard let place = places[row.id(0)], let average = Average(sum: row.int(3), weight: row.int(4)) else {
                return
            }
            let rounding = regulation.rounding(
                gradeLevel: rows[place].gradeLevel, subject: subjects[subject]?.name ?? "")
            if rounding.isDisputed(average) { rows[place].cells[subject]?.disputed += 1 }
        }
        try each(Self.open, scheme, period.starts, period.ends, day) { row in
            guard let place = places[row.id(0)] else { return }
            rows[place].cells[row.id(1)]?.unresolved += row.int(2)
            rows[place].cells[row.id(1)]?.points += row.int(3)
        }
        let sorted = subjects.sorted { ($0.value.key, $0.key) < ($1.value.key, $1.key) }
        return (rows, sorted.map { (id: $0.key, name: $0.value.short.isEmpty ? $0.value.name : $0.value.short) })
    }
}
