import School
import Storage

extension Reading {
    // As `finalGrounds` counts lessons: of all pages of the subject, while the student belonged to them.
    private static let missed = SQL(
        """
        SELECT e.class, q.subject, count(*) FROM (
            SELECT g.student AS student, CASE WHEN CAST(?5 AS BIGINT) = 1 THEN coalesce(c.composed_into, c.subject)
                    ELSE c.subject END AS subject, count(*) AS held,
                sum(CASE WHEN a.code IS NULL OR a.code IN (5, 7, 8) THEN 0 ELSE 1 END) AS missed
            FROM course c JOIN group_member g ON g.study_group = c.study_group
                JOIN lesson_record r ON r.course = c.id AND r.day BETWEEN ?2 AND ?3 AND r.day >= g.from_day
                    AND (g.to_day IS NULL OR r.day <= g.to_day)
                JOIN lesson l ON l.id = r.lesson AND l.status <> 3 AND l.status <> 4
                LEFT JOIN attendance a ON a.student = g.student AND a.day = r.day AND a.lesson = r.lesson
            WHERE c.year = ?6 AND c.scale <> 0 AND c.kind <> 2
            GROUP BY 1, 2) q
            JOIN membership e ON e.student = q.student AND e.from_day <= ?3 AND (e.to_day IS NULL OR e.to_day >= ?3)
        WHERE q.missed * 100 > q.held * CAST(?7 AS BIGINT) AND EXISTS (
                SELECT 1 FROM course c JOIN group_member m ON m.study_group = c.study_group AND m.student = q.student
                    AND m.from_day <= ?3 AND (m.to_day IS NULL OR m.to_day >= ?3)
                WHERE c.scheme = ?1 AND (c.subject = q.subject OR c.composed_into = q.subject))
            AND NOT EXISTS (SELECT 1 FROM final_mark f WHERE f.student = q.student AND f.year = ?6
                AND f.subject = q.subject AND f.kind = 1 AND f.period = ?4 AND f.value IS NOT NULL)
        GROUP BY e.class, q.subject
        """)

    /// How many students of each class have missed more of a subject's lessons in a period than the school lets pass,
    /// and wait for their final mark; nothing is asked where the school counts no such share.
    func mostlyMissed(
        _ period: Period, _ scheme: Int, on day: Day, _ regulation: Regulation
    ) throws -> [(ID<SchoolClass>, ID<Subject>, Int)] {
        guard let most = regulation.missedMost else { return [] }
        let year = SchoolYear.number(on: period.starts)
        return try rows(Self.missed, scheme, period.starts, day, period.id, regulation.composesMarks, year, most) {
            ($0.id(0), $0.id(1), $0.int(2))
        }
    }
}
