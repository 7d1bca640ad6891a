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
    private static let places = SQL(
        """
        SELECT study_group, from_day, CASE WHEN line_in = ?2 THEN 1 ELSE 0 END FROM group_member
        WHERE student = ?1 AND (line_in = ?2 OR line_out = ?2)
        """)
    private static let dropPlace = SQL(
        "DELETE FROM group_member WHERE study_group = ?1 AND student = ?2 AND from_day = ?3")
    private static let reopenPlace = SQL(
        """
        UPDATE group_member SET to_day = NULL, line_out = NULL
        WHERE study_group = ?1 AND student = ?2 AND from_day = ?3
        """)
    private static let written = SQL(
        """
        SELECT 1 FROM group_member g JOIN course c ON c.study_group = g.study_group
            JOIN lesson_record r ON r.course = c.id AND r.day >= g.from_day
        WHERE g.student = ?1 AND g.line_in = ?2 AND (
            EXISTS (SELECT 1 FROM mark m WHERE m.lesson = r.lesson AND m.student = ?1 AND m.course = c.id
                AND m.value IS NOT NULL)
            OR EXISTS (SELECT 1 FROM attendance a WHERE a.lesson = r.lesson AND a.student = ?1 AND a.code IS NOT NULL))
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
        for (group, day, isNew) in try placesChanged(by: line) {
            try execute(isNew ? Self.dropPlace : Self.reopenPlace, group, line.student, day)
            try remember(.groupMembership, group, line.student, day, became: isNew ? [] : [Day?.none], gone: isNew)
        }
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
        try settleOwnLessons(of: line.student, from: line.facts.day)
        return reversal
    }

    private func placesChanged(by line: MovementLine) throws -> [(ID<StudyGroup>, Day, Bool)] {
        try rows(Self.places, line.student, line.id) { ($0.id(0), $0.day(1), $0.flag(2)) }
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
        if try first(Self.written, line.student, line.id, as: { _ in true }) != nil {
            throw Objection("На новом месте ученику уже записаны отметки или пропуски: оформите новое движение.")
        }
    }
}
