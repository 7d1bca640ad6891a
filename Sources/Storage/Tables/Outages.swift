import School

/// One outage of the journal in the register: from when to when, for whom, in whose words (003 п. 3.1).
package struct ListedOutage: Sendable, Hashable {
    /// Its number.
    package let id: ID<Outage>
    /// From one moment to another; no end while it lasts.
    package let window: OutageWindow
    /// Whom it concerns.
    package let reach: OutageReach
    /// What happened.
    package let words: String
    /// Why it was marked as entered by mistake; empty for one that was.
    package let mistake: String
    /// Who entered it, with the name; nil for the clock.
    package let author: (id: ID<Person>, name: PersonName)?

    init(_ row: Row) {
        id = row.id(0)
        window = OutageWindow(from: row.moment(1), to: row.momentOrNil(2))
        reach =
            switch row.int(3) {
            case 1: .building(row.id(4))
            case 2: .classes(row.text(5).split(separator: " ").compactMap { ID($0) })
            default: .school
            }
        (words, mistake) = (row.text(6), row.text(7))
        author = row.idOrNil(8).map { ($0, PersonName(row, at: 9)) }
    }

    /// Whether there was none: then it excuses nothing and asks for nothing.
    package var isMistaken: Bool { !mistake.isEmpty }

    /// Equal by number and contents; the author does not change.
    package static func == (one: ListedOutage, other: ListedOutage) -> Bool {
        (one.id, one.window, one.reach, one.words, one.mistake)
            == (other.id, other.window, other.reach, other.words, other.mistake)
    }

    /// By number alone.
    package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// What an outage is entered with.
package struct OutageFacts: Sendable, Hashable {
    /// From one moment to another; no end while it lasts.
    package var window: OutageWindow
    /// Whom it concerns.
    package var reach: OutageReach
    /// What happened.
    package var words: String

    /// An outage by its parts.
    package init(_ window: OutageWindow, reach: OutageReach, words: String) {
        (self.window, self.reach, self.words) = (window, reach, words)
    }

    /// Classes as the table keeps them, each with a blank on both sides.
    fileprivate var classes: String {
        guard case .classes(let ids) = reach else { return "" }
        return " " + Set(ids.map(\.number)).sorted().map { "\($0)" }.joined(separator: " ") + " "
    }

    fileprivate var building: ID<Building>? { if case .building(let id) = reach { id } else { nil } }
}

extension Official {
    static let outage = Official(
        .outage, fields: ["Начало", "Конец", "Охват", "Здание", "Классы", "Что случилось", "Отмечено ошибочно"],
        live: SQL("SELECT id, 0, 0, starts, ends, reach, building, classes, words, mistake FROM outage"))
}

extension Reading {
    private static let begun = SQL(
        """
        SELECT o.id, o.starts, o.ends, o.reach, o.building, o.classes, o.words, o.mistake, o.author, p.surname, p.given, \
        p.patronymic
        FROM outage o LEFT JOIN person p ON p.id = o.author WHERE o.starts BETWEEN ?1 AND ?2
        ORDER BY o.starts DESC, o.id DESC
        """)
    private static let lately = SQL(
        """
        SELECT o.id, o.starts, o.ends, o.reach, o.building, o.classes, o.words, o.mistake, o.author, p.surname, p.given, \
        p.patronymic
        FROM outage o LEFT JOIN person p ON p.id = o.author
        WHERE o.mistake = '' AND (o.ends IS NULL OR o.ends >= ?1) ORDER BY o.starts DESC, o.id DESC
        """)
    private static let one = SQL(
        """
        SELECT o.id, o.starts, o.ends, o.reach, o.building, o.classes, o.words, o.mistake, o.author, p.surname, p.given, \
        p.patronymic
        FROM outage o LEFT JOIN person p ON p.id = o.author WHERE o.id = ?1
        """)
    private static let ofDay = SQL(
        """
        SELECT DISTINCT r.course, o.starts, o.ends FROM outage o JOIN lesson_record r ON r.day = ?1
            JOIN course c ON c.id = r.course
        WHERE o.mistake = '' AND (o.ends IS NULL OR o.ends >= ?2) AND (o.reach = 0 OR EXISTS (SELECT 1 FROM group_class g
            JOIN school_class k ON k.id = g.class WHERE g.study_group = c.study_group
                AND (o.reach = 1 AND k.building = o.building
                    OR o.reach = 2 AND o.classes LIKE '% ' || CAST(k.id AS TEXT) || ' %')))
        ORDER BY r.course, o.starts
        """)

    private static let ofCourse = SQL(
        """
        SELECT o.starts, o.ends FROM outage o
        WHERE o.mistake = '' AND (o.ends IS NULL OR o.ends >= ?2) AND (o.reach = 0 OR EXISTS (SELECT 1 FROM course c
            JOIN group_class g ON g.study_group = c.study_group JOIN school_class k ON k.id = g.class WHERE c.id = ?1
                AND (o.reach = 1 AND k.building = o.building
                    OR o.reach = 2 AND o.classes LIKE '% ' || CAST(k.id AS TEXT) || ' %')))
        ORDER BY o.starts
        """)
    private static let anySince = SQL("SELECT 1 FROM outage WHERE ends IS NULL OR ends >= ?1 LIMIT 1")

    private static let ofStudent = SQL(
        """
        SELECT o.starts, o.ends FROM outage o
        WHERE o.mistake = '' AND (o.ends IS NULL OR o.ends >= ?2) AND (o.reach = 0 OR EXISTS (SELECT 1 FROM membership m
            JOIN school_class k ON k.id = m.class WHERE m.student = ?1 AND m.from_day <= ?3
                AND (m.to_day IS NULL OR m.to_day >= ?3)
                AND (o.reach = 1 AND k.building = o.building
                    OR o.reach = 2 AND o.classes LIKE '% ' || CAST(k.id AS TEXT) || ' %')))
        ORDER BY o.starts
        """)

    /// The register of outages that began between two moments, the newest first, those entered by mistake among them.
    package func outages(begun moments: ClosedRange<Moment>) throws -> [ListedOutage] {
        try rows(Self.begun, moments.lowerBound, moments.upperBound) { ListedOutage($0) }
    }

    /// The outages that last, or were over at a moment or after it, the newest first.
    package func outages(notOverBefore moment: Moment) throws -> [ListedOutage] {
        try rows(Self.lately, moment) { ListedOutage($0) }
    }

    /// One outage; nil where there is none such.
    package func outage(_ id: ID<Outage>) throws -> ListedOutage? { try first(Self.one, id) { ListedOutage($0) } }

    /// The outages that may prolong the terms of a day's lessons, by course: all that were not over before that day.
    package func outageWindows(on day: Day, zone: Zone) throws -> [ID<Course>: [OutageWindow]] {
        let midnight = zone.moment(day: day, time: TimeOfDay(minutes: 0))
        // Most days know of none, and the courses they would concern need not be gone through.
        guard try first(Self.anySince, midnight, as: { _ in true }) != nil else { return [:] }
        var found: [ID<Course>: [OutageWindow]] = [:]
        try each(Self.ofDay, day, midnight) { row in
            found[row.id(0), default: []].append(OutageWindow(from: row.moment(1), to: row.momentOrNil(2)))
        }
        return found
    }
}

extension Reading {
    /// The outages that may prolong the terms of a course's marks: all that were not over before a day.
    package func outageWindows(of course: ID<Course>, since day: Day, zone: Zone) throws -> [OutageWindow] {
        let start = zone.moment(day: day, time: TimeOfDay(minutes: 0))
        return try remembered(Self.ofCourse, course, start) {
            try rows(Self.ofCourse, course, start) { OutageWindow(from: $0.moment(0), to: $0.momentOrNil(1)) }
        }
    }
}

extension Reading {
    /// The outages that may prolong what is owed of a student: all of the class's that were not over before a day.
    package func outageWindows(of student: ID<Student>, since day: Day, zone: Zone) throws -> [OutageWindow] {
        try rows(Self.ofStudent, student, zone.moment(day: day, time: TimeOfDay(minutes: 0)), day) {
            OutageWindow(from: $0.moment(0), to: $0.momentOrNil(1))
        }
    }
}

extension Writing {
    private static let add = SQL(
        """
        INSERT INTO outage (starts, ends, reach, building, classes, words, author)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) RETURNING id
        """)
    private static let change = SQL(
        "UPDATE outage SET starts = ?2, ends = ?3, reach = ?4, building = ?5, classes = ?6, words = ?7 WHERE id = ?1")
    private static let mistaken = SQL("UPDATE outage SET mistake = ?2 WHERE id = ?1")

    /// Enters an outage; terms of lessons it touches are reckoned anew.
    @discardableResult
    package func add(outage facts: OutageFacts) throws -> ID<Outage> {
        let id = ID<Outage>(
            try insert(
                Self.add, facts.window.from, facts.window.to, facts.reach.code, facts.building, facts.classes,
                facts.words, permit.caller.person))
        try remember(facts, of: id)
        try reckonAnew(facts.window.from)
        return id
    }

    /// Changes an outage, as when it is over; terms of lessons it touched or touches are reckoned anew.
    package func change(outage id: ID<Outage>, to facts: OutageFacts) throws {
        let standing = try standing(id)
        try execute(
            Self.change, id, facts.window.from, facts.window.to, facts.reach.code, facts.building, facts.classes,
            facts.words)
        try remember(facts, of: id)
        try reckonAnew(min(facts.window.from, standing.window.from))
    }

    /// Marks an outage as entered by mistake: it stays in the register and in history, and excuses nothing any more.
    package func mark(mistaken id: ID<Outage>, because reason: String) throws {
        let standing = try standing(id)
        try execute(Self.mistaken, id, reason)
        let facts = OutageFacts(standing.window, reach: standing.reach, words: standing.words)
        try remember(facts, of: id, mistake: reason)
        try reckonAnew(standing.window.from)
    }

    private func standing(_ id: ID<Outage>) throws -> ListedOutage {
        guard let standing = try outage(id) else { throw NotFound() }
        guard !standing.isMistaken else {
            throw Objection("Этот сбой уже отмечен как ошибочный: исправлять в нём нечего. Отметьте сбой заново.")
        }
        return standing
    }

    private func remember(_ facts: OutageFacts, of id: ID<Outage>, mistake: String = "") throws {
        try remember(
            .outage, id,
            became: [
                facts.window.from, facts.window.to, facts.reach.code, facts.building, facts.classes, facts.words,
                mistake,
            ])
    }

    /// Terms of lessons, and how late marks came, as of an outage's beginning.
    private func reckonAnew(_ from: Moment) throws {
        let zone = try zone(on: permit.caller.today)
        // A term that ends in the outage may have begun some weeks before.
        let began = zone.day(of: from) - Self.daysBefore
        try termsChanged(since: began)
        try rejudgeMarks(of: began..., written: from, zone: zone)
    }
}
