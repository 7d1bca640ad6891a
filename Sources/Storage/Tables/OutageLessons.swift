import School

/// A lesson that fell into an outage, on one course's page, with what its record still lacks (003 п. 3.2).
package struct OutageLesson: Sendable, Hashable {
    /// The lesson.
    package let lesson: ID<Lesson>
    /// On whose page.
    package let course: ID<Course>
    /// Its day.
    package let day: Day
    /// Its number in the day.
    package let n: Int
    /// «8Б Алгебра».
    package let title: String
    /// What the page lacks, in words: «тема», «перекличка», «задание».
    package let missing: [String]
    /// Whether what is there was carried over from the temporary journal.
    package let isFromPaper: Bool
    /// Who keeps the page at that lesson; nil where nobody does.
    package let keeper: (id: ID<Person>, name: PersonName)?

    init(_ row: Row) {
        let kind = CourseKind(rawValue: row.int(6)) ?? .lesson
        (lesson, course, day, n) = (row.id(0), row.id(1), row.day(2), row.int(3))
        title = coursePlace(row.text(4), row.text(5), by: " ")
        missing = [
            kind.hasTopics && row.flag(7) ? "тема" : nil, kind.hasAttendance && row.flag(8) ? "перекличка" : nil,
            kind.hasHomework && row.flag(9) ? "задание" : nil,
        ].compactMap { $0 }
        isFromPaper = row.flag(10)
        keeper = row.idOrNil(11).map { ($0, PersonName(row, at: 12)) }
    }

    /// Equal by place and by what is missing.
    package static func == (one: OutageLesson, other: OutageLesson) -> Bool {
        (one.lesson, one.course) == (other.lesson, other.course) && one.missing == other.missing
    }

    /// By place.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(lesson)
        hasher.combine(course)
    }
}

extension Reading {
    // A page is kept by the substitute of the lesson, else by whoever taught the course that day. Days are taken a little
    // wide, for the zone of the school's clock is not known here.
    private static let within = SQL(
        """
        SELECT l.id, c.id, l.day, l.n, g.name, c.title, c.kind, CASE WHEN r.topic = '' THEN 1 ELSE 0 END, 1 - r.roll,
            CASE WHEN r.homework_state = 0 THEN 1 ELSE 0 END, r.from_paper, p.id, p.surname, p.given, p.patronymic,
            o.id, l.starts, l.ends
        FROM outage o JOIN lesson l ON l.day BETWEEN o.starts / 86400 - 1 AND coalesce(o.ends / 86400, ?3) + 1
                AND l.status <> 3 AND l.status <> 4
            JOIN lesson_record r ON r.lesson = l.id JOIN course c ON c.id = r.course
            JOIN study_group g ON g.id = c.study_group
            LEFT JOIN person p ON p.id = coalesce((SELECT u.substitute FROM substitution u
                    WHERE u.lesson = l.id AND u.course = c.id),
                (SELECT min(d.person) FROM duty d WHERE d.kind = 6 AND d.object = c.id AND d.from_day <= l.day
                    AND (d.to_day IS NULL OR d.to_day >= l.day)))
        WHERE o.mistake = '' AND o.starts BETWEEN ?1 AND ?2
            AND (o.reach = 0 OR EXISTS (SELECT 1 FROM group_class x JOIN school_class k ON k.id = x.class
                WHERE x.study_group = c.study_group AND (o.reach = 1 AND k.building = o.building
                    OR o.reach = 2 AND o.classes LIKE '% ' || CAST(k.id AS TEXT) || ' %')))
        ORDER BY o.id, l.day, l.starts, g.name, c.title, c.id
        """)

    /// The lessons that fell into an outage until a moment, a line a page.
    package func lessons(within outage: ListedOutage, until now: Moment, zone: Zone) throws -> [OutageLesson] {
        try lessons(within: [outage], until: now, zone: zone)[outage.id] ?? []
    }

    /// The same of several outages, asked for at once; those entered by mistake have none.
    package func lessons(
        within outages: [ListedOutage], until now: Moment, zone: Zone
    ) throws -> [ID<Outage>: [OutageLesson]] {
        guard let first = outages.map(\.window.from).min(), let last = outages.map(\.window.from).max() else {
            return [:]
        }
        let windows = Dictionary(outages.map { ($0.id, LocalWindow($0, until: now, zone)) }) { first, _ in first }
        var found: [ID<Outage>: [OutageLesson]] = [:]
        try each(Self.within, first, last, zone.day(of: now)) { row in
            let outage: ID<Outage> = row.id(15)
            guard windows[outage]?.touches(row.day(2), row.int(16), row.int(17)) == true else { return }
            found[outage, default: []].append(OutageLesson(row))
        }
        return found
    }
}

/// An outage on the school's clock.
private struct LocalWindow {
    private let from: (day: Day, minutes: Int)
    private let to: (day: Day, minutes: Int)

    init(_ outage: ListedOutage, until now: Moment, _ zone: Zone) {
        let (first, last) = (zone.local(outage.window.from), zone.local(min(outage.window.to ?? now, now)))
        (from, to) = ((first.day, first.time.minutes), (last.day, last.time.minutes))
    }

    /// Whether a lesson of a day, from one minute of it to another, has a moment in common with it.
    func touches(_ day: Day, _ starts: Int, _ ends: Int) -> Bool { (day, ends) > from && (day, starts) < to }
}

extension Reading {
    /// By when an outage's entries are carried over, by the rules of the day on which it was over; nil while it lasts,
    /// where no term is set and where there was no outage (003 п. 3.2).
    package func transfer(of outage: ListedOutage, zone: Zone) throws -> Deadline? {
        try transfers(of: [outage], zone: zone)[outage.id]
    }

    /// The same of several outages, with the rules and each year's calendar read once.
    package func transfers(of outages: [ListedOutage], zone: Zone) throws -> [ID<Outage>: Deadline] {
        let regulations = try regulationsByDay()
        var calendars: [Int: SchoolCalendar] = [:], found: [ID<Outage>: Deadline] = [:]
        for outage in outages where !outage.isMistaken {
            guard let to = outage.window.to else { continue }
            let day = zone.day(of: to), number = SchoolYear.number(on: day)
            let known = try calendars[number] ?? year(on: day).map { try self.calendar(of: $0.number) }
            let calendar = known ?? SchoolCalendar()
            calendars[number] = calendar
            found[outage.id] = Terms(calendar: calendar, zone: zone)
                .deadline(regulations.on(day).rule(.outageTerm), from: TermStart(day: day, moment: to))
        }
        return found
    }
}
