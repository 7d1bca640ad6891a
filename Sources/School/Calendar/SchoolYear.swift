/// A school year, known by the year it begins in.
package struct SchoolYear: Hashable, Sendable, Comparable {
    /// 2025 for 2025/2026; also its key in the record and in «?y=2025».
    package let number: Int
    /// Its first day, as a rule 1 September.
    package let starts: Day
    /// Its last day, as a rule 31 August.
    package let ends: Day

    /// A school year with its own first and last day.
    package init(_ number: Int, starts: Day, ends: Day) {
        self.number = number
        self.starts = starts
        self.ends = ends
    }

    /// «2025/2026».
    package var title: String { "\(number)/\(number + 1)" }

    /// Whether the day is one of its days.
    package func contains(_ day: Day) -> Bool { starts <= day && day <= ends }

    /// The number of the school year people speak of on this day: from August on it is the coming one.
    package static func number(on day: Day) -> Int {
        let (year, month, _) = day.civil
        return month >= 8 ? year : year - 1
    }

    /// Earlier years come first.
    package static func < (left: SchoolYear, right: SchoolYear) -> Bool { left.number < right.number }
}
