import School
import Storage

extension Reading {
    private static let ofStudent = SQL(
        """
        SELECT c.subject, m.day, m.lesson, m.slot, m.value, m.note, m.due, m.visible_from, m.shown,
            coalesce(w.weight, 1), coalesce(w.counts, 1), coalesce(k.title, ''), '',
            CASE WHEN c.kind = 2 THEN c.id END, coalesce(k.is_control, 0)
        FROM mark m
        JOIN course c ON c.id = m.course
        LEFT JOIN work w ON w.lesson = m.lesson AND w.n = m.slot / 16
        LEFT JOIN work_kind k ON k.id = w.kind
        WHERE m.student = ?1 AND m.day BETWEEN ?2 AND ?3
        UNION ALL
        SELECT subject, day, 0, 0, value, work, NULL, 0, NULL, weight, counts, '', source,
            CAST(NULL AS BIGINT), 0 FROM brought_mark
        WHERE student = ?1 AND day BETWEEN ?2 AND ?3
        """)
    private static let finals = SQL(
        """
        SELECT subject, CASE WHEN kind <= 2 THEN period ELSE -kind END, value, shown, visible_from FROM final_mark
        WHERE student = ?1 AND year = ?2 AND kind <= 5
        """)

    /// A student's marks over a span of days as the family sees them now, with their subjects.
    func ledger(
        of student: ID<Student>, from: Day, to: Day, now: Moment, by weighing: Weighing = .own,
        later: (Moment) -> Void
    ) throws -> [(subject: ID<Subject>, mark: LedgerMark)] {
        var found: [(subject: ID<Subject>, mark: LedgerMark)] = []
        try each(Self.ofStudent, student, from, to) { row in
            let visible = row.moment(7), isPublished = visible <= now
            if !isPublished { later(visible) }
            let code = Publication.seen(row.intOrNil(4), from: visible, published: row.intOrNil(8), at: now)
            guard let mark = code.flatMap({ Mark(code: $0) }) else { return }
            let slot = MarkSlot(number: row.int(3)) ?? .answer, title = row.text(11)
            let seen = SeenMark(
                lesson: row.id(2), slot: slot, mark: mark, note: isPublished ? row.text(5) : "", due: row.dayOrNil(6))
            let work = DiaryWork(
                n: slot.work, title: title.isEmpty ? DiaryWork.answer.title : title.lowercasedFirst,
                weight: weighing.weight(row.int(9)),
                topic: "", isWritten: false)
            found.append(
                (
                    row.id(0),
                    LedgerMark(
                        day: row.day(1), seen: seen, work: work, counts: row.flag(10), source: row.text(12),
                        extra: row.idOrNil(13), isControl: row.flag(14))
                ))
        }
        let last = Set(lastAttempts(of: found) { ($0.mark.seen.lesson.number, $0.mark.seen.slot) }.map(\.mark.place))
        for index in found.indices where !last.contains(found[index].mark.place) {
            found[index].mark.isDoneAgain = true
        }
        return found.sorted {
            ($0.mark.day, $0.mark.seen.lesson, $0.mark.seen.slot) < (
                $1.mark.day, $1.mark.seen.lesson, $1.mark.seen.slot
            )
        }
    }

    /// Final marks of a year as the family sees them now, by subject and the period's number, or by their kind's below
    /// zero: a corrected one as it was, until its quiet window is over.
    func finalMarks(
        of student: ID<Student>, year: Int, now: Moment, later: (Moment) -> Void
    ) throws -> [(subject: ID<Subject>, period: Int, mark: Mark)] {
        try rows(Self.finals, student, year) { row -> (subject: ID<Subject>, period: Int, mark: Mark)? in
            let visible = row.moment(4)
            if visible > now { later(visible) }
            let code = Publication.seen(row.intOrNil(2), from: visible, published: row.intOrNil(3), at: now)
            return code.flatMap { Mark(code: $0) }.map { (row.id(0), row.int(1), $0) }
        }.compactMap { $0 }
    }
}
