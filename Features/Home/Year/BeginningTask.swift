import Markup
import School
import Storage
import Web

/// One thing that the beginning of a year asks of somebody.
struct BeginningTask: Sendable {
    let words: String
    let link: Link
    let isLate: Bool
}

extension Reading {
    private static let newest = SQL(
        """
        SELECT y.id, y.starts, y.ends, o.at,
            (SELECT count(*) FROM school_class c WHERE c.year = y.id AND NOT EXISTS (
                SELECT 1 FROM confirmation f WHERE f.class = c.id AND f.kind = 1)),
            (SELECT count(*) FROM school_class c WHERE c.year = y.id AND NOT EXISTS (
                SELECT 1 FROM group_class g JOIN course k ON k.study_group = g.study_group
                    JOIN slot_course sc ON sc.course = k.id JOIN slot s ON s.id = sc.slot
                    JOIN timetable t ON t.id = s.timetable
                WHERE g.class = c.id AND t.year = y.id AND t.student IS NULL AND t.published_at IS NOT NULL
                    AND (t.to_day IS NULL OR t.to_day >= ?1)))
        FROM school_year y LEFT JOIN year_opening o ON o.year = y.id ORDER BY y.id DESC LIMIT 1
        """)
    private static let ofLeader = SQL(
        """
        SELECT c.name, c.slug, y.id, y.starts, y.ends,
            (SELECT count(*) FROM confirmation f WHERE f.class = c.id AND f.kind = 1),
            (SELECT count(*) FROM confirmation f WHERE f.class = c.id AND f.kind = 2),
            (SELECT count(*) FROM confirmation f WHERE f.class = c.id AND f.kind = 3 AND f.month = ?3)
        FROM duty d JOIN school_class c ON c.id = d.object JOIN school_year y ON y.id = c.year
        WHERE d.person = ?1 AND d.kind = 5 AND d.from_day <= ?2 AND (d.to_day IS NULL OR d.to_day >= ?2)
            AND y.starts <= ?2 AND y.ends >= ?2
        ORDER BY c.sort_key, c.id
        """)

    /// What the beginning of a year asks of the keeper and the deputies: handing over, the timetable, the lists
    /// (001 п. 4.3, 4.4).
    func yearTasks(_ asking: Asking) throws -> [BeginningTask] {
        let today = asking.today
        let found = try first(Self.newest, today) { row in
            (
                year: SchoolYear(row.int(0), starts: row.day(1), ends: row.day(2)), opened: row.momentOrNil(3),
                unconfirmed: row.int(4), untimed: row.int(5)
            )
        }
        guard let found else { return [] }
        let year = found.year
        var tasks = try handing(year, asking)
        if let opened = found.opened, found.untimed > 0 {
            let term = asking.regulation.timetableDeadline(opened: opened, on: asking.zone)
            if term.due != nil {
                tasks.append(
                    BeginningTask(
                        words: "Расписание \(year.title) года \(term.words), классов без него: \(found.untimed)",
                        link: .checklist, isLate: term.lateness(at: asking.now) != nil))
            }
        }
        if found.unconfirmed > 0, year.contains(today), !(6...8).contains(today.month) {
            let term = try terms(of: year, [.list], asking)[.list]
            tasks.append(
                BeginningTask(
                    words: "Список не подтверждён, классов: \(found.unconfirmed)", link: .confirmations,
                    isLate: term?.lateness(at: asking.now) != nil))
        }
        return tasks
    }

    /// From two weeks before the terms of the regulation to three after them: what is still to be handed over, and the opening itself.
    private func handing(_ year: SchoolYear, _ asking: Asking) throws -> [BeginningTask] {
        let today = asking.today, isComing = year.starts <= today && today.year > year.number
        let number = isComing ? year.number + 1 : year.number, rules = asking.regulation
        let opens = rules.opens(of: number)
        let due = rules.yearDeadline(.handingDay, of: number, on: asking.zone)
        let openBy = rules.yearDeadline(.yearOpenBy, of: number, on: asking.zone)
        let (handed, opened) = (due.dueDay ?? opens, openBy.dueDay ?? opens)
        guard today >= min(handed, opens) - 14, today <= max(handed, opened) + 23 else { return [] }
        let received = Set(try handedOver(for: number).map(\.task))
        let state = try handingState(of: number, on: max(today, year.starts))
        let missing = YearTask.allCases.filter { !received.contains($0) && !(state[$0]?.isWhole ?? false) }
        var tasks: [BeginningTask] = []
        if !missing.isEmpty {
            tasks.append(
                BeginningTask(
                    words: "К началу года не сдано: " + missing.map { $0.title.lowercased() }.joined(separator: ", "),
                    link: .checklist, isLate: due.lateness(at: asking.now) != nil))
        }
        if isComing, today >= opens, asking.may(.setUpSchool, on: .school) {
            tasks.append(
                BeginningTask(
                    words: "Откройте \(number)/\(number + 1) учебный год"
                        + (openBy.due == nil ? "" : " " + openBy.words),
                    link: .nextYear, isLate: openBy.lateness(at: asking.now) != nil))
        }
        return tasks
    }

    /// What is to be confirmed of the classes that somebody leads (001 п. 3.3).
    func classTasks(_ asking: Asking) throws -> [BeginningTask] {
        let today = asking.today, isWinter = !(6...8).contains(today.month)
        let asksMonthly = asking.regulation.rule(.cardsRecheck).term != .unset
        let led = try rows(Self.ofLeader, asking.caller.person, today, today.month) { row in
            var wanted: [Confirming] = row.int(5) == 0 ? [.list] : []
            if row.int(6) == 0, today.month != 9 { wanted.append(.cards) }
            if row.int(7) == 0, isWinter, asksMonthly { wanted.append(.unchanged) }
            return (
                name: row.text(0), slug: row.text(1), wanted: wanted,
                year: SchoolYear(row.int(2), starts: row.day(3), ends: row.day(4))
            )
        }
        guard let year = led.first?.year else { return [] }
        let terms = try terms(of: year, Set(led.flatMap(\.wanted)), asking)
        return led.flatMap { one in
            one.wanted.map { what in
                let until = terms[what]?.until(on: today).map { " " + $0 } ?? ""
                return BeginningTask(
                    words: "\(one.name): \(what.task(today))\(until)", link: .confirm(one.slug),
                    isLate: terms[what]?.lateness(at: asking.now) != nil)
            }
        }
    }

    /// By when classes confirm, by today's rules; a term that only the calendar knows is told on the class's own page.
    private func terms(
        of year: SchoolYear, _ wanted: Set<Confirming>, _ asking: Asking
    ) throws -> [Confirming: Deadline] {
        let simple = wanted.filter { !asking.regulation.rule($0.rule).term.needsCalendar }
        return try confirmingTerms(
            of: year, simple, month: asking.today.month, zone: asking.zone, under: asking.regulation)
    }
}

extension Confirming {
    /// What the class teacher is asked to do.
    fileprivate func task(_ today: Day) -> String {
        switch self {
        case .list: "подтвердите список"
        case .cards: "проверьте данные учеников и родителей"
        case .unchanged: "сверьте данные за \(RussianDate.month(today))"
        }
    }
}

/// The tasks as a short list, what is late first.
struct BeginningView {
    let tasks: [BeginningTask]
    let frame: Frame

    var section: HTML {
        guard !tasks.isEmpty else { return .none }
        return """
            <section class="section" aria-labelledby="year"><div class="section__head"><h2 id="year">Начало года и сверка\
            </h2></div>
            <ul class="list">\(each: tasks.filter(\.isLate) + tasks.filter { !$0.isLate }, item)</ul></section>

            """
    }

    private func item(_ task: BeginningTask) -> HTML {
        """
        <li><a href="\(frame.link(task.link))">\(task.words)</a>\
        \(if: task.isLate, " <span class=\"tag\" data-kind=\"err\">просрочено</span>")</li>
        """
    }
}
