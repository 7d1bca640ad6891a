import School

extension Writing {
    private static let put = SQL(
        """
        INSERT INTO obligation (key, object, part, n, day, owner, due, done, clause, soft, fill_due)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
        ON CONFLICT (object, key, part, n) DO UPDATE SET day = ?5, owner = ?6, due = ?7, done = ?8, clause = ?9,
            soft = ?10, fill_due = ?11
        """)
    private static let take = SQL("DELETE FROM obligation WHERE object = ?1 AND key = ?2 AND part = ?3 AND n = ?4")
    private static let written = SQL(
        """
        SELECT w.lesson, r.course, w.n, w.mark_days, k.title FROM lesson l JOIN work w ON w.lesson = l.id
            JOIN work_kind k ON k.id = w.kind AND k.is_written = 1
            JOIN lesson_record r ON r.lesson = l.id AND (w.course IS NULL OR w.course = r.course)
        WHERE l.day = ?1 AND w.unmarked = 0
        """)
    private static let markLaid = SQL(
        "INSERT INTO laid_day (day, at) VALUES (?1, ?2) ON CONFLICT (day) DO UPDATE SET at = ?2")
    private static let laid = SQL("SELECT 1 FROM laid_day WHERE day = ?1")
    private static let forget = SQL("DELETE FROM laid_day WHERE day BETWEEN ?1 AND ?2")
    private static let wake = SQL("UPDATE chore SET due = ?2 WHERE name = ?1 AND due > ?2")
    private static let stranded = SQL(
        """
        DELETE FROM obligation WHERE object = ?1 AND key <= 4 AND (
            EXISTS (SELECT 1 FROM lesson l WHERE l.id = ?1 AND (l.day > ?2 OR l.status = 3 OR l.status = 4))
            OR NOT EXISTS (SELECT 1 FROM lesson l WHERE l.id = ?1))
        """)

    private static let strandedOn = SQL(
        """
        DELETE FROM obligation WHERE day BETWEEN ?1 AND ?2 AND key <= 4 AND EXISTS (SELECT 1 FROM lesson l
            WHERE l.id = obligation.object AND (l.day > ?3 OR l.status = 3 OR l.status = 4))
        """)
    /// A week is laid at once; of more the clock lays the rest, so that nobody waits for it.
    private static let daysAtOnce = 7
    private static let orphaned = SQL(
        """
        DELETE FROM obligation WHERE day BETWEEN ?1 AND ?2 AND key <= 4
            AND NOT EXISTS (SELECT 1 FROM lesson l WHERE l.id = obligation.object)
        """)

    /// The name of the chore that lays obligations.
    package static let termsChore = "сроки"

    /// Lays what a day's lessons owe: what is there and right stays, what has changed is put right, what is no longer
    /// owed goes. With a lesson named, only of its classes, whose day it ends or lengthens.
    package func layTerms(on day: Day, ofClassesAt lesson: ID<Lesson>? = nil) throws {
        let today = permit.caller.today, zone = try zone(on: day), regulation = try regulation(on: day)
        let year = try years().first { $0.contains(day) }?.number ?? SchoolYear.number(on: day)
        let terms = Terms(calendar: try calendar(of: year), zone: zone, under: regulation)
        let lessons = try owingLessons(on: day, asOf: today, ofClassesAt: lesson, zone: zone, under: regulation)
        let works = Dictionary(
            grouping: try rows(Self.written, day) { WrittenWork($0) }, by: \.lesson)
        let courses = Set(lessons.map(\.course.number))
        var left = Dictionary(uniqueKeysWithValues: try obligations(on: day).map { ($0.place, $0) })
        if lesson != nil { left = left.filter { courses.contains($0.value.place.part) } }
        var changed: [Obligation] = []
        for found in lessons {
            let own = works[found.lesson.number]?.filter { $0.course == found.course.number } ?? []
            for wanted in found.obligations(works: own, terms, regulation, known: left) {
                let old = left.removeValue(forKey: wanted.place)
                if old != wanted { changed.append(wanted) }
            }
        }
        try put(changed)
        try take(left.keys)
        for lesson in works.keys { try settleMarks(in: ID(lesson)) }
        if lesson == nil { try execute(Self.markLaid, day, now) }
    }

    /// Lays anew what the lessons of these days owe, by the clock's next round: timetable, calendar, periods or rules
    /// have changed.
    package func termsChanged(_ days: ClosedRange<Day>) throws {
        let first = days.lowerBound - (try counting(days) ? Self.daysBefore : 0)
        try execute(Self.forget, first, days.upperBound)
        try wakeTerms()
    }

    /// How many days before a day with or without lessons, or an outage, a term may have begun that counts it: no kind
    /// of work has longer.
    static let daysBefore = WorkTerm.range.upperBound

    /// Whether the rules of these days count days with lessons.
    private func counting(_ days: ClosedRange<Day>) throws -> Bool {
        let rules = try regulationsByDay(), last = min(days.upperBound, permit.caller.today)
        return rules.on(days.lowerBound).countsSchoolDays || rules.on(last).countsSchoolDays
    }

    /// The same where lessons of these days have come and gone: what is gone owes nothing at once.
    func lessonsChanged(_ days: ClosedRange<Day>) throws {
        try execute(Self.orphaned, days.lowerBound, days.upperBound)
        try termsChanged(days)
    }

    /// The same for a day and all that came after it.
    func termsChanged(since day: Day) throws {
        if day <= permit.caller.today { try termsChanged(day...permit.caller.today) }
    }

    /// Asks the clock for a round: who owes what may have changed.
    package func wakeTerms() throws { try execute(Self.wake, Self.termsChore, now) }

    /// Whether the day's obligations are laid; if not, the clock lays all of them.
    func isLaid(_ day: Day) throws -> Bool { try first(Self.laid, day) { _ in true } ?? false }

    /// What a changed lesson and its classes owe on the days that it stood and stands on; days to come are laid when
    /// they come.
    func termsMoved(_ lesson: ID<Lesson>, _ days: Day...) throws {
        let today = permit.caller.today
        try execute(Self.stranded, lesson, today)
        if let first = days.min(), let last = days.max(), try counting(first...last) {
            try termsChanged(first...max(first, today))
        }
        for day in Set(days) where day <= today {
            if try isLaid(day) { try layTerms(on: day, ofClassesAt: lesson) }
        }
    }

    /// The same for many lessons that stay on their days: each day is laid once, a long time by the clock.
    func termsMoved(_ days: [Day]) throws {
        let today = permit.caller.today, begun = Set(days).filter { $0 <= today }.sorted()
        guard let first = days.min(), let last = days.max() else { return }
        try execute(Self.strandedOn, first, last, today)
        if try begun.count > Self.daysAtOnce || counting(first...last) {
            return try termsChanged(first...max(last, today))
        }
        for day in begun where try isLaid(day) { try layTerms(on: day) }
    }

    func put(_ all: [Obligation]) throws {
        try executeAll(
            Self.put,
            all.map { new in
                let place = new.place
                return [
                    place.key.rawValue, place.object, place.part, place.n, new.day, new.owner, new.due, new.done,
                    new.clause, new.isSoft, new.fillDue,
                ]
            })
    }

    func take(_ places: some Sequence<Obligation.Place>) throws {
        try executeAll(Self.take, places.map { [$0.object, $0.key.rawValue, $0.part, $0.n] })
    }
}

/// A written work of a day, on one of its lesson's pages.
private struct WrittenWork {
    let lesson: Int
    let course: Int
    let n: Int
    let term: WorkTerm?

    init(_ row: Row) {
        (lesson, course, n) = (row.int(0), row.int(1), row.int(2))
        term = row.intOrNil(3).map { WorkTerm($0, of: row.text(4)) }
    }
}

extension OwingLesson {
    /// What the lesson owes: topic, roll-call and homework as far as its kind has them, and marks of its written works.
    fileprivate func obligations(
        works: [WrittenWork], _ terms: Terms, _ regulation: Regulation, known: [Obligation.Place: Obligation]
    ) -> [Obligation] {
        let isMarkless = isMarkless(under: regulation)
        let filled = terms.deadline(regulation.rule(.journalTerm), from: start).due
        var found = [ObligationKey.topic, .rollCall, .homework].filter { $0.isAsked(of: kind, isMarkless: isMarkless) }
            .map { key in
                Obligation(
                    .init(key, object: lesson.number, part: course.number), day: start.day, owner: owner,
                    deadline(key, terms, under: regulation), fillDue: filled, done: done[key])
            }
        if ObligationKey.workMarks.isAsked(of: kind, isMarkless: isMarkless) {
            found += works.map { work in
                let deadline = deadline(.workMarks, terms, under: regulation, own: work.term)
                let place = Obligation.Place(.workMarks, object: lesson.number, part: course.number, n: work.n)
                return Obligation(place, day: start.day, owner: owner, deadline, done: known[place]?.done)
            }
        }
        return found
    }
}
