import School

/// A document of absence that was presented, while nobody has given its reason yet (003 п. 2.9).
package struct OwedReason: Sendable, Hashable {
    /// Whose absence.
    package let student: PersonName
    /// «8б», as the class's address has it.
    package let classSlug: String
    /// «8Б».
    package let className: String
    /// The day on which it was presented.
    package let presented: Day
    /// By when the reason is to be given; nil where no term is set.
    package let due: Moment?
    /// The clause of the term.
    package let clause: String
    /// Whether the term only reminds.
    package let isSoft: Bool
    /// The class teacher; nil where the class has none.
    package let owner: PersonName?

    /// How late it is; nil in time, without a term, and where the term only reminds.
    package func lateness(at now: Moment, _ zone: Zone) -> Lateness? {
        isSoft ? nil : Lateness(entered: now, due: due, zone: zone)
    }
}

extension Reading {
    // Whoever decides about the notice owes it: the class teacher of now, of the class in which the student was on the
    // first day of the absence.
    private static let open = SQL(
        """
        SELECT p.surname, p.given, p.patronymic, k.slug, k.name, o.day, o.due, o.clause, o.soft, t.surname, t.given,
            t.patronymic
        FROM absence_notice n JOIN obligation o ON o.object = n.id AND o.key = 5 AND o.n = 1 AND o.done IS NULL
            JOIN membership m ON m.student = n.student AND n.from_day >= m.from_day
                AND (m.to_day IS NULL OR n.from_day <= m.to_day)
            JOIN school_class k ON k.id = m.class JOIN person p ON p.id = o.part
            LEFT JOIN person t ON t.id = (SELECT min(d.person) FROM duty d WHERE d.kind = 5 AND d.object = k.id
                AND d.from_day <= ?1 AND (d.to_day IS NULL OR d.to_day >= ?1))
        WHERE n.state = 0 AND (CAST(?2 AS BIGINT) IS NULL OR EXISTS (
            SELECT 1 FROM duty d WHERE d.kind = 5 AND d.object = k.id AND d.person = ?2 AND d.from_day <= ?1
                AND (d.to_day IS NULL OR d.to_day >= ?1)))
        ORDER BY CASE WHEN o.due IS NULL THEN 1 ELSE 0 END, o.due, o.day, p.sort_key, o.object LIMIT 300
        """)

    /// The reasons that are owed for documents, of a class teacher's class or of the whole school, what is due first at
    /// the head.
    package func owedReasons(of person: ID<Person>?, today: Day) throws -> [OwedReason] {
        try rows(Self.open, today, person) { row in
            OwedReason(
                student: PersonName(row, at: 0), classSlug: row.text(3), className: row.text(4), presented: row.day(5),
                due: row.momentOrNil(6), clause: row.text(7), isSoft: row.flag(8),
                owner: row.isNull(9) ? nil : PersonName(row, at: 9))
        }
    }

    /// By when a reason is to be given for a student's document; an outage over the end of the term prolongs it
    /// (003 п. 3.2).
    package func reasonDeadline(_ document: AbsenceDocument, of student: ID<Student>, _ zone: Zone) throws -> Deadline {
        let regulation = try regulationsByDay().on(document.presented), rule = regulation.rule(.reasonTerm)
        let year = try years().first { $0.contains(document.presented) }?.number
        let outages = try outageWindows(of: student, since: document.presented, zone: zone)
        let carrying = outages.isEmpty ? rule : regulation.rule(.outageTerm)
        let terms = try terms(
            for: rule, carrying, of: year ?? SchoolYear.number(on: document.presented), zone: zone, under: regulation)
        let study = try studyDays(of: student, on: document.presented, under: regulation)
        return terms.deadline(rule, from: TermStart(day: document.presented, study: study, outages: outages))
    }
}

extension Writing {
    private static let owe = SQL(
        """
        INSERT INTO obligation (key, object, part, n, day, owner, due, clause, soft)
        VALUES (5, ?1, ?2, 1, ?3, (SELECT min(d.person) FROM absence_notice a JOIN membership m ON m.student = a.student
                AND a.from_day >= m.from_day AND (m.to_day IS NULL OR a.from_day <= m.to_day)
            JOIN duty d ON d.kind = 5 AND d.object = m.class AND d.from_day <= ?3
                AND (d.to_day IS NULL OR d.to_day >= ?3)
            WHERE a.id = ?1), ?4, ?5, ?6)
        ON CONFLICT (object, key, part, n) DO NOTHING
        """)
    private static let end = SQL(
        "UPDATE obligation SET done = ?2 WHERE object = ?1 AND key = 5 AND n = 1 AND done IS NULL")
    private static let endCovered = SQL(
        """
        UPDATE obligation SET done = ?4 WHERE part = ?1 AND key = 5 AND n = 1 AND done IS NULL AND object IN (
            SELECT a.id FROM absence_notice a WHERE a.student = ?1 AND a.from_day >= ?2 AND a.to_day <= ?3)
        """)
    private static let laid = SQL(
        """
        SELECT o.object, o.part, o.day, o.due, o.clause, o.soft FROM obligation o
        WHERE o.key = 5 AND o.n = 1 AND o.done IS NULL
        """)
    private static let relay = SQL(
        """
        UPDATE obligation SET due = ?2, clause = ?3, soft = ?4
        WHERE object = ?1 AND key = 5 AND n = 1 AND done IS NULL
        """)
    private static let drop = SQL("DELETE FROM obligation WHERE object = ?1 AND key = 5 AND n = 1 AND done IS NULL")

    /// A document came with a notice: from now on its reason is owed (003 п. 2.9). The number 1 of the place tells a
    /// notice from a case.
    func oweReason(of notice: ID<AbsenceNotice>, student: ID<Student>) throws {
        let today = permit.caller.today, term = try term(of: student, presented: today)
        try execute(Self.owe, notice, student, today, term.due, term.clause, term.isSoft)
    }

    /// Reckons anew by when the reasons that are still owed are to be given: an outage, the calendar or the rules may
    /// have changed since the documents came.
    package func layReasons() throws {
        let open = try rows(Self.laid) { row in
            (
                notice: row.int(0), student: row.id(1, of: Student.self), day: row.day(2),
                term: (due: row.momentOrNil(3), clause: row.text(4), isSoft: row.flag(5))
            )
        }
        for one in open {
            let term = try term(of: one.student, presented: one.day)
            if term != one.term { try execute(Self.relay, one.notice, term.due, term.clause, term.isSoft) }
        }
    }

    private func term(
        of student: ID<Student>, presented day: Day
    ) throws -> (due: Moment?, clause: String, isSoft: Bool) {
        let paper = AbsenceDocument(kind: .other, presented: day)
        let deadline = try reasonDeadline(paper, of: student, try zone(on: day))
        return (deadline.due, deadline.due == nil ? "" : deadline.clause, deadline.rule.isSoft)
    }

    /// A notice was decided, or taken back by whoever sent it: then nothing was ever owed.
    func settleReason(of notice: ID<AbsenceNotice>, isWithdrawn: Bool) throws {
        if isWithdrawn { try execute(Self.drop, notice) } else { try execute(Self.end, notice, now) }
    }

    /// A reason was given that explains all the days of a document; a day of which it explains some lessons alone is
    /// not explained.
    func settleReasons(by draft: AbsenceDraft) throws {
        let first = draft.firstLesson == nil ? draft.from : draft.from + 1
        let last = draft.lastLesson == nil ? draft.to : draft.to - 1
        try execute(Self.endCovered, draft.student, first, last, now)
    }
}
