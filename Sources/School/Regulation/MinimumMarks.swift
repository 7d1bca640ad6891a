/// How many marks a student must have for a final one, by the subject's hours a
/// week, but not less than the kind of period asks.
package struct MinimumMarks: Hashable, Sendable {
    /// For one hour a week, for two, and for three or more.
    package let byHours: [Int]
    /// The least for a quarter, trimester or module.
    package let quarter: Int
    /// The least for a half-year or a year.
    package let halfYear: Int

    /// Numbers of marks, each 0…50; nil if there are not three by hours.
    package init?(byHours: [Int], quarter: Int, halfYear: Int) {
        guard byHours.count == 3, (byHours + [quarter, halfYear]).allSatisfy({ (0...50).contains($0) }) else {
            return nil
        }
        self.byHours = byHours
        self.quarter = quarter
        self.halfYear = halfYear
    }

    private init(known byHours: [Int], _ quarter: Int, _ halfYear: Int) {
        self.byHours = byHours
        self.quarter = quarter
        self.halfYear = halfYear
    }

    /// 3, 5 and 7 by hours; at least 3 in a quarter and 5 in a half-year.
    package static let usual = MinimumMarks(known: [3, 5, 7], 3, 5)

    /// The least number of marks for a subject in a period.
    package func count(weeklyHours: Int, in kind: PeriodKind) -> Int {
        let least = kind == .halfYear || kind == .year ? halfYear : quarter
        return max(least, byHours[min(max(weeklyHours, 1), 3) - 1])
    }

    /// As the record keeps it: «3 5 7 3 5».
    package var encoded: String {
        (byHours + [quarter, halfYear]).map { String($0) }.joined(separator: " ")
    }

    /// Reads what `encoded` has written; nil if it is not that.
    package init?(encoded text: some StringProtocol) {
        let numbers = text.split(separator: " ").compactMap { digits($0) }
        guard numbers.count == 5 else { return nil }
        self.init(byHours: Array(numbers[0..<3]), quarter: numbers[3], halfYear: numbers[4])
    }
}
