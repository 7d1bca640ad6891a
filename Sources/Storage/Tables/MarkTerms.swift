import School

/// What the term of a mark is reckoned from.
package struct MarkTerm: Hashable, Sendable {
    /// The lesson.
    package let lesson: ID<Lesson>
    /// Its day.
    package let day: Day
    /// The page it stands on.
    package let course: ID<Course>
    /// The page's grade level, if it has one.
    package let gradeLevel: Int?
    /// The school year.
    package let year: Int
    /// By which scheme of periods the page is marked.
    package let scheme: Int
    /// Whether its work is done in writing.
    package let isWritten: Bool
    /// The term of its work's kind, where it has one of its own.
    package let own: WorkTerm?
    /// The day a work was to be handed in, for a mark in the place of a point.
    package let handedIn: Day?

    /// A term by its parts.
    package init(
        lesson: ID<Lesson>, day: Day, course: ID<Course>, gradeLevel: Int?, year: Int, scheme: Int, isWritten: Bool,
        own: WorkTerm? = nil, handedIn: Day? = nil
    ) {
        (self.lesson, self.day, self.course, self.gradeLevel) = (lesson, day, course, gradeLevel)
        (self.year, self.scheme, self.isWritten, self.handedIn) = (year, scheme, isWritten, handedIn)
        self.own = own
    }
}

extension Reading {
    private static let times = SQL("SELECT starts, ends FROM lesson WHERE id = ?1")
    private static let known = SQL("SELECT known_at FROM lesson_record WHERE lesson = ?1 AND course = ?2")

    /// When a lesson begins and ends by its bells.
    package func times(of lesson: ID<Lesson>) throws -> (starts: TimeOfDay, ends: TimeOfDay)? {
        try remembered(Self.times, lesson) {
            try first(Self.times, lesson) {
                (starts: TimeOfDay(minutes: $0.int(0)), ends: TimeOfDay(minutes: $0.int(1)))
            }
        }
    }

    /// Since when a lesson stands on a course's page; nil for one outside a timetable.
    private func known(_ lesson: ID<Lesson>, on course: ID<Course>) throws -> Moment? {
        try remembered(Self.known, lesson, course) {
            try first(Self.known, lesson, course) { $0.momentOrNil(0) } ?? nil
        }
    }

    /// By when a mark is to be written, by the rules of its lesson's day: from the lesson, or from the day its work was
    /// to be handed in. An outage over the lesson or over the end of the term prolongs it (003 п. 3.2).
    package func deadline(_ term: MarkTerm, zone: Zone) throws -> Deadline {
        let regulation = try regulationsByDay().on(term.day)
        let rule = regulation.markRule(gradeLevel: term.gradeLevel, isWritten: term.isWritten, own: term.own)
        var start = TermStart(day: term.handedIn ?? term.day)
        if term.handedIn == nil {
            let times = try times(of: term.lesson)
            start.begins = times.map { zone.moment(day: term.day, time: $0.starts) }
            start.moment = times.map { zone.moment(day: term.day, time: $0.ends) }
            start.opened = try known(term.lesson, on: term.course)
            start.limit = regulation.limit(try attestation(of: term.scheme, on: term.day))
        }
        start.study = try studyDays(of: term.course, gradeLevel: term.gradeLevel, on: start.day, under: regulation)
        start.outages = try outageWindows(of: term.course, since: start.day, zone: zone)
        let carrying = start.outages.isEmpty ? rule : regulation.rule(.outageTerm)
        let terms = try terms(for: rule, carrying, of: term.year, zone: zone, under: regulation)
        return terms.deadline(rule, from: start)
    }

    private static let attestation = SQL(
        "SELECT attestation FROM period WHERE scheme = ?1 AND ?2 BETWEEN starts AND ends ORDER BY starts, n LIMIT 1")

    private func attestation(of scheme: Int, on day: Day) throws -> Day? {
        try remembered(Self.attestation, scheme, day) {
            try first(Self.attestation, scheme, day) { $0.dayOrNil(0) } ?? nil
        }
    }
}

extension Writing {
    // Corrections are left: how late they are was settled when what they correct was written.
    private static let judged = SQL(
        """
        SELECT m.student, m.lesson, m.slot, m.day, m.entered_at, m.late_days, c.id, c.grade_level, c.year, c.scheme,
            coalesce(k.is_written, 0), w.mark_days, k.title
        FROM mark m JOIN course c ON c.id = m.course
            LEFT JOIN work w ON w.lesson = m.lesson AND w.n = m.slot / 16 LEFT JOIN work_kind k ON k.id = w.kind
        WHERE m.day >= ?1 AND m.entered_at >= ?2 AND m.ver = 1 AND m.value IS NOT NULL AND m.value <> ?3
            AND m.slot % 16 < 2
        ORDER BY m.lesson, m.slot, m.student
        """)
    private static let judge = SQL(
        "UPDATE mark SET late_days = ?5 WHERE student = ?1 AND day = ?2 AND lesson = ?3 AND slot = ?4")

    /// Judges anew how late marks came that were written since a moment: an outage was entered or changed afterwards.
    func rejudgeMarks(of days: PartialRangeFrom<Day>, written since: Moment, zone: Zone) throws {
        var known: [MarkTerm: Deadline] = [:]
        for row in try rows(Self.judged, days.lowerBound, since, Mark.point.code, as: JudgedMark.init) {
            let deadline = try known[row.term] ?? deadline(row.term, zone: zone)
            known[row.term] = deadline
            let late = deadline.lateness(at: row.entered)?.days ?? 0
            if late != row.late { try execute(Self.judge, row.student, row.term.day, row.term.lesson, row.slot, late) }
        }
    }
}

/// A mark as it is judged: whose, where, when it was written and how late it is said to be.
private struct JudgedMark {
    let student: ID<Student>
    let slot: Int
    let entered: Moment
    let late: Int
    let term: MarkTerm

    init(_ row: Row) {
        (student, slot, entered, late) = (row.id(0), row.int(2), row.moment(4), row.int(5))
        term = MarkTerm(
            lesson: row.id(1), day: row.day(3), course: row.id(6), gradeLevel: row.intOrNil(7), year: row.int(8),
            scheme: row.int(9), isWritten: row.flag(10),
            own: row.intOrNil(11).map { WorkTerm($0, of: row.text(12)) })
    }
}
