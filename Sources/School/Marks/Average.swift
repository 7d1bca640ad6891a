/// The weighted mean of current marks, kept as a fraction so that nothing is
/// lost before the last moment.
///
/// Teachers compare the number on the screen with the one they work out by
/// hand, so it is rounded half up, to two digits, and only when shown.
package struct Average: Hashable, Sendable {
    /// Σ weight · mark.
    package let sum: Int
    /// Σ weight; above zero.
    package let weight: Int

    /// Nothing to average — no mark, or only marks of no weight — is no
    /// average, which is not the same thing as an average of zero.
    package init?(of marks: some Sequence<(mark: Mark, weight: Int)>) {
        var (sum, weight) = (0, 0)
        for entry in marks {
            guard let number = entry.mark.number, entry.weight > 0 else { continue }
            sum += number * entry.weight
            weight += entry.weight
        }
        self.init(sum: sum, weight: weight)
    }

    /// An average of sums that were counted elsewhere; nil without weight.
    package init?(sum: Int, weight: Int) {
        guard weight > 0, sum >= 0 else { return nil }
        self.sum = sum
        self.weight = weight
    }

    /// «4,33», as the journal prints it.
    package var text: String { fraction.text() }

    /// The average as parts of a whole.
    package var fraction: Fraction { Fraction(bare: sum, weight) }

    /// Whether it reaches a threshold in hundredths, as 450; exact.
    package func reaches(_ hundredths: Int) -> Bool { sum * 100 >= hundredths * weight }

    /// The average after one more mark; the same if that mark does not count.
    package func adding(_ mark: Mark, weight added: Int) -> Average {
        guard let number = mark.number, added > 0 else { return self }
        return Average(bare: sum + number * added, weight + added)
    }

    private init(bare sum: Int, _ weight: Int) {
        self.sum = sum
        self.weight = weight
    }
}
