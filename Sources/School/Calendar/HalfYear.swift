/// A half of a school year: till the end of December, or from January on.
package enum HalfYear: Int, Hashable, Sendable, CaseIterable {
    case first = 1
    case second = 2

    /// The half of a school year in which a day lies.
    package init(of day: Day, in year: SchoolYear) {
        self = day < Self.turn(of: year.number) ? .first : .second
    }

    /// Its days.
    package func days(of year: SchoolYear) -> ClosedRange<Day> {
        let turn = Self.turn(of: year.number)
        return switch self {
        case .first: year.starts...max(year.starts, min(turn - 1, year.ends))
        case .second: min(max(turn, year.starts), year.ends)...year.ends
        }
    }

    /// The first day of the second half of the school year that begins in a year.
    package static func turn(of year: Int) -> Day { Day(year: year + 1, month: 1, day: 1) ?? Day(number: 0) }

    /// «I полугодие».
    package var title: String { self == .first ? "I полугодие" : "II полугодие" }
}
