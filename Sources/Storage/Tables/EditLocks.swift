import School

extension Reading {
    /// Until when the columns of a day could be written by the school's own rule, once that is over; nil while they are
    /// open, and where today's rules lock nothing. Each day is judged by the rule that held on it.
    package func editLock(on day: Day, under today: Regulation, zone: Zone, at now: Moment) throws -> Moment? {
        guard today.term(.editLock) != .unset else { return nil }
        return try editLock(day, regulationsByDay(), zone, now)
    }

    /// Which of these days may no longer be written into without asking.
    package func daysLocked(
        _ days: Set<Day>, under today: Regulation, zone: Zone, at now: Moment
    ) throws -> Set<Day> {
        guard today.term(.editLock) != .unset else { return [] }
        let rules = try regulationsByDay()
        return Set(try days.filter { try editLock($0, rules, zone, now) != nil })
    }

    private func editLock(_ day: Day, _ rules: DatedRegulations, _ zone: Zone, _ now: Moment) throws -> Moment? {
        let regulation = rules.on(day), rule = regulation.rule(.editLock)
        guard rule.term != .unset else { return nil }
        let terms = try terms(for: rule, of: SchoolYear.number(on: day), zone: zone, under: regulation)
        guard let due = terms.deadline(rule, from: TermStart(day: day)).due, due < now else { return nil }
        return due
    }
}
