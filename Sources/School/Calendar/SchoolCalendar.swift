/// The school's own year: holidays, shortened and remote days, working Saturdays,
/// for the whole school or for some grade levels, over the production calendar.
package struct SchoolCalendar: Hashable, Sendable {
    /// Days that the school has declared to be of some kind.
    package struct Entry: Hashable, Sendable {
        /// From which day to which.
        package let days: Span
        /// What sort of days they are.
        package let kind: DayKind
        /// For which grade levels; empty for all.
        package let gradeLevels: Set<Int>

        /// Days of some kind, for some grade levels or for all.
        package init(_ days: Span, _ kind: DayKind, gradeLevels: Set<Int> = []) {
            self.days = days
            self.kind = kind
            self.gradeLevels = gradeLevels
        }
    }

    /// Public holidays and decrees.
    package let production: ProductionCalendar
    /// How many days a week the staff works; deadlines in working days count by it.
    package let staffWeek: WorkingWeek
    /// Grade levels that study on Saturdays.
    package let sixDayLevels: Set<Int>
    /// What the school has declared, oldest first.
    package let entries: [Entry]

    /// A school's calendar.
    package init(
        production: ProductionCalendar = ProductionCalendar(), staffWeek: WorkingWeek = .fiveDays,
        sixDayLevels: Set<Int> = [], entries: [Entry] = []
    ) {
        self.production = production
        self.staffWeek = staffWeek
        self.sixDayLevels = sixDayLevels
        self.entries = entries
    }

    /// What sort of day it is for a grade level, or for a class that has none.
    /// An entry for the level itself outweighs one for all; of two alike the later one holds.
    package func kind(of day: Day, gradeLevel: Int?) -> DayKind {
        let here = entries.filter { $0.days.contains(day) }
        if let own = here.last(where: { entry in gradeLevel.map(entry.gradeLevels.contains) ?? false }) {
            return own.kind
        }
        if let common = here.last(where: { $0.gradeLevels.isEmpty }) { return common.kind }
        let week: WorkingWeek = gradeLevel.map(sixDayLevels.contains) ?? false ? .sixDays : .fiveDays
        return production.isWorking(day, week: week) ? .school : .dayOff
    }

    /// Whether the staff works on this day; school holidays are working days.
    package func isWorking(_ day: Day) -> Bool {
        switch entries.last(where: { $0.days.contains(day) && $0.gradeLevels.isEmpty })?.kind {
        case .dayOff: false
        case .workingSaturday: true
        default: production.isWorking(day, week: staffWeek)
        }
    }

    /// Whether lessons may be held for this grade level on this day.
    package func isSchoolDay(_ day: Day, gradeLevel: Int?) -> Bool {
        kind(of: day, gradeLevel: gradeLevel).hasLessons
    }

    /// The day so many working days after a day; the search ends after a year without them.
    package func working(_ count: Int, after day: Day) -> Day {
        var (result, left) = (day, count)
        while left > 0, result - day < 400 {
            result = result + 1
            if isWorking(result) { left -= 1 }
        }
        return result
    }
}
