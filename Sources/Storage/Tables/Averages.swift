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

    private static let controls = SQL(
        """
        SELECT m.value, w.weight, m.lesson, m.slot FROM mark m
        JOIN work w ON w.lesson = m.lesson AND w.n = m.slot / 16 AND w.counts = 1
        JOIN work_kind k ON k.id = w.kind AND k.is_control = 1
        WHERE m.student = ?1 AND m.day BETWEEN ?2 AND ?3 AND m.course = ?4 AND m.value IS NOT NULL
        """)

    /// A student's counting marks of a page's control works over a span of days, with weights.
    package func weighedControls(
        of student: ID<Student>, on course: ID<Course>, _ scale: Scale, from: Day, to: Day, by weighing: Weighing = .own
    ) throws -> [(mark: Mark, weight: Int)] {
        weighed(try rows(Self.controls, student, from, to, course, as: WeighedRow.init), on: scale, weighing)
    }

    private func weighed(
        _ all: [WeighedRow], on scale: Scale, _ weighing: Weighing
    ) -> [(mark: Mark, weight: Int)] {
        lastAttempts(of: all) { ($0.lesson, $0.slot) }
            .compactMap { entry in entry.mark.map { (mark: $0, weight: weighing.weight(entry.weight)) } }
            .filter { !scale.isForeign($0.mark) }
    }

    /// A student's counting marks in a subject over a span of days, with weights, across all its courses and with those
    /// brought from another school; marks of another scale than the page's own are left out.
    package func weighedMarks(
        of student: ID<Student>, in subject: ID<Subject>, on scale: Scale, from: Day, to: Day,
        by weighing: Weighing = .own
    ) throws -> [(mark: Mark, weight: Int)] {
        weighed(try rows(Self.weighed, student, from, to, subject, as: WeighedRow.init), on: scale, weighing)
    }
}

/// A mark with its weight and its place: of a work done again the last attempt alone counts.
private struct WeighedRow {
    let mark: Mark?
    let weight: Int
    let lesson: Int
    let slot: MarkSlot

    init(_ row: Row) {
        (mark, weight, lesson) = (Mark(code: row.int(0)), row.int(1), row.int(2))
        slot = MarkSlot(number: row.int(3)) ?? .answer
    }
}
