import School

/// Taking back a line that was a mistake: it stays, another says that it never held, and the lists are as before.
extension Writing {
    private static let opened = SQL(
        """
        SELECT id, student, class, from_day, to_day, order_in, order_out, note_in, note_out FROM membership
        WHERE line_in = ?1
        """)
    private static let closed = SQL(
        """
        SELECT id, student, class, from_day, to_day, order_in, order_out, note_in, note_out FROM membership
        WHERE line_out = ?1
        """)
    private static let drop = SQL("DELETE FROM membership WHERE id = ?1")
    private static let reopen = SQL(
        "UPDATE membership SET to_day = NULL, order_out = NULL, note_out = '', line_out = NULL WHERE id = ?1")
    private static let written = SQL(
        """
        SELECT 1 FROM course c JOIN lesson_record r ON r.course = c.id AND r.day >= ?3
        WHERE c.study_group = ?2 AND (
            EXISTS (SELECT 1 FROM mark m WHERE m.lesson = r.lesson AND m.student = ?1 AND m.course = c.id
                AND m.value IS NOT NULL)
            OR EXISTS (SELECT 1 FROM cell_note q WHERE q.lesson = r.lesson AND q.student = ?1 AND q.course = c.id
                AND q.words <> '')
            OR EXISTS (SELECT 1 FROM attendance a WHERE a.lesson = r.lesson AND a.student = ?1 AND a.code IS NOT NULL))
        LIMIT 1
        """)

    /// Takes a line back by a new one that says why; only the student's last standing line, and only while nothing was
    /// written in the place it gave.
    @discardableResult
    package func reverse(_ id: ID<Movement>, because why: String, order: ID<Order>? = nil) throws -> ID<Movement> {
        guard let line = try movement(id) else { throw NotFound() }
        try objectToReversal(of: line)
        var facts = MovementFacts(.reversal, on: line.facts.day, by: order)
        facts.note = why
        let reversal = try write(
            line: facts, of: line.student, from: line.classes.to, to: line.classes.from,
            groups: (line.groups.to, line.groups.from), reverses: id)
        let seq = try firstRecord(of: .movement, id.number)
        try dropPlaces(givenBy: line, since: seq)
        for stay in try rows(Self.opened, id, as: { Membership($0) }) {
            try execute(Self.drop, stay.id)
            try remember(.membership, stay.id, became: [], gone: true)
        }
        for stay in try rows(Self.closed, id, as: { Membership($0) }) {
            try execute(Self.reopen, stay.id)
            try remember(
                .membership, stay.id,
                became: [
                    stay.student, stay.schoolClass, stay.days.from, Day?.none, stay.orders.in, ID<Order>?.none,
                    stay.notes.from, "",
                ])
        }
        if let new = line.classes.to { try takeBackOwn(of: line.student, from: new) }
        try restorePlaces(endedBy: line, before: seq)
        try restoreOwnLoads(endedBy: line, before: seq)
        if line.facts.kind == .arrival { try dropBroughtMarks(of: line.student, since: seq) }
        try settleOwnLessons(of: line.student, from: line.facts.day)
        return reversal
    }

    private func objectToReversal(of line: MovementLine) throws {
        if line.facts.kind == .reversal || line.reversedBy != nil {
            throw Objection("Эта запись уже сторнирована или сама сторнирует другую.")
        }
        if line.isOpening {
            throw Objection("Эта запись перенесена из прежних списков: оформите новое движение.")
        }
        let standing = try movements(of: line.student).last { $0.reversedBy == nil && $0.facts.kind != .reversal }
        if standing?.id != line.id {
            throw Objection("После этой записи у ученика есть другая: сначала сторнируйте её.")
        }
        if try isWritten(behind: line) {
            throw Objection(
                "На новом месте ученику уже записаны отметки, заметки или пропуски: оформите новое движение.")
        }
    }
    private func isWritten(behind line: MovementLine) throws -> Bool {
        let day = line.facts.day
        if line.facts.kind == .regroup {
            return try line.groups.to.map { try first(Self.written, line.student, $0, day) { _ in true } ?? false }
                ?? false
        }
        guard let new = line.classes.to else { return false }
        let old = line.facts.kind == .transfer ? line.classes.from : nil
        return try lastEntry(of: line.student, in: new, after: day - 1, exceptOwnOf: old) != nil
    }
}
