/// A week from Monday to Sunday, numbered as ISO 8601 does: the first week of a
/// year is the one with its first Thursday.
package struct Week: Hashable, Sendable, Comparable {
    /// The Monday it begins with.
    package let monday: Day

    /// The week that a day belongs to.
    package init(of day: Day) {
        monday = day.monday
    }

    /// Reads «2025-w47»; nil if the year has no such week.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 3,
            parts[1].hasPrefix("w") || parts[1].hasPrefix("W"),
            let year = digits(parts[0]), let number = digits(parts[1].dropFirst()), number > 0,
            let fourth = Day(year: year, month: 1, day: 4)
        else { return nil }
        monday = fourth.monday + (number - 1) * 7
        guard self.year == year else { return nil }
    }

    /// The year the week is counted in; at New Year it can differ from its Monday's.
    package var year: Int { (monday + 3).year }

    /// 1…53.
    package var number: Int {
        guard let fourth = Day(year: year, month: 1, day: 4) else { return 1 }
        return (monday - fourth.monday) / 7 + 1
    }

    /// «2025-w47», as in an address.
    package var text: String { padded(year, to: 4) + "-w" + padded(number, to: 2) }

    /// The Sunday it ends with.
    package var sunday: Day { monday + 6 }

    /// Its seven days.
    package var days: ClosedRange<Day> { monday...sunday }

    /// So many weeks later.
    package static func + (week: Week, weeks: Int) -> Week { Week(of: week.monday + weeks * 7) }
    /// So many weeks earlier.
    package static func - (week: Week, weeks: Int) -> Week { Week(of: week.monday - weeks * 7) }
    /// Earlier weeks come first.
    package static func < (left: Week, right: Week) -> Bool { left.monday < right.monday }
}

extension Day {
    /// The Monday of its week.
    package var monday: Day { self - (weekday - 1) }
    /// The week it belongs to.
    package var week: Week { Week(of: self) }
}
