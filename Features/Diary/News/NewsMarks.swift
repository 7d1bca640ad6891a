import School
import Storage

extension Reading {
    // A mark that was published and is being corrected still counts as published with the value before.
    private static let ofFamily = SQL(
        """
        SELECT m.student, m.lesson, m.slot, s.name, coalesce(k.title, ''), m.value, m.visible_from, m.shown, \
        m.shown_from, 0, 0, 0
        FROM (SELECT student FROM parenthood WHERE parent = ?1 AND blocked = 0 AND from_day <= ?2
                AND (to_day IS NULL OR to_day >= ?2)
            UNION SELECT id FROM student WHERE id = ?1) o
        JOIN mark m ON m.student = o.student AND m.day >= ?3
        JOIN course c ON c.id = m.course
        JOIN subject s ON s.id = c.subject
        LEFT JOIN work w ON w.lesson = m.lesson AND w.n = m.slot / 16
        LEFT JOIN work_kind k ON k.id = w.kind
        WHERE m.visible_from > ?4 AND (m.visible_from <= ?5 OR m.shown_from > ?4)
        UNION ALL
        SELECT f.student, 0, 0, s.name, coalesce(p.name, ''), f.value, f.visible_from, f.shown, 0, f.kind,
            coalesce(p.kind, 0), coalesce(p.n, 0)
        FROM (SELECT student FROM parenthood WHERE parent = ?1 AND blocked = 0 AND from_day <= ?2
                AND (to_day IS NULL OR to_day >= ?2)
            UNION SELECT id FROM student WHERE id = ?1) o
        JOIN final_mark f ON f.student = o.student AND f.year = ?6 AND f.kind <= 5
        JOIN subject s ON s.id = f.subject
        LEFT JOIN period p ON p.id = f.period
        WHERE f.visible_from > ?4 AND f.visible_from <= ?5
        """)

    /// The marks of a person's children that were published since a moment, the latest first.
    func newMarks(
        for person: ID<Person>?, today: Day, notBefore day: Day, since: Moment, now: Moment
    ) throws -> [NewsMark] {
        let year = SchoolYear.number(on: today)
        let found = try rows(Self.ofFamily, person, today, day, since, now, year) { row -> NewsMark? in
            let isPublished = row.moment(6) <= now
            let value = row.intOrNil(5).flatMap { Mark(code: $0) }, shown = row.intOrNil(7).flatMap { Mark(code: $0) }
            // What was published after the visit and put right before the next one is one new mark, not a correction.
            let wasSeen = row.momentOrNil(8).map { $0 <= since } ?? false
            let mark = isPublished ? value : shown, old = isPublished && wasSeen ? shown : nil
            guard mark != old else { return nil }
            if let kind = FinalKind(rawValue: row.int(9)) {
                return NewsMark(final: kind, row, mark: mark, old: old)
            }
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

extension NewsMark {
    /// «Алгебра — II четверть», a final mark (000 п. 3.2).
    fileprivate init(final kind: FinalKind, _ row: Row, mark: Mark?, old: Mark?) {
        let day = Day(number: 0)
        let period = PeriodKind(rawValue: row.int(10)).map {
            Period(id: ID(0), n: row.int(11), kind: $0, name: row.text(4), starts: day, ends: day)
        }
        self.init(
            student: row.id(0), lesson: ID(0), slot: .answer,
            subject: "\(row.text(3)) — \(period?.title ?? kind.title.lowercased())",
            work: kind == .period ? "итоговая отметка" : kind.words, mark: mark, old: old, visibleFrom: row.moment(6))
    }
}
