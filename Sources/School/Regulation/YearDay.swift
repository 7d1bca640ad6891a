/// A day of the calendar that comes back with every school year, as 30 August: from May to December of the year's number.
package struct YearDay: Hashable, Sendable {
    /// 5…12.
    package let month: Int
    /// 1…31, as the month has it.
    package let day: Int

    /// A day by its month; nil where the months before a school year have no such day.
    package init?(month: Int, day: Int) {
        guard (5...12).contains(month), Day(year: 2001, month: month, day: day) != nil else { return nil }
        (self.month, self.day) = (month, day)
    }

    /// As the record keeps it: «08-30».
    package init?(encoded text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, text.utf8.count == 5, let month = digits(parts[0]), let day = digits(parts[1]) else {
            return nil
        }
        self.init(month: month, day: day)
    }

    /// As people write it: «30.08», «7.9».
    package init?(typed text: some StringProtocol) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let day = digits(parts[0]), let month = digits(parts[1]) else { return nil }
        self.init(month: month, day: day)
    }

    /// «08-30», for the record.
    package var encoded: String { "\(padded(month, to: 2))-\(padded(day, to: 2))" }

    /// «30.08», for a form.
    package var typed: String { "\(padded(day, to: 2)).\(padded(month, to: 2))" }

    /// The day in the calendar year that a school year begins in.
    package func day(in year: Int) -> Day { Day(year: year, month: month, day: day) ?? Day(number: 0) }
}

extension Regulation {
    /// A day that the regulation sets for the beginning of each school year, such as 2026; nil where it sets none.
    package func day(_ key: RegulationKey, of year: Int) -> Day? {
        YearDay(encoded: self[key])?.day(in: year)
    }

    /// From which day a school year may be opened.
    package func opens(of year: Int) -> Day {
        (YearDay(encoded: self[.yearOpens]) ?? YearDay(encoded: "08-15"))?.day(in: year) ?? Day(number: 0)
    }
}
