import School

/// A mark of behaviour as it stands.
package struct BehaviourMarkRow: Sendable, Hashable {
    /// The mark; nil once taken away.
    package let mark: BehaviourMark?
    /// From when the family sees it.
    package let visibleFrom: Moment
    /// What the family sees until then; nil where it has seen none.
    let shown: BehaviourMark?
    /// When it was written.
    package let enteredAt: Moment
    /// Whose hand it is.
    package let author: PersonName?
    /// Its version, growing by one with each change.
    package let version: Int

    fileprivate init(_ row: Row) {
        mark = row.intOrNil(1).flatMap { BehaviourMark(rawValue: $0) }
        shown = row.intOrNil(2).flatMap { BehaviourMark(rawValue: $0) }
        (visibleFrom, enteredAt, version) = (row.moment(3), row.moment(4), row.int(5))
        author = row.isNull(6) ? nil : PersonName(row, at: 6)
    }

    /// What the family sees at a moment.
    package func seen(at now: Moment) -> BehaviourMark? {
        Publication.seen(mark, from: visibleFrom, published: shown, at: now)
    }
}

extension Official {
    static let behaviourMark = Official(
        .behaviourMark, fields: ["Поведение", "Видно семье с", "Поставил", "Видно семье до того"],
        live: SQL("SELECT student, period, 0, value, visible_from, author, shown FROM behaviour_mark"))
}

extension Reading {
    private static let ofPeriod = SQL(
        """
        SELECT b.student, b.value, b.shown, b.visible_from, b.entered_at, b.ver, p.surname, p.given, p.patronymic
        FROM membership m JOIN behaviour_mark b ON b.student = m.student AND b.period = ?2
            LEFT JOIN person p ON p.id = b.author
        WHERE m.class = ?1
        """)
    private static let ofStudent = SQL(
        """
        SELECT b.period, b.value, b.shown, b.visible_from, b.entered_at, b.ver, NULL, NULL, NULL
        FROM behaviour_mark b JOIN period p ON p.id = b.period JOIN period_scheme s ON s.id = p.scheme
        WHERE b.student = ?1 AND s.year = ?2
        """)

    /// How those who ever stood in a class behaved in a period.
    package func behaviour(
        of schoolClass: ID<SchoolClass>, in period: ID<Period>
    ) throws -> [ID<Student>: BehaviourMarkRow] {
        var found: [ID<Student>: BehaviourMarkRow] = [:]
        try each(Self.ofPeriod, schoolClass, period) { found[$0.id(0)] = BehaviourMarkRow($0) }
        return found
    }

    /// How a student behaved in the periods of a year.
    package func behaviour(of student: ID<Student>, year: Int) throws -> [ID<Period>: BehaviourMarkRow] {
        var found: [ID<Period>: BehaviourMarkRow] = [:]
        try each(Self.ofStudent, student, year) { found[$0.id(0)] = BehaviourMarkRow($0) }
        return found
    }
}

extension Writing {
    private static let write = SQL(
        """
        INSERT INTO behaviour_mark (student, period, value, shown, visible_from, entered_at, author, ver)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 1)
        ON CONFLICT (student, period) DO UPDATE SET value = ?3, shown = ?4, visible_from = ?5, entered_at = ?6,
            author = ?7, ver = behaviour_mark.ver + 1
        """)

    /// Marks how a student behaved in a period, or takes the mark away with nil; `old` is what stands. Until the quiet
    /// window is over the family sees what it saw.
    package func put(
        _ mark: BehaviourMark?, of student: ID<Student>, in period: ID<Period>, insteadOf old: BehaviourMarkRow?,
        visibleFrom: Moment
    ) throws {
        guard mark != old?.mark else { return }
        let shown = old?.seen(at: now), person = permit.caller.person
        try execute(
            Self.write, student, period, mark?.rawValue, shown?.rawValue, visibleFrom, now, person)
        try remember(
            .behaviourMark, student, period,
            became: [mark?.rawValue, visibleFrom, person, shown?.rawValue] as [any Bindable])
    }
}
