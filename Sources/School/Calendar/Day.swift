/// A day of the civil calendar, without a zone or an hour.
package struct Day: Hashable, Sendable, Comparable {
    /// Days since 1 January 1970, which is how the record keeps it.
    package let number: Int

    /// The day so many days after 1 January 1970.
    package init(number: Int) {
        self.number = number
    }

    /// A day by the calendar; nil if there is none such, as 30 February.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...Day.lengthOfMonth(month, of: year)).contains(day)
        else { return nil }
        // The year is counted from March, so that the leap day is its last.
        let marchYear = month > 2 ? year : year - 1
        let era = marchYear / 400
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = era * 146_097 + dayOfEra - 719_468
    }

    /// Year, month 1…12 and day of the month 1…31.
    package var civil: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    }

    /// The year, as 2025.
    package var year: Int { civil.year }
    /// The month, 1…12.
    package var month: Int { civil.month }
    /// The day of the month, 1…31.
    package var day: Int { civil.day }

    /// 1 is Monday, 7 is Sunday.
    package var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

    /// Earlier days come first.
    package static func < (left: Day, right: Day) -> Bool { left.number < right.number }
    /// So many days later.
    package static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }
    /// So many days earlier.
    package static func - (day: Day, days: Int) -> Day { Day(number: day.number - days) }
    /// How many days lie between: 1 for tomorrow minus today.
    package static func - (left: Day, right: Day) -> Int { left.number - right.number }

    /// 28…31.
    package static func lengthOfMonth(_ month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension Day: Strideable {
    /// Days from this one to another.
    package func distance(to other: Day) -> Int { other.number - number }
    /// So many days later.
    package func advanced(by days: Int) -> Day { self + days }
}
