import School

/// Taking back a year that was opened: what the opening made goes, what it ended goes on, and the chain keeps both.
extension Writing {
    private static let touched = SQL(
        """
        SELECT h.noun, h.k1, h.k2, h.k3 FROM history h
        WHERE h.seq >= ?1 AND h.seq <= ?2 AND h.noun IN (11, 13, 15, 82)
            AND EXISTS (SELECT 1 FROM history p WHERE p.noun = h.noun AND p.k1 = h.k1 AND p.k2 = h.k2 AND p.k3 = h.k3
                AND p.seq < ?1)
        ORDER BY h.seq
        """)
    private static let later = SQL(
        """
        SELECT 1 FROM history h WHERE h.seq > ?2 AND h.noun IN (11, 13, 15, 82)
            AND EXISTS (SELECT 1 FROM history p WHERE p.noun = h.noun AND p.k1 = h.k1 AND p.k2 = h.k2 AND p.k3 = h.k3
                AND p.seq >= ?1 AND p.seq <= ?2)
            AND EXISTS (SELECT 1 FROM history p WHERE p.noun = h.noun AND p.k1 = h.k1 AND p.k2 = h.k2 AND p.k3 = h.k3
                AND p.seq < ?1)
        LIMIT 1
        """)
    private static let arrivals = SQL(
        """
        SELECT 1 FROM membership m JOIN school_class c ON c.id = m.class AND c.year = ?1
        WHERE EXISTS (SELECT 1 FROM history h WHERE h.noun = 11 AND h.k1 = m.id AND h.seq > ?2) LIMIT 1
        """)
    private static let before = SQL(
        """
        SELECT payload FROM history WHERE noun = ?1 AND k1 = ?2 AND k2 = ?3 AND k3 = ?4 AND seq < ?5
        ORDER BY seq DESC LIMIT 1
        """)
    private static let membershipBack = SQL(
        "UPDATE membership SET to_day = ?2, order_out = ?3, note_out = ?4, line_out = NULL WHERE id = ?1")
    private static let groupBack = SQL(
        "UPDATE group_member SET to_day = ?4, line_out = NULL WHERE study_group = ?1 AND student = ?2 AND from_day = ?3"
    )
    private static let loadBack = SQL("UPDATE load_row SET weekly_tenths = ?2, to_day = ?3 WHERE id = ?1")
    private static let dutyBack = SQL("UPDATE duty SET to_day = ?2 WHERE id = ?1")

    /// Takes an opened year back: allowed until the first entry in its lessons and the first movement of its students.
    package func takeBack(_ opening: YearOpening) throws {
        guard let year = try years().first(where: { $0.number == opening.year }), year == (try years().last) else {
            throw NotFound()
        }
        if try hasEntries(from: year.starts) {
            throw Conflict("В уроках \(year.title) года уже есть записи: открытие года больше не отменяется.")
        }
        let (first, last) = (opening.records.lowerBound, opening.records.upperBound)
        let isMoved = try self.first(Self.arrivals, opening.year, last) { _ in true } ?? false
        // The record of the opening itself follows its last record, and touches none of these nouns.
        let isChanged = try self.first(Self.later, first, last) { _ in true } ?? false
        if isMoved || isChanged {
            throw Conflict(
                "После открытия года ученики или обязанности уже изменены приказами: открытие больше не отменяется.")
        }
        let ended = try rows(Self.touched, first, last) { ($0.int(0), $0.int(1), $0.int(2), $0.int(3)) }
        do {
            try removePlaces(of: year)
            for (noun, k1, k2, k3) in ended { try restore(noun, (k1, k2, k3), before: first) }
            try removeThings(of: year, opening)
            try removeOrders(of: opening)
        } catch is EngineFault {
            throw Conflict(
                "К \(year.title) году уже относятся другие записи, например сообщения о прибытии: открытие больше не "
                    + "отменяется.")
        }
    }

    /// Later versions of the records have more fields; those that an opening changes keep their places.
    private func restore(_ noun: Int, _ key: (Int, Int, Int), before seq: Int) throws {
        let bytes = try first(Self.before, noun, key.0, key.1, key.2, seq) { $0.bytesOrNil(0) } ?? nil
        guard let noun = Noun(rawValue: noun), let fields = bytes.flatMap({ Payload($0) })?.fields else {
            throw Conflict("История мест в классах неполна: открытие года не отменяется.")
        }
        switch noun {
        case .membership where fields.count >= 8:
            try execute(Self.membershipBack, key.0, fields[3], fields[5], fields[7])
            try remember(noun, key.0, became: fields)
        case .groupMembership where fields.count >= 1:
            try execute(Self.groupBack, key.0, key.1, key.2, fields[0])
            try remember(noun, key.0, key.1, key.2, became: fields)
        case .duty where fields.count >= 7:
            try execute(Self.dutyBack, key.0, fields[4])
            try remember(noun, key.0, became: fields)
        case .loadRow where fields.count >= 6:
            try execute(Self.loadBack, key.0, fields[2], fields[4])
            try remember(noun, key.0, became: fields)
        default: throw Conflict("История обязанностей неполна: открытие года не отменяется.")
        }
    }
}
