import School

/// A substitution over weeks by an order: one teacher keeps another's page for those days.
package struct StandIn: Sendable, Hashable {
    /// Its number.
    package let id: Int
    /// Whose page.
    package let course: ID<Course>
    /// Who is away.
    package let absent: ID<Person>
    /// Who keeps the page.
    package let substitute: ID<Person>
    /// From which day to which.
    package let days: ClosedRange<Day>
    /// Why.
    package let reason: String
    /// The order that says so.
    package let order: ID<Order>
    /// The row of the substitute's duty.
    let duty: Int

    init(_ row: Row) {
        (id, course, absent, substitute) = (row.int(0), row.id(1), row.id(2), row.id(3))
        let from = row.day(4)
        days = from...max(from, row.day(5))
        (reason, order, duty) = (row.text(6), row.id(7), row.int(8))
    }
}

extension Official {
    static let standIn = Official(
        .standIn, fields: ["Курс", "Отсутствует", "Замещает", "С", "По", "Причина", "Приказ", "Обязанность"],
        live: SQL("SELECT id, 0, 0, course, absent, substitute, from_day, to_day, reason, order_id, duty FROM stand_in")
    )
}

extension Reading {
    private static let one = SQL(
        """
        SELECT id, course, absent, substitute, from_day, to_day, reason, order_id, duty FROM stand_in WHERE id = ?1
        """)
    private static let ofCourse = SQL(
        """
        SELECT id, course, absent, substitute, from_day, to_day, reason, order_id, duty FROM stand_in
        WHERE course = ?1 AND from_day <= ?3 AND to_day >= ?2 ORDER BY from_day, id
        """)
    private static let dutyOf = SQL(
        """
        SELECT coalesce(since, from_day) FROM duty WHERE kind = 6 AND person = ?1 AND object = ?2 AND from_day <= ?3
            AND (to_day IS NULL OR to_day >= ?3) ORDER BY from_day LIMIT 1
        """)

    /// One substitution over weeks; nil where there is none such.
    package func standIn(_ id: Int) throws -> StandIn? { try first(Self.one, id) { StandIn($0) } }

    /// The substitutions over weeks on a page that have a day in common with these.
    package func standIns(on course: ID<Course>, during days: ClosedRange<Day>) throws -> [StandIn] {
        try rows(Self.ofCourse, course, days.lowerBound, days.upperBound) { StandIn($0) }
    }

    /// Since when the page is a teacher's own on a day; nil where it is not.
    func dayOwned(by person: ID<Person>, of course: ID<Course>, on day: Day) throws -> Day? {
        try first(Self.dutyOf, person, course, day) { $0.day(0) }
    }
}

extension Writing {
    private static let add = SQL(
        """
        INSERT INTO stand_in (course, absent, substitute, from_day, to_day, reason, order_id, duty)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) RETURNING id
        """)
    private static let set = SQL("UPDATE stand_in SET to_day = ?2 WHERE id = ?1")
    private static let dropRow = SQL("DELETE FROM stand_in WHERE id = ?1")
    private static let ofSubstitute = SQL(
        """
        SELECT id, course, absent, substitute, from_day, to_day, reason, order_id, duty FROM stand_in
        WHERE substitute = ?1 AND to_day >= ?2 ORDER BY id
        """)
    // Nouns 1, 2 and 3 are marks, absences and the record of a lesson; a topic may be written ahead.
    private static let cover = SQL(
        """
        INSERT INTO substitution (lesson, course, absent, substitute, kind, reason, order_id, told_at, stand_in, day)
        SELECT r.lesson, s.course, s.absent, s.substitute, 1, s.reason, s.order_id, CAST(?3 AS BIGINT), s.id, r.day
        FROM stand_in s JOIN lesson_record r ON r.course = s.course AND r.day BETWEEN s.from_day AND s.to_day
        WHERE r.day BETWEEN ?1 AND ?2
            AND NOT EXISTS (SELECT 1 FROM substitution u WHERE u.lesson = r.lesson AND u.course = r.course)
            AND NOT EXISTS (SELECT 1 FROM history h WHERE h.noun = 1 AND h.k1 = r.lesson AND h.person = s.absent)
            AND NOT EXISTS (SELECT 1 FROM history h WHERE h.noun = 2 AND h.k1 = r.lesson AND h.person = s.absent)
            AND NOT EXISTS (SELECT 1 FROM history h WHERE h.noun = 3 AND h.k1 = r.lesson AND h.k2 = r.course
                AND h.person = s.absent AND h.at >= r.day * 86400 - ?4)
        """)
    private static let given = SQL(
        """
        SELECT max(l.day) FROM substitution u JOIN lesson l ON l.id = u.lesson
        WHERE u.stand_in = ?1 AND l.day > ?2 AND l.day <= ?3 AND (
            EXISTS (SELECT 1 FROM history h WHERE h.noun = 1 AND h.k1 = u.lesson AND h.person = u.substitute)
            OR EXISTS (SELECT 1 FROM history h WHERE h.noun = 2 AND h.k1 = u.lesson AND h.person = u.substitute)
            OR EXISTS (SELECT 1 FROM history h WHERE h.noun = 3 AND h.k1 = u.lesson AND h.k2 = u.course
                AND h.person = u.substitute AND h.at >= l.day * 86400 - ?4))
        """)
    private static let uncover = SQL("DELETE FROM substitution WHERE stand_in = ?1 AND day > ?2")

    /// What an order over weeks put into lessons that are laid out no longer goes with them.
    static let uncoverEmpty = SQL(
        """
        DELETE FROM substitution WHERE stand_in IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM lesson_record r WHERE r.lesson = substitution.lesson)
        """)

    /// Since when the page is the absent teacher's; an objection says why it cannot be given to the substitute.
    private func daySince(
        _ substitute: ID<Person>, for absent: ID<Person>, on course: ID<Course>, during days: ClosedRange<Day>
    ) throws -> Day {
        guard substitute != absent else {
            throw Objection("Это тот же учитель: выберите, кто будет замещать.", field: "person")
        }
        guard let since = try dayOwned(by: absent, of: course, on: days.lowerBound) else {
            throw Objection("На \(days.lowerBound.russian) эту страницу ведёт другой учитель.", field: "from")
        }
        if let other = try standIns(on: course, during: days).first {
            throw Objection(
                "Эту страницу уже замещают по приказу с \(other.days.lowerBound.russian) по "
                    + "\(other.days.upperBound.russian). Измените те дни.", field: "from")
        }
        if try dayOwned(by: substitute, of: course, on: days.lowerBound) != nil {
            throw Objection("Этот учитель и так ведёт эту страницу.", field: "person")
        }
        if let away = try teacherAbsences(of: substitute, during: Span(from: days.lowerBound, to: days.upperBound))
            .first
        {
            throw Objection(
                "\(away.name.short) в эти дни отсутствует (с \(away.days.from.russian)). Выберите другого.",
                field: "person")
        }
        return since
    }

    /// Gives the whole page of an absent teacher to a substitute for some days by an order (001 п. 2п.10, 3.2): earlier
    /// works, plans and final marks with it; every lesson of those days, also one that is laid out later, is counted.
    @discardableResult
    package func standIn(
        _ substitute: ID<Person>, for absent: ID<Person>, on course: ID<Course>, during days: ClosedRange<Day>,
        reason: String, order: ID<Order>
    ) throws -> Int {
        let since = try daySince(substitute, for: absent, on: course, during: days)
        let duty = try give(
            .teacher, to: substitute, object: course.number, from: days.lowerBound, to: days.upperBound, order: order,
            instead: absent, since: since)
        let id = try insert(
            Self.add, course, absent, substitute, days.lowerBound, days.upperBound, reason, order, duty)
        try remember(
            .standIn, id,
            became: [course, absent, substitute, days.lowerBound, days.upperBound, reason, order, duty])
        try coverLessons(days)
        return id
    }

    /// Ends a substitution over weeks after its last day; one that would end before it began has never been.
    package func end(_ standIn: StandIn, lastDay: Day) throws {
        guard lastDay < standIn.days.upperBound else {
            throw Objection(
                "Замещение и так кончается \(standIn.days.upperBound.russian). Выберите день раньше.", field: "lastday")
        }
        if let given = try lessonGiven(by: standIn, after: lastDay) {
            throw Objection(
                "Урок \(RussianDate.dayAndMonth(given)) замещающий уже записал. Замещение кончается не раньше этого дня.",
                field: "lastday")
        }
        try close(standIn, lastDay: lastDay)
    }

    /// Ends it whatever was written; lessons that the substitute has kept stay counted.
    private func close(_ standIn: StandIn, lastDay: Day) throws {
        let isGone = lastDay < standIn.days.lowerBound
        try execute(Self.uncover, standIn.id, lastDay)
        try end(duty: standIn.duty, lastDay: lastDay)
        if isGone { try execute(Self.dropRow, standIn.id) } else { try execute(Self.set, standIn.id, lastDay) }
        try remember(
            .standIn, standIn.id,
            became: [
                standIn.course, standIn.absent, standIn.substitute, standIn.days.lowerBound,
                isGone ? standIn.days.upperBound : lastDay, standIn.reason, standIn.order, standIn.duty,
            ], gone: isGone)
    }

    /// The last day after `day` on which the substitute has kept a lesson of the page; nil where there is none.
    private func lessonGiven(by standIn: StandIn, after day: Day) throws -> Day? {
        try first(Self.given, standIn.id, day, permit.caller.today, secondsAhead()) { $0.dayOrNil(0) } ?? nil
    }

    private func secondsAhead() throws -> Int { try zone(on: permit.caller.today).offset(at: now) }

    /// Ends what somebody keeps in others' stead from a day on: they are gone.
    func endStandIns(of person: ID<Person>, from day: Day) throws {
        for standing in try rows(Self.ofSubstitute, person, day, as: { StandIn($0) }) {
            let last = try max(day - 1, lessonGiven(by: standing, after: day - 1) ?? day - 1)
            if last < standing.days.upperBound { try close(standing, lastDay: last) }
        }
    }

    /// Puts substitutes by order into the lessons of these days that have none of their own and that the absent teacher
    /// did not keep: whoever wrote in a lesson on its day or later was there.
    func coverLessons(_ days: ClosedRange<Day>) throws {
        try execute(Self.cover, days.lowerBound, days.upperBound, now, secondsAhead())
        try wakeTerms()
    }
}
