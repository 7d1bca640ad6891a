import School

/// Where a final mark stands in the record.
package struct FinalPlace: Sendable, Hashable {
    /// Whose.
    package let student: ID<Student>
    /// The school year.
    package let year: Int
    /// In what.
    package let subject: ID<Subject>
    /// What it sums up.
    package let kind: FinalKind
    /// Of which period; nil for a mark of the whole year.
    package let period: ID<Period>?

    /// A place by its parts.
    package init(
        student: ID<Student>, year: Int, subject: ID<Subject>, kind: FinalKind, period: ID<Period>? = nil
    ) {
        (self.student, self.year, self.subject) = (student, year, subject)
        (self.kind, self.period) = (kind, kind.isOfPeriod ? period : nil)
    }

    /// The third number of its history; the student and the subject are the others.
    package var third: Int { (year * 16 + kind.rawValue) * 1_000_000 + (period?.number ?? 0) }
}

/// A final mark as it stands.
package struct FinalMarkRow: Sendable {
    /// Where.
    package let place: FinalPlace
    /// The mark; nil once taken away.
    package let mark: Mark?
    /// What the rules proposed when it was put.
    package let proposed: Mark?
    /// The average it rested on then.
    package let average: Average?
    /// Why it differs from what was proposed, or why there is none.
    package let reason: String
    /// The order or protocol it was changed by after closing: «протокол № 3 от 12.01.2026».
    package let paper: String?
    /// When it was written.
    package let enteredAt: Moment
    /// From when the family sees it.
    package let visibleFrom: Moment
    /// What the family sees until then; nil where it has seen none.
    let shown: Mark?
    /// Its version, growing by one with each change.
    package let version: Int
    /// Whose hand it is.
    package let author: PersonName?
}

/// What is written with a final mark.
package struct FinalMarkFacts: Sendable {
    /// The mark; nil takes it away.
    package var mark: Mark?
    /// What the rules propose now.
    package var proposal: FinalProposal
    /// Why, where it must be said.
    package var reason: String
    /// The order or protocol, after closing.
    package var order: ID<Order>?
    /// From when the family sees it.
    package var visibleFrom: Moment

    /// A mark with its grounds.
    package init(
        _ mark: Mark?, proposal: FinalProposal, reason: String, order: ID<Order>? = nil, visibleFrom: Moment
    ) {
        (self.mark, self.proposal, self.reason) = (mark, proposal, reason)
        (self.order, self.visibleFrom) = (order, visibleFrom)
    }
}

extension Official {
    /// Final marks: what certificates are written from.
    static let finalMark = Official(
        .finalMark,
        fields: [
            "отметка", "предложено", "сумма", "вес", "основание", "приказ", "видна семье с", "поставил",
            "видна семье до того",
        ],
        live: SQL(
            """
            SELECT student, subject, (year * 16 + kind) * 1000000 + period, value, suggested, sum, weight, reason,
                order_id, visible_from, author, shown FROM final_mark
            """))
}

extension Reading {
    private static let ofGroup = SQL(
        """
        SELECT f.student, f.year, f.subject, f.kind, f.period, f.value, f.suggested, f.sum, f.weight, f.reason,
            o.kind, o.number, o.day, f.entered_at, f.visible_from, f.ver, p.surname, p.given, p.patronymic, f.shown
        FROM (SELECT DISTINCT student FROM group_member WHERE study_group = ?1) g
            JOIN final_mark f ON f.student = g.student AND f.year = ?2
                AND (f.subject = ?3 OR f.subject IN (SELECT c.subject FROM course c
                    WHERE c.year = ?2 AND c.composed_into = ?3))
            LEFT JOIN school_order o ON o.id = f.order_id LEFT JOIN person p ON p.id = f.author
        ORDER BY f.student, f.kind, f.period, f.subject
        """)
    private static let one = SQL(
        """
        SELECT f.student, f.year, f.subject, f.kind, f.period, f.value, f.suggested, f.sum, f.weight, f.reason,
            o.kind, o.number, o.day, f.entered_at, f.visible_from, f.ver, p.surname, p.given, p.patronymic, f.shown
        FROM final_mark f LEFT JOIN school_order o ON o.id = f.order_id LEFT JOIN person p ON p.id = f.author
        WHERE f.student = ?1 AND f.year = ?2 AND f.subject = ?3 AND f.kind = ?4 AND f.period = ?5
        """)

    /// The final marks of a year of everybody who ever stood in a group: of a subject and of the subjects it is
    /// composed of, those taken away too.
    package func finalMarks(
        ofGroup group: ID<StudyGroup>, year: Int, subject: ID<Subject>
    ) throws -> [FinalMarkRow] {
        try rows(Self.ofGroup, group, year, subject) { FinalMarkRow($0) }
    }

    /// The final mark of a place, taken away or not.
    package func finalMark(at place: FinalPlace) throws -> FinalMarkRow? {
        let period = place.period?.number ?? 0
        return try first(Self.one, place.student, place.year, place.subject, place.kind.rawValue, period) {
            FinalMarkRow($0)
        }
    }
}

extension FinalMarkRow {
    fileprivate init(_ row: Row) {
        let kind = FinalKind(rawValue: row.int(3)) ?? .period
        place = FinalPlace(
            student: row.id(0), year: row.int(1), subject: row.id(2), kind: kind,
            period: row.int(4) == 0 ? nil : row.id(4))
        mark = row.intOrNil(5).flatMap { Mark(code: $0) }
        proposed = row.intOrNil(6).flatMap { Mark(code: $0) }
        average = Average(sum: row.int(7), weight: row.int(8))
        reason = row.text(9)
        paper = row.intOrNil(10).map {
            "\(OrderKind(rawValue: $0)?.paper ?? "приказ") №\u{A0}\(row.text(11)) от \(row.day(12).russian)"
        }
        (enteredAt, visibleFrom, version) = (row.moment(13), row.moment(14), row.int(15))
        author = row.isNull(16) ? nil : PersonName(row, at: 16)
        shown = row.intOrNil(19).flatMap { Mark(code: $0) }
    }
}

extension Writing {
    private static let write = SQL(
        """
        INSERT INTO final_mark (student, year, subject, kind, period, value, suggested, sum, weight, reason, order_id,
            entered_at, visible_from, ver, author)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, 1, ?14)
        ON CONFLICT (student, year, subject, kind, period) DO UPDATE SET
            shown = ?15, value = ?6, suggested = ?7, sum = ?8, weight = ?9, reason = ?10, order_id = ?11, entered_at = ?12,
            visible_from = ?13, ver = final_mark.ver + 1, author = ?14
        """)

    /// Puts a final mark, or takes it away with nil; the old one stays in history and, until the quiet window is over,
    /// with the family. `base` is the version that the writer saw.
    package func put(final facts: FinalMarkFacts, at place: FinalPlace, base: Int) throws -> CellOutcome {
        let old = try finalMark(at: place), period = place.period?.number ?? 0
        if old?.mark == facts.mark, old != nil || facts.mark == nil, old?.reason ?? "" == facts.reason {
            return .done(version: old?.version ?? 0)
        }
        guard base == old?.version ?? 0 else {
            return .conflict(version: old?.version ?? 0, code: old?.mark?.code, at: old?.enteredAt ?? now)
        }
        let shown = old.flatMap { $0.visibleFrom <= now ? $0.mark : $0.shown }
        let (sum, weight) = (facts.proposal.average?.sum ?? 0, facts.proposal.average?.weight ?? 0)
        try execute(
            Self.write, place.student, place.year, place.subject, place.kind.rawValue, period, facts.mark?.code,
            facts.proposal.mark?.code, sum, weight, facts.reason, facts.order, now, facts.visibleFrom,
            permit.caller.person, shown?.code)
        try remember(
            .finalMark, place.student, place.subject, place.third,
            became: [
                facts.mark?.code, facts.proposal.mark?.code, sum, weight, facts.reason, facts.order, facts.visibleFrom,
                permit.caller.person, shown?.code,
            ] as [any Bindable])
        try settleFinals(place)
        try settleDebt(place, facts.mark)
        return .done(version: (old?.version ?? 0) + 1)
    }
}
