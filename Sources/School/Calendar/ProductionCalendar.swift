/// Working days and days of rest, as the Labour Code and the year's decree have them.
///
/// Public holidays and the move of a day of rest that falls on one (article 112)
/// are computed; what a decree moves otherwise is given as data.
package struct ProductionCalendar: Hashable, Sendable {
    /// A day of rest moved by decree from one day to another.
    package struct Transfer: Hashable, Sendable {
        /// The day of rest that is moved; if it was only a weekend, it becomes a working day.
        package let from: Day
        /// The day that becomes a day of rest in its place.
        package let to: Day

        /// A day of rest moved from one day to another.
        package init(from: Day, to: Day) {
            self.from = from
            self.to = to
        }
    }

    /// What the decrees have moved, for every year that is needed.
    package let transfers: [Transfer]

    /// A calendar with these decrees.
    package init(transfers: [Transfer] = []) {
        self.transfers = transfers
    }

    /// Whether the day is a public holiday (article 112 of the Labour Code).
    package static func isPublicHoliday(_ day: Day) -> Bool {
        let (_, month, number) = day.civil
        return switch (month, number) {
        case (1, 1...8), (2, 23), (3, 8), (5, 1), (5, 9), (6, 12), (11, 4): true
        default: false
        }
    }

    /// Whether people who work such a week work on this day.
    package func isWorking(_ day: Day, week: WorkingWeek) -> Bool {
        if ProductionCalendar.isPublicHoliday(day) { return false }
        let moved = transfers.filter { rests(on: $0.from, week: week) }
        if moved.contains(where: { $0.to == day }) { return false }
        if week.rests(on: day.weekday) { return moved.contains { $0.from == day } }
        return !givesBackWeekend(day, week: week)
    }

    /// A Saturday cannot be moved for those who work on it.
    private func rests(on day: Day, week: WorkingWeek) -> Bool {
        week.rests(on: day.weekday)
    }

    /// Whether a weekend swallowed by a public holiday is given back on this day:
    /// the next working day after it, unless a decree has moved it elsewhere.
    /// The holidays of January are left to the decree alone.
    private func givesBackWeekend(_ day: Day, week: WorkingWeek) -> Bool {
        var before = day - 1
        while week.rests(on: before.weekday) || ProductionCalendar.isPublicHoliday(before) {
            let swallowed = week.rests(on: before.weekday) && ProductionCalendar.isPublicHoliday(before)
            if swallowed, before.month != 1, !transfers.contains(where: { $0.from == before }) { return true }
            before = before - 1
        }
        return false
    }
}
