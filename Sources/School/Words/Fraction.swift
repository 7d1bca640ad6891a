/// Parts of a whole, kept as two whole numbers until they are shown.
package struct Fraction: Hashable, Sendable {
    /// Above the line; not negative.
    package let parts: Int
    /// Below the line; above zero.
    package let whole: Int

    /// A fraction; nil if there is nothing to divide by.
    package init?(_ parts: Int, of whole: Int) {
        guard parts >= 0, whole > 0 else { return nil }
        self.parts = parts
        self.whole = whole
    }

    /// A fraction whose whole is known to be above zero.
    init(bare parts: Int, _ whole: Int) {
        self.parts = parts
        self.whole = whole
    }

    /// «4,33»: rounded half up to so many digits, with a decimal comma.
    package func text(digits: Int = 2) -> String {
        let power = (0..<digits).reduce(1) { power, _ in power * 10 }
        let rounded = (2 * parts * power + whole) / (2 * whole)
        guard digits > 0 else { return String(rounded) }
        return "\(rounded / power)," + padded(rounded % power, to: digits)
    }

    /// «91,67 %», with a space that does not break.
    package func percent(digits: Int = 2) -> String {
        Fraction(bare: parts * 100, whole).text(digits: digits) + "\u{A0}%"
    }

    /// Whether it is not less than so many hundredths; exact, nothing is rounded.
    package func isAtLeast(hundredths: Int) -> Bool { parts * 100 >= hundredths * whole }
}

extension Fraction: Comparable {
    /// Compared exactly.
    package static func < (left: Fraction, right: Fraction) -> Bool {
        left.parts * right.whole < right.parts * left.whole
    }
}
