import School
import Storage
import Web

/// One person's day.
struct TodaySheet: Sendable {
    let today: Day
    /// The day that is shown: today, or one that was opened.
    let day: Day
    /// The time of today; the end of the day where it is past, its beginning where it is to come.
    let time: TimeOfDay
    /// The part of the year that the day belongs to; nil between parts.
    let period: Period?
    /// Nil for whoever does not teach.
    let agenda: Agenda?
    /// The days with lessons before and after this one, for whoever teaches.
    let neighbours: NeighbourDays
    let debts: [Debt]
    /// Nil for whoever leads no class.
    let absent: [ClassAbsence]?
    /// What parents have told and nobody has decided.
    let told: [ClassNotices]
    /// Nil for whoever does not answer for the school, and on another day.
    let numbers: SchoolNumbers?
    let classes: [ClassToday]
    /// What the beginning of the year asks of whoever looks.
    let beginning: [BeginningTask]
    /// Outages that last, and what is to be carried over after those that are over.
    let outages: [OutageTask]
    /// Nil for whoever has no duty in the building that day, nor has their class.
    let duty: DutyOfDay?
    /// When the first duty of somebody begins who has none yet.
    let begins: Day?
    /// Whether the state of copies and of the year's setting up is this person's to keep.
    let isKeeper: Bool
    /// Whether entries must be compared with a paper journal: told to those who answer for the school.
    let isCompared: Bool
    let freshUntil: Moment
}

/// Gathers a day by a fixed number of questions, however many duties there are.
struct TodayMaking {
    let records: Reading
    let asking: Asking
    let kinds: Set<DutyKind>
    let day: Day

    private var person: ID<Person>? { asking.caller.person }
    private var isToday: Bool { day == asking.today }
    private var teaches: Bool { !kinds.isDisjoint(with: [.teacher, .substitute, .delegate]) }
    private var leads: Bool { kinds.contains(.classTeacher) }
    private var time: TimeOfDay {
        isToday ? asking.zone.local(asking.now).time : TimeOfDay(minutes: day < asking.today ? 1_440 : 0)
    }

    /// Whoever stands in keeps that lesson alone; the journal may be the caller's by another duty.
    private func opensJournal(of lesson: AgendaLesson) -> Bool {
        !lesson.isStandIn || asking.may(.seeJournal, on: Scope(course: lesson.course))
            || asking.classesLed.contains { $0.slug == lesson.address.classSlug }
    }

    private var begins: Day? {
        kinds.isEmpty || kinds == [.holder]
            ? asking.caller.duties.compactMap(\.from).filter { $0 > asking.today }.min() : nil
    }

    func sheet() throws -> TodaySheet {
        let now = asking.now, zone = asking.zone
        let answers = isToday && asking.may(.seeOverview, on: .school)
        let listed = answers ? try records.dayOfLists(day) : day
        let numbers =
            answers
            ? try records.schoolNumbers(
                today: day, time: time, listed: listed, now: now, under: asking.regulation) : nil
        let period = try numbers.map(\.period) ?? records.period(day)
        var agenda = try ownAgenda()
        let current = agenda?.current
        var told: [ClassNotices] = []
        let away =
            leads || current != nil
            ? try records.absences(
                ofClassesLedBy: leads ? person : nil, orAt: current?.lesson, of: current?.course, on: day
            ) { told.append($0) } : []
        agenda?.absent = away.filter(\.isAtCurrentLesson)
        let debts = try debts()
        let changes = (agenda?.changes(zone, day) ?? []) + debts.compactMap(\.due) + [zone.endOfDay(asking.today) + 1]
        return TodaySheet(
            today: asking.today, day: day, time: time, period: period,
            agenda: agenda,
            neighbours: teaches ? try records.neighbours(of: day, taughtBy: person) : NeighbourDays(),
            debts: debts, absent: leads ? away.filter { !$0.isAtCurrentLesson } : nil, told: told, numbers: numbers,
            classes: answers ? try records.classes(on: listed) : [], beginning: try beginning(),
            outages: isToday ? try records.outageTasks(asking) : [], duty: try records.dutyOfDay(asking, on: day),
            begins: begins, isKeeper: asking.may(.setUpSchool, on: .school),
            isCompared: numbers != nil && asking.regulation.recordMode.isCompared,
            freshUntil: changes.filter { $0 > now }.min() ?? now)
    }

    /// The caller's lessons, with what the opened one is to begin with.
    private func ownAgenda() throws -> Agenda? {
        guard teaches else { return nil }
        var agenda = try records.agenda(of: person, on: day, time: time, isToday: isToday)
        guard let current = agenda.current else { return agenda }
        agenda.opensJournal = opensJournal(of: current)
        if current.kind.hasTopics, current.topic.isEmpty {
            agenda.proposed = try records.proposedTopic(of: current.course, at: current.lesson)
        }
        return agenda
    }

    /// Of the keeper and the deputies, and of class teachers; only today says it.
    private func beginning() throws -> [BeginningTask] {
        guard isToday else { return [] }
        return try (asking.may(.keepChecklist, on: .school) ? records.yearTasks(asking) : [])
            + (leads ? records.classTasks(asking) : [])
    }

    /// What is owed as of now: only today says it.
    private func debts() throws -> [Debt] {
        guard teaches || leads, isToday else { return [] }
        let owing = try records.debts(of: person, today: day, time: time, now: asking.now)
        return DebtReckoning(today: day, now: asking.now, zone: asking.zone).reckon(owing)
    }
}
