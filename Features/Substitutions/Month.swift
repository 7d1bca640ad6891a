import School

extension Day {
    /// The days of the day's month.
    var wholeMonth: ClosedRange<Day> {
        let first = self - (day - 1)
        return first...first + (Day.lengthOfMonth(month, of: year) - 1)
    }

    /// «2025-11», as an address names a month.
    var monthText: String { String(iso.prefix(7)) }

    /// Reads «2025-11» as the first day of that month.
    init?(monthText: String) {
        guard monthText.utf8.count == 7, let day = Day(iso: monthText + "-01") else { return nil }
        self = day
    }
}
