import School

extension Reading {
    private static let weighed = SQL(
        """
        SELECT m.value, coalesce(w.weight, 1), m.lesson, m.slot FROM mark m
        JOIN course c ON c.id = m.course
        LEFT JOIN work w ON w.lesson = m.lesson AND w.n = m.slot / 16
        WHERE m.student = ?1 AND m.day BETWEEN ?2 AND ?3 AND c.subject = ?4 AND c.kind <> 2
            AND m.value IS NOT NULL
            AND coalesce(w.counts, 1) = 1
        UNION ALL
        SELECT b.value, b.weight, 0, 0 FROM brought_mark b
        WHERE b.student = ?1 AND b.day BETWEEN ?2 AND ?3 AND b.subject = ?4 AND b.counts = 1
        """)

    /// A student's counting marks in a subject over a span of days, with weights, across all its courses and with those
    /// brought from another school; marks of another scale than the page's own are left out.
    package func weighedMarks(
        of student: ID<Student>, in subject: ID<Subject>, on scale: Scale, from: Day, to: Day
    ) throws -> [(mark: Mark, weight: Int)] {
        let all = try rows(Self.weighed, student, from, to, subject) { row in
            (mark: Mark(code: row.int(0)), weight: row.int(1), lesson: row.int(2), slot: row.int(3))
        }
        return lastAttempts(of: all) { ($0.lesson, MarkSlot(number: $0.slot) ?? .answer) }
            .compactMap { entry in entry.mark.map { (mark: $0, weight: entry.weight) } }
            .filter { !scale.isForeign($0.mark) }
    }
}
