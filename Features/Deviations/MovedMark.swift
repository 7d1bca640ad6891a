import School
import Storage
import Web

/// Where a final mark of a period stands.
private struct MovedPlace: Hashable {
    let student: Int
    let subject: Int
    let period: Int

    init(_ row: Row, at column: Int) {
        (student, subject, period) = (row.int(column), row.int(column + 1), row.int(column + 2))
    }
}

/// The marks that a final one rests on now.
private struct MovedGround {
    private var entries: [(mark: Mark, weight: Int, isControl: Bool, lesson: Int, slot: MarkSlot)] = []

    mutating func add(_ row: Row) {
        guard let mark = Mark(code: row.int(3)) else { return }
        entries.append((mark, row.int(4), row.flag(5), row.int(6), MarkSlot(number: row.int(7)) ?? .answer))
    }

    /// What they lead to.
    func proposal(_ regulation: Regulation, _ rounding: Rounding, _ scale: Scale) -> FinalProposal {
        let last = lastAttempts(of: entries) { ($0.lesson, $0.slot) }
        let ground = FinalGround(
            last.map {
                FinalGround.Entry($0.mark, weight: regulation.weighing.weight($0.weight), isControl: $0.isControl)
            })
        return FinalProposal(ground, scale: scale, rounding: rounding)
    }
}

extension Reading {
    // The scale is that of the page at the period's end, as on the board of a quarter's end.
    private static let unexplained = SQL(
        """
        SELECT p.surname, p.given, p.patronymic, coalesce(k.name, ''), s.name, f.kind, d.n, d.kind, d.name, d.starts,
            d.ends, f.value, f.suggested, f.sum, f.weight, f.reason, o.kind, o.number, o.day, f.entered_at, a.surname,
            a.given, a.patronymic, f.student, f.subject, f.period, k.grade_level,
            (SELECT min(coalesce((SELECT x.scale FROM former_scale x WHERE x.course = c.id AND x.ends >= d.ends
                    ORDER BY x.ends LIMIT 1), c.scale))
                FROM group_member g JOIN course c ON c.study_group = g.study_group
                WHERE g.student = f.student AND g.from_day <= d.ends AND (g.to_day IS NULL OR g.to_day >= d.ends)
                    AND c.year = f.year AND c.scale <> 0 AND c.kind IN (1, 3, 9)
                    AND (c.subject = f.subject OR CAST(?5 AS BIGINT) = 1 AND c.composed_into = f.subject))
        FROM final_mark f JOIN person p ON p.id = f.student JOIN subject s ON s.id = f.subject
            JOIN period d ON d.id = f.period
            LEFT JOIN school_class k ON k.id = (SELECT m.class FROM membership m JOIN school_class c ON c.id = m.class
                WHERE m.student = f.student AND c.year = f.year ORDER BY m.from_day DESC LIMIT 1)
            LEFT JOIN school_order o ON o.id = f.order_id LEFT JOIN person a ON a.id = f.author
        WHERE f.year = ?1 AND f.kind = 1 AND f.value IS NOT NULL AND f.value NOT BETWEEN 21 AND 23
            AND (f.suggested = f.value OR f.reason = '')
            AND (CAST(?2 AS BIGINT) IS NULL OR f.author = ?2) AND (CAST(?3 AS BIGINT) IS NULL OR f.subject = ?3)
            AND (CAST(?4 AS BIGINT) IS NULL OR k.id = ?4)
        ORDER BY coalesce(k.grade_level, 99), k.sort_key, p.sort_key, p.id, s.sort_key, s.id, d.starts
        """)
    // As `finalGrounds` weighs. A subject composed of others has their marks where the school says so.
    private static let marksBehind = SQL(
        """
        SELECT f.student, f.subject, f.period, m.value, coalesce(w.weight, 1), coalesce(k.is_control, 0), m.lesson,
            m.slot
        FROM final_mark f JOIN period d ON d.id = f.period
            JOIN mark m ON m.student = f.student AND m.day BETWEEN d.starts AND d.ends AND m.value IS NOT NULL
            JOIN course c ON c.id = m.course AND c.kind <> 2
                AND (c.subject = f.subject OR CAST(?5 AS BIGINT) = 1 AND c.composed_into = f.subject)
            LEFT JOIN work w ON w.lesson = m.lesson AND w.n = m.slot / 16 LEFT JOIN work_kind k ON k.id = w.kind
        WHERE f.year = ?1 AND f.kind = 1 AND f.value IS NOT NULL AND (f.suggested = f.value OR f.reason = '')
            AND coalesce(w.counts, 1) = 1
            AND (CAST(?2 AS BIGINT) IS NULL OR f.author = ?2) AND (CAST(?3 AS BIGINT) IS NULL OR f.subject = ?3)
            AND (CAST(?4 AS BIGINT) IS NULL OR f.student IN (SELECT e.student FROM membership e WHERE e.class = ?4))
        UNION ALL
        SELECT f.student, f.subject, f.period, b.value, b.weight, 0, 0, 0
        FROM final_mark f JOIN period d ON d.id = f.period
            JOIN brought_mark b ON b.student = f.student AND b.counts = 1 AND b.day BETWEEN d.starts AND d.ends
                AND (b.subject = f.subject OR CAST(?5 AS BIGINT) = 1 AND b.subject IN (
                    SELECT c.subject FROM course c WHERE c.year = ?1 AND c.composed_into = f.subject))
        WHERE f.year = ?1 AND f.kind = 1 AND f.value IS NOT NULL AND (f.suggested = f.value OR f.reason = '')
            AND (CAST(?2 AS BIGINT) IS NULL OR f.author = ?2) AND (CAST(?3 AS BIGINT) IS NULL OR f.subject = ?3)
            AND (CAST(?4 AS BIGINT) IS NULL OR f.student IN (SELECT e.student FROM membership e WHERE e.class = ?4))
        """)

    /// The final marks of periods that follow from their marks no more, with what is proposed now: of a teacher, a
    /// subject or a class, for the marks of a whole school's year are too many to be weighed anew.
    func movedMarks(_ choice: DeviationsChoice, of year: SchoolYear, _ asking: Asking) throws -> [Deviation] {
        guard choice.isNarrow, choice.kind == nil || choice.kind == .period else { return [] }
        let rules = try regulationsByDay(), composes = rules.on(asking.today).composesMarks
        let (teacher, subject, schoolClass) = (choice.teacher, choice.subject, choice.schoolClass)
        var grounds: [MovedPlace: MovedGround] = [:]
        try each(Self.marksBehind, year.number, teacher, subject, schoolClass, composes) { row in
            grounds[MovedPlace(row, at: 0), default: MovedGround()].add(row)
        }
        let found = try rows(Self.unexplained, year.number, teacher, subject, schoolClass, composes) {
            row -> Deviation? in
            let code = row.intOrNil(27) ?? 0
            guard let ground = grounds[MovedPlace(row, at: 23)], let scale = Scale(code: code) else { return nil }
            let regulation = rules.on(min(row.day(10), asking.today)), one = try Deviation(row, asking.zone)
            let rounding = regulation.rounding(gradeLevel: row.intOrNil(26), subject: one.subject)
            return one.moved(to: ground.proposal(regulation, rounding, scale), on: scale)
        }
        return found.compactMap { $0 }
    }
}

extension Deviation {
    /// The same beside what is proposed now; nil where the mark still follows or its reason was said.
    fileprivate func moved(to proposal: FinalProposal, on scale: Scale) -> Deviation? {
        let standing = StandingFinal(mark, proposed: proposed, reason: reason)
        guard let now = standing.moved(to: proposal.mark, .period, on: scale) else { return nil }
        var moved = self
        (moved.now, moved.average) = (now, proposal.average)
        return moved
    }
}
