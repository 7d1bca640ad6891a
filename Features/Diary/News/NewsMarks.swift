import School
import Storage

extension Reading {
    // A mark that was published and is being corrected still counts as published with the value before.
    private static let ofFamily = SQL(
        """
        SELECT m.student, m.lesson, m.slot, s.name, coalesce(k.title, ''), m.value, m.visible_from, m.shown, \
        m.shown_from
        FROM (SELECT student FROM parenthood WHERE parent = ?1 AND blocked = 0 AND from_day <= ?2
                AND (to_day IS NULL OR to_day >= ?2)
            UNION SELECT id FROM student WHERE id = ?1) o
        JOIN mark m ON m.student = o.student AND m.day >= ?3
        JOIN course c ON c.id = m.course
        JOIN subject s ON s.id = c.subject
        LEFT JOIN work w ON w.lesson = m.lesson AND w.n = m.slot / 16
        LEFT JOIN work_kind k ON k.id = w.kind
        WHERE m.visible_from > ?4 AND (m.visible_from <= ?5 OR m.shown_from > ?4)
        """)

    /// The marks of a person's children that were published since a moment, the latest first.
    func newMarks(
        for person: ID<Person>?, today: Day, notBefore day: Day, since: Moment, now: Moment
    ) throws -> [NewsMark] {
        let found = try rows(Self.ofFamily, person, today, day, since, now) { row -> NewsMark? in
            let isPublished = row.moment(6) <= now
            let value = row.intOrNil(5).flatMap { Mark(code: $0) }, shown = row.intOrNil(7).flatMap { Mark(code: $0) }
            // What was published after the visit and put right before the next one is one new mark, not a correction.
            let wasSeen = row.momentOrNil(8).map { $0 <= since } ?? false
            let mark = isPublished ? value : shown, old = isPublished && wasSeen ? shown : nil
            guard mark != old else { return nil }
            let again = (MarkSlot(number: row.int(2)) ?? .answer).attempt > 0 ? ", пересдача" : ""
            let work = row.text(4)
            return NewsMark(
                student: row.id(0), lesson: row.id(1), slot: MarkSlot(number: row.int(2)) ?? .answer,
                subject: row.text(3),
                work: (work.isEmpty ? DiaryWork.answer.title : work.lowercasedFirst) + again, mark: mark, old: old,
                visibleFrom: isPublished ? row.moment(6) : row.moment(8))
        }
        return found.compactMap { $0 }.sorted { $0.visibleFrom > $1.visibleFrom }
    }
}
