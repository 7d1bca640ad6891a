import School

/// Places in groups and loads as they were before a line of the ledger that is taken back: history knows them.
extension Writing {
    private static let firstRecord = SQL(
        "SELECT min(seq) FROM history WHERE noun = ?1 AND k1 = ?2 AND k2 = 0 AND k3 = 0")
    private static let before = SQL(
        """
        SELECT payload FROM history WHERE noun = ?1 AND k1 = ?2 AND k2 = ?3 AND k3 = ?4 AND seq < ?5
        ORDER BY seq DESC LIMIT 1
        """)
    private static let given = SQL(
        """
        SELECT study_group, from_day FROM group_member m WHERE student = ?1 AND (line_in = ?2
            OR from_day >= ?4 AND study_group IN (SELECT study_group FROM group_class WHERE class = ?3))
        ORDER BY study_group, from_day
        """)
    private static let drop = SQL("DELETE FROM group_member WHERE study_group = ?1 AND student = ?2 AND from_day = ?3")
    private static let touched = SQL(
        """
        SELECT DISTINCT h.k1, h.k3 FROM group_class c JOIN history h ON h.noun = ?1 AND h.k1 = c.study_group
            AND h.k2 = ?2 AND h.seq > ?3
        WHERE c.class = ?4 AND (?5 = 0 OR c.study_group = ?5) ORDER BY h.k1, h.k3
        """)
    private static let place = SQL(
        """
        SELECT CASE WHEN line_in = ?4 OR line_out = ?4 THEN 1 ELSE 0 END FROM group_member
        WHERE study_group = ?1 AND student = ?2 AND from_day = ?3
        """)
    private static let change = SQL(
        """
        UPDATE group_member SET to_day = ?4, line_in = ?5, line_out = ?6
        WHERE study_group = ?1 AND student = ?2 AND from_day = ?3
        """)
    private static let cut = SQL(
        "SELECT study_group, from_day, line_in FROM group_member WHERE student = ?1 AND line_out = ?2")
    // A line of a group names it, any other its class; whoever leaves the school is here up to the line's day.
    private static let lines = SQL(
        """
        SELECT
            (SELECT max(l.id) FROM movement l WHERE l.student = ?1 AND l.day = ?3 AND l.id <> ?5 AND l.kind <> 9
                AND NOT EXISTS (SELECT 1 FROM movement r WHERE r.reverses = l.id)
                AND (l.to_group = ?2 OR l.kind <> 3
                    AND l.to_class IN (SELECT class FROM group_class WHERE study_group = ?2))),
            (SELECT max(l.id) FROM movement l WHERE l.student = ?1 AND l.id <> ?5 AND l.kind <> 9
                AND l.day = CASE WHEN l.kind IN (4, 7) THEN CAST(?4 AS BIGINT) ELSE CAST(?4 AS BIGINT) + 1 END
                AND NOT EXISTS (SELECT 1 FROM movement r WHERE r.reverses = l.id)
                AND (l.from_group = ?2 OR l.kind <> 3
                    AND l.from_class IN (SELECT class FROM group_class WHERE study_group = ?2)))
        """)
    private static let doubled = SQL(
        """
        SELECT g.name, h.name FROM group_member a JOIN study_group g ON g.id = a.study_group
            JOIN group_member b ON b.student = a.student AND b.from_day >= a.from_day
                AND (a.to_day IS NULL OR a.to_day >= b.from_day)
                AND (b.study_group <> a.study_group OR b.from_day <> a.from_day)
            JOIN study_group h ON h.id = b.study_group AND (h.id = g.id OR h.division = g.division)
        WHERE a.student = ?1 ORDER BY a.from_day, g.id LIMIT 1
        """)

    /// The record by which an object came into the chain: whatever a change wrote with it follows.
    func firstRecord(of noun: Noun, _ number: Int) throws -> Int {
        guard let seq = try first(Self.firstRecord, noun.rawValue, number, as: { $0.intOrNil(0) }) ?? nil else {
            throw NotFound()
        }
        return seq
    }

    /// What an object was before a record; nil where it was not yet, or no more.
    func became(_ noun: Noun, _ key: (Int, Int, Int), before seq: Int) throws -> [Value]? {
        let bytes = try first(Self.before, noun.rawValue, key.0, key.1, key.2, seq) { $0.bytesOrNil(0) } ?? nil
        return bytes.flatMap { Payload($0) }.flatMap { $0.isGone ? nil : $0.fields }
    }

    /// Takes away the places in groups that a line gave, and all later ones in the class it led to.
    func dropPlaces(givenBy line: MovementLine, since seq: Int) throws {
        let new = line.facts.kind == .regroup ? nil : line.classes.to
        let places = try rows(Self.given, line.student, line.id, new?.number ?? 0, line.facts.day) {
            (group: $0.id(0, of: StudyGroup.self), from: $0.day(1))
        }
        for place in places {
            let key = (place.group.number, line.student.number, place.from.number)
            guard try became(.groupMembership, key, before: seq) == nil else { continue }
            try execute(Self.drop, place.group, line.student, place.from)
            try remember(.groupMembership, place.group, line.student, place.from, became: [], gone: true)
            guard try listedGroup(place.group)?.kind == .individual else { continue }
            for load in try standingLoads(of: place.group, after: place.from - 1) {
                try end(load, lastDay: place.from - 1)
            }
        }
    }

    /// Gives back the places in groups that a line ended or took away.
    func restorePlaces(endedBy line: MovementLine, before seq: Int) throws {
        guard let old = line.classes.from else { return }
        let group = line.facts.kind == .regroup ? line.groups.from?.number ?? -1 : 0, last = line.lastDayBefore
        let places = try rows(Self.touched, Noun.groupMembership.rawValue, line.student, seq, old, group) {
            (group: $0.id(0, of: StudyGroup.self), from: $0.day(1))
        }
        for (group, from) in places {
            let key = (group.number, line.student.number, from.number)
            guard let to = try became(.groupMembership, key, before: seq)?.first else { continue }
            let isByLine = try first(Self.place, group, line.student, from, line.id) { $0.flag(0) }
            guard isByLine ?? (from > last) else { continue }
            let days = Span(from: from, to: to.int.map { Day(number: $0) })
            let lines = try lines(of: line.student, in: group, days, but: line.id)
            if isByLine == nil {
                try join(group, line.student, days, lines: lines)
            } else {
                try execute(Self.change, group, line.student, from, days.to, lines.in, lines.out)
                try remember(.groupMembership, group, line.student, from, became: [days.to])
            }
        }
        try prolongPlaces(cutBy: line)
        if let both = try first(Self.doubled, line.student, as: { ($0.text(0), $0.text(1)) }) {
            throw Objection(
                "Ученик оказался бы сразу в группах «\(both.0)» и «\(both.1)»: после этой записи состав групп менялся. "
                    + "Оформите новое движение.")
        }
    }

    /// A place given later was cut by the departure that was known; it goes on.
    private func prolongPlaces(cutBy line: MovementLine) throws {
        for (group, from, by) in try rows(
            Self.cut, line.student, line.id,
            as: { ($0.id(0, of: StudyGroup.self), $0.day(1), $0.idOrNil(2, of: Movement.self)) })
        {
            try execute(Self.change, group, line.student, from, Day?.none, by, ID<Movement>?.none)
            try remember(.groupMembership, group, line.student, from, became: [Day?.none])
        }
    }

    private func lines(
        of student: ID<Student>, in group: ID<StudyGroup>, _ days: Span, but line: ID<Movement>
    ) throws -> (in: ID<Movement>?, out: ID<Movement>?) {
        try first(Self.lines, student, group, days.from, days.to, line) { ($0.idOrNil(0), $0.idOrNil(1)) } ?? (nil, nil)
    }
}

extension MovementLine {
    /// The last day in the place that the line leads out of.
    var lastDayBefore: Day { facts.kind.isLeaving ? facts.day : facts.day - 1 }
}
