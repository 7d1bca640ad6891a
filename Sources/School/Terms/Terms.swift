/// The only place where terms are reckoned: by the school's calendar, on the school's clock.
///
/// A day ends at 23:59:59 there; the fact's own day is day 0. Nothing else in the program adds days to a term.
package struct Terms: Sendable {
    /// The school's days of rest, holidays and working weeks.
    package let calendar: SchoolCalendar
    /// The school's clock.
    package let zone: Zone
    /// How long there is to carry over what an outage kept on paper (003 п. 3.2).
    package let transfer: TermRule

    /// Terms of a school.
    package init(calendar: SchoolCalendar, zone: Zone, transfer: TermRule = TermRule(.unset, clause: "")) {
        (self.calendar, self.zone, self.transfer) = (calendar, zone, transfer)
    }

    /// When something must be done by a rule that counts from a fact.
    package func deadline(_ rule: TermRule, from start: TermStart) -> Deadline {
        guard let own = due(rule.term, from: start) else { return Deadline(rule: rule, zone: zone, start: start) }
        var deadline = Deadline(due: own, rule: rule, zone: zone, start: start)
        if let limit = start.limit, limit.day >= countedFrom(start), zone.endOfDay(limit.day) < own {
            deadline.limit = limit
            (deadline.due, deadline.ownDue) = (zone.endOfDay(limit.day), zone.endOfDay(limit.day))
        }
        return excused(deadline, from: start)
    }

    /// The end of a term that is counted from a fact; nil where none is set, or where hours count from a last lesson
    /// and there is none.
    private func due(_ term: Term, from start: TermStart) -> Moment? {
        let day = countedFrom(start)
        switch term {
        case .unset: return nil
        case .calendarDays(let count): return zone.endOfDay(day + count)
        case .weeks(let count): return zone.endOfDay(day + count * 7)
        case .workingDays(let count): return zone.endOfDay(step(count, from: day, calendar.isWorking))
        case .schoolDays(let count):
            return zone.endOfDay(step(count, from: day) { start.study.contains($0, in: calendar) })
        case .fixedDay(let fixed):
            let thisYear = fixed.day(in: day.year)
            return zone.endOfDay(thisYear >= day ? thisYear : fixed.day(in: day.year + 1))
        case .lastSchoolDayOfMonth: return zone.endOfDay(lastStudyDay(ofMonthOf: day, start.study))
        case .hours(let count): return later(late(start), start.moment).map { $0 + count * 3_600 }
        case .hoursAfterLessons(let count):
            let ends = start.classEnds.map { zone.moment(day: start.day, time: $0) }
            return later(late(start), ends).map { $0 + count * 3_600 }
        case .lessonEnds: return late(start).map { zone.endOfDay(zone.day(of: $0)) } ?? start.moment
        case .schoolDayEnds:
            if late(start) != nil { return zone.endOfDay(day) }
            return start.schoolEnds.map { zone.moment(day: day, time: $0) }
        }
    }

    /// The moment a fact could be written at, where that came after the fact.
    private func late(_ start: TermStart) -> Moment? {
        start.opened.flatMap { $0 > start.begins ?? start.moment ?? zone.endOfDay(start.day) ? $0 : nil }
    }

    private func later(_ one: Moment?, _ other: Moment?) -> Moment? { [one, other].compactMap { $0 }.max() }

    /// The day that days are counted from: of the fact, or of the publication after it.
    private func countedFrom(_ start: TermStart) -> Day {
        late(start).map { max(zone.day(of: $0), start.day) } ?? start.day
    }

    /// The day so many counted days after, or before a day; the search ends after four hundred.
    private func step(_ count: Int, from day: Day, _ counts: (Day) -> Bool) -> Day {
        var (found, left) = (day, abs(count))
        while left > 0, abs(found - day) < 400 {
            found = found + (count > 0 ? 1 : -1)
            if counts(found) { left -= 1 }
        }
        return found
    }

    private func lastStudyDay(ofMonthOf day: Day, _ study: StudyDays) -> Day {
        let length = Day.lengthOfMonth(day.month, of: day.year), end = day + (length - day.day)
        return (0..<length).lazy.map { end - $0 }.first { study.contains($0, in: calendar) } ?? end
    }

    /// What an outage over the lesson, or over the end of the term, leaves of it: until the end of the transfer term,
    /// which counts from the outage's end. One after another: a later outage may fall on a term that an earlier one moved.
    private func excused(_ deadline: Deadline, from start: TermStart) -> Deadline {
        var found = deadline
        for outage in start.outages.sorted(by: { $0.from < $1.from }) {
            guard let due = found.due else { return found }
            guard touches(outage, start, due: due) else { continue }
            guard let to = outage.to else {
                (found.due, found.outage) = (nil, outage)
                return found
            }
            let end = TermStart(day: zone.day(of: to), moment: to, study: start.study)
            let carried = self.due(transfer.term, from: end)
            if carried.map({ $0 > due }) ?? true {
                (found.due, found.outage, found.transfer) = (carried, outage, transfer)
            }
        }
        return found
    }

    private func touches(_ outage: OutageWindow, _ start: TermStart, due: Moment) -> Bool {
        if outage.contains(due) { return true }
        guard let begins = start.begins, let ends = start.moment else { return false }
        return outage.overlaps(begins, ends)
    }
}
