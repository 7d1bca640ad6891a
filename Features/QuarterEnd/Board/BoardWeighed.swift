import School
import Storage

/// What is weighed of a student in a subject when a period ends.
struct BoardWeighed {
    let schoolClass: ID<SchoolClass>
    let subject: ID<Subject>
    private let scale: Scale?
    private let average: Average?
    /// The mean of control works, by which a school may hold a mark down.
    private let controls: Average?
    private let hasFailed: Bool
    /// The final mark; one without a mark where none stands.
    private let standing: StandingFinal

    fileprivate init(_ row: Row) {
        schoolClass = row.id(0)
        subject = row.id(1)
        scale = Scale(code: row.int(5))
        (average, hasFailed) = (Average(sum: row.int(3), weight: row.int(4)), row.int(6) > 0)
        controls = Average(sum: row.int(7), weight: row.int(8))
        standing = StandingFinal(
            row.intOrNil(9).flatMap { Mark(code: $0) }, proposed: row.intOrNil(10).flatMap { Mark(code: $0) },
            reason: row.text(11))
    }

    /// Whether a mark that does not stand yet is for the teacher to decide, as the page of final marks has it: near a
    /// threshold of the scale, or with a «незачёт» where no numbers are.
    func isDisputed(by rounding: Rounding) -> Bool {
        guard let scale, standing.mark == nil else { return false }
        if scale == .passFail { return hasFailed }
        return average.flatMap { rounding.disputed($0, on: scale) } != nil
    }

    /// Whether the mark that stands follows from its marks no more, and no reason was said.
    func isMoved(by rounding: Rounding) -> Bool {
        guard let scale, standing.mark != nil else { return false }
        let passed: Mark = hasFailed ? .failed : .passed
        let now =
            scale == .passFail
            ? passed : average.flatMap { rounding.suggestion(for: $0, on: scale, controls: controls) }
        return standing.moved(to: now, .period, on: scale) != nil
    }
}

extension BoardCell {
    /// Counts a student of it.
    mutating func count(_ one: BoardWeighed, by rounding: Rounding) {
        if one.isDisputed(by: rounding) { disputed += 1 }
        if one.isMoved(by: rounding) { moved += 1 }
    }
}

/// The roundings of a school, each looked up once for a subject in a grade level.
struct BoardRoundings {
    private let regulation: Regulation
    private var found: [ID<Subject>: [Int?: Rounding]] = [:]

    init(_ regulation: Regulation) { self.regulation = regulation }

    mutating func rounding(of subject: ID<Subject>, _ name: String, gradeLevel: Int?) -> Rounding {
        if let known = found[subject]?[gradeLevel] { return known }
        let rounding = regulation.rounding(gradeLevel: gradeLevel, subject: name)
        found[subject, default: [:]][gradeLevel] = rounding
        return rounding
    }
}

extension Reading {
    // As `finalGrounds` weighs: all courses of the subject, marks that were brought, the last attempt of a work; of whoever
    // stands in a course that this scheme divides, and of its scale at the period's end alone. Codes are those of
    // `MarkCode`.
    private static let weighed = SQL(
        """
        SELECT e.class, g.subject, q.student, CAST(sum((q.value - CASE WHEN q.value < 10 THEN 0 WHEN q.value < 300 THEN 200
                WHEN q.value < 1000 THEN 300 ELSE 1000 END) * q.weight) AS BIGINT), CAST(sum(q.weight) AS BIGINT),
            g.scale, CAST(sum(CASE WHEN q.value = 12 THEN 1 ELSE 0 END) AS BIGINT),
            CAST(sum(CASE WHEN q.control = 1 AND q.value < 10 THEN q.value * q.weight ELSE 0 END) AS BIGINT),
            CAST(sum(CASE WHEN q.control = 1 THEN q.weight ELSE 0 END) AS BIGINT), max(f.value), max(f.suggested),
            coalesce(max(f.reason), '')
        FROM (
            SELECT c.subject AS part, m.student AS student, m.value AS value,
                CASE WHEN CAST(?8 AS BIGINT) = 1 AND w.weight > 1 THEN 1 ELSE coalesce(w.weight, 1) END AS weight,
                CASE WHEN w.kind IN (SELECT k.id FROM work_kind k WHERE k.is_control = 1) THEN 1 ELSE 0 END AS control
            FROM course c JOIN lesson_record r ON r.course = c.id AND r.day BETWEEN ?2 AND ?3
                JOIN mark m ON m.lesson = r.lesson AND m.course = c.id
                LEFT JOIN work w ON w.lesson = m.lesson AND w.n = m.slot / 16
            WHERE c.year = ?7 AND c.kind <> 2 AND (w.counts IS NULL OR w.counts = 1) AND NOT EXISTS (
                SELECT 1 FROM mark b WHERE b.student = m.student AND b.day = m.day AND b.lesson = m.lesson
                    AND b.slot / 16 = m.slot / 16 AND b.slot % 16 / 2 > m.slot % 16 / 2 AND b.value IS NOT NULL)
            UNION ALL
            SELECT b.subject, b.student, b.value, CASE WHEN CAST(?8 AS BIGINT) = 1 AND b.weight > 1 THEN 1
                ELSE b.weight END, 0
            FROM brought_mark b
            WHERE b.counts = 1 AND b.day BETWEEN ?2 AND ?3) q
            JOIN (
                SELECT m.student AS student, c.subject AS part, CASE WHEN CAST(?6 AS BIGINT) = 1
                    THEN coalesce(c.composed_into, c.subject) ELSE c.subject END AS subject,
                    min(coalesce((SELECT f.scale FROM former_scale f WHERE f.course = c.id AND f.ends >= ?3
                        ORDER BY f.ends LIMIT 1), c.scale)) AS scale
                FROM course c JOIN group_member m ON m.study_group = c.study_group AND m.from_day <= ?4
                    AND (m.to_day IS NULL OR m.to_day >= ?4)
                WHERE c.scheme = ?1 AND c.scale <> 0 AND c.kind IN (1, 3, 9)
                GROUP BY 1, 2, 3) g ON g.student = q.student AND g.part = q.part
            JOIN membership e ON e.student = q.student AND e.from_day <= ?4 AND (e.to_day IS NULL OR e.to_day >= ?4)
            LEFT JOIN final_mark f ON f.student = q.student AND f.year = ?7 AND f.subject = g.subject AND f.kind = 1
                AND f.period = ?5
        WHERE g.scale = 3 AND q.value BETWEEN 11 AND 12 OR q.weight > 0 AND (
                g.scale <= 2 AND q.value BETWEEN 1 AND 5 OR g.scale = 4 AND q.value BETWEEN 201 AND 210
                OR g.scale = 5 AND q.value BETWEEN 301 AND 312 OR g.scale = 6 AND q.value >= 1000)
        GROUP BY e.class, g.subject, q.student, g.scale
        """)

    /// What is weighed of every student in every subject of a period, by the marks up to its last day.
    func weighed(
        _ period: Period, _ scheme: Int, on day: Day, _ regulation: Regulation
    ) throws -> [BoardWeighed] {
        try rows(
            Self.weighed, scheme, period.starts, period.ends, day, period.id, regulation.composesMarks,
            SchoolYear.number(on: period.starts), regulation.weighing == .plain
        ) { BoardWeighed($0) }
    }
}
