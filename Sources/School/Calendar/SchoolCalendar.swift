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
        /// By which weekday's timetable they study (1 is Monday), nil for their own.
        package let asWeekday: Int?
        /// By which week's: 1 odd, 2 even, 0 as the days fall.
        package let asWeek: Int

        /// Days of some kind, for some grade levels or for all.
        package init(
            _ days: Span, _ kind: DayKind, gradeLevels: Set<Int> = [], asWeekday: Int? = nil, asWeek: Int = 0
        ) {
            (self.days, self.kind, self.gradeLevels) = (days, kind, gradeLevels)
            (self.asWeekday, self.asWeek) = (asWeekday, asWeek)
        }
    }

    /// Public holidays and decrees.
    package let production: ProductionCalendar
    /// How many days a week the staff works; deadlines in working days count by it.
    package let staffWeek: WorkingWeek
    /// Grade levels any class of which studies on Saturdays.
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

    /// What sort of day it is for a class of a grade level, or of none, by the class's own week; `week` is nil where a
    /// whole level is asked about. An entry for the level itself outweighs one for all; of two alike the later one holds.
    package func kind(of day: Day, gradeLevel: Int?, week: WorkingWeek? = nil) -> DayKind {
        if let declared = entry(for: day, gradeLevel: gradeLevel) { return declared.kind }
        let ofLevel: WorkingWeek = gradeLevel.map(sixDayLevels.contains) ?? false ? .sixDays : .fiveDays
        return production.isWorking(day, week: week ?? ofLevel) ? .school : .dayOff
    }

    /// What the school has declared of a day for a grade level, if anything: it also says by which weekday's timetable
    /// the day is studied.
    package func entry(for day: Day, gradeLevel: Int?) -> Entry? {
        var common: Entry?, own: Entry?
        for entry in entries where entry.days.contains(day) {
            if entry.gradeLevels.isEmpty { common = entry }
            if let gradeLevel, entry.gradeLevels.contains(gradeLevel) { own = entry }
        }
        return own ?? common
    }

    /// Whether the staff works on this day; school holidays are working days.
    package func isWorking(_ day: Day) -> Bool {
        switch entries.last(where: { $0.days.contains(day) && $0.gradeLevels.isEmpty })?.kind {
        case .dayOff: false
        case .workingSaturday: true
        default: production.isWorking(day, week: staffWeek)
        }
    }

    /// Whether lessons may be held for this grade level, or for a class of it by the class's week, on this day.
    package func isSchoolDay(_ day: Day, gradeLevel: Int?, week: WorkingWeek? = nil) -> Bool {
        kind(of: day, gradeLevel: gradeLevel, week: week).hasLessons
    }
}
