/// What final mark the marks so far lead to, and how sure that is.
package struct Forecast: Hashable, Sendable {
    /// The average, nil while there is none.
    package let average: Average?
    /// The mark the school's rounding suggests; nil without an average.
    package let suggestion: Mark?
    /// Whether the average is within 0,10 of a threshold.
    package let isDisputed: Bool
    /// How many marks are still missing to the school's minimum; 0 if enough.
    package let missing: Int

    /// The forecast for these marks under the school's rounding and least number of marks; `controls` is the mean of the
    /// control works among them.
    package init(marks: [(mark: Mark, weight: Int)], controls: Average? = nil, rounding: Rounding, minimum: Int) {
        let average = Average(of: marks)
        self.average = average
        suggestion = average.map { rounding.suggestion(for: $0, controls: controls) }
        isDisputed = average.map(rounding.isDisputed) ?? false
        missing = max(0, minimum - marks.count { $0.mark.counts })
    }

    /// «4», «4 ~», or «—» without an average.
    package var text: String {
        guard let suggestion else { return "—" }
        return isDisputed ? suggestion.text + " ~" : suggestion.text
    }

    /// How many marks of this number and weight in a row lift the average to the
    /// threshold of a wanted one, at most 20; nil if they cannot.
    package static func needed(
        _ number: Int, weight: Int, from average: Average?, for wanted: Int, rounding: Rounding
    ) -> Int? {
        guard weight > 0 else { return nil }
        var current = average
        for count in 0...20 {
            if let current, current.reaches(rounding.threshold(of: wanted)) { return count }
            current =
                current.map { $0.adding(.five(number), weight: weight) }
                ?? Average(sum: number * weight, weight: weight)
        }
        return nil
    }
}
