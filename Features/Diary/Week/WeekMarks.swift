import School
import Storage

extension Reading {
    private static let ofStudent = SQL(
        """
        SELECT lesson, slot, value, note, due, visible_from, shown FROM mark
        WHERE student = ?1 AND day BETWEEN ?2 AND ?3
        """)

    /// A student's marks over a span of days as the family sees them now; the moments of publications to come are given
    /// to `later`.
    func seenMarks(
        of student: ID<Student>, from: Day, to: Day, now: Moment, later: (Moment) -> Void
    ) throws -> [SeenMark] {
        var found: [SeenMark] = []
        try each(Self.ofStudent, student, from, to) { row in
            let visible = row.moment(5), isPublished = visible <= now
            if !isPublished { later(visible) }
            let code = Publication.seen(row.intOrNil(2), from: visible, published: row.intOrNil(6), at: now)
            guard let mark = code.flatMap({ Mark(code: $0) }) else { return }
            found.append(
                SeenMark(
                    lesson: row.id(0), slot: MarkSlot(number: row.int(1)) ?? .answer, mark: mark,
                    note: isPublished ? row.text(3) : "", due: row.dayOrNil(4)))
        }
        return found
    }
}
