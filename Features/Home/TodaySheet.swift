import School
import Storage
import Web

/// One person's day.
struct TodaySheet: Sendable {
    let today: Day
    let time: TimeOfDay
    /// The part of the year that today belongs to; nil between parts.
    let period: Period?
    /// Nil for whoever does not teach.
    let agenda: Agenda?
    let debts: [Debt]
    /// Nil for whoever leads no class.
    let absent: [ClassAbsence]?
    /// Nil for whoever does not answer for the school.
    let numbers: SchoolNumbers?
    /// Whether the state of copies and of the year's setting up is this person's to keep.
    let isKeeper: Bool
    let freshUntil: Moment
}

/// Gathers a day by a fixed number of questions, however many duties there are.
struct TodayMaking {
    let records: Reading
    let asking: Asking
    let kinds: Set<DutyKind>

    func sheet() throws -> TodaySheet {
        let (person, today, now) = (asking.caller.person, asking.today, asking.now), zone = asking.zone
        let time = zone.local(now).time
        let isKeeper = asking.may(.setUpSchool, on: .school)
        let numbers =
            asking.may(.seeOverview, on: .school) ? try records.schoolNumbers(today: today, time: time, now: now) : nil
        let period = try numbers.map(\.period) ?? records.period(today)
        let teaches = kinds.contains(.teacher) || kinds.contains(.substitute)
        var agenda = teaches ? try records.agenda(of: person, today: today, time: time) : nil
        let current = agenda?.current
        let leads = kinds.contains(.classTeacher)
        let away =
            leads || current != nil
            ? try records.absences(
                ofClassesLedBy: leads ? person : nil, orAt: current?.lesson, of: current?.course, on: today) : []
        agenda?.absent = away.filter(\.isAtCurrentLesson)
        let debts = teaches ? try records.debts(of: person, today: today, time: time) : []
        let days = DebtReckoning(today: today, now: now, zone: zone, term: asking.regulation.term(.homeworkTerm))
        var changes = agenda?.changes(zone, today) ?? []
        let reckoned = days.reckon(debts, agenda: agenda?.lessons ?? [])
        changes += reckoned.compactMap(\.due) + [zone.endOfDay(today) + 1]
        return TodaySheet(
            today: today, time: time, period: period, agenda: agenda, debts: reckoned,
            absent: leads ? away.filter { !$0.isAtCurrentLesson } : nil, numbers: numbers, isKeeper: isKeeper,
            freshUntil: changes.filter { $0 > now }.min() ?? now)
    }
}
