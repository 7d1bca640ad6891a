/// What a student's marks of a period are when its final mark is weighed.
package struct FinalGround: Sendable {
    /// One mark that counts.
    package struct Entry: Hashable, Sendable {
        /// The mark.
        package let mark: Mark
        /// How much it weighs.
        package let weight: Int
        /// Whether it is of a control work.
        package let isControl: Bool
        /// Whether it is of a written work that is no control work.
        package let isWritten: Bool

        /// A mark with its weight.
        package init(_ mark: Mark, weight: Int, isControl: Bool = false, isWritten: Bool = false) {
            (self.mark, self.weight) = (mark, weight)
            (self.isControl, self.isWritten) = (isControl, isWritten && !isControl)
        }
    }

    /// The marks in order of time.
    package var entries: [Entry]
    /// How many lessons were held while the student belonged to them.
    package var held: Int
    /// How many of them the student missed.
    package var missed: Int
    /// The least number of marks.
    package var minimum: Int
    /// More than how many per cent of the lessons missed ask whether the student is «н/а»; nil where none do.
    package var missedMost: Int?
    /// By what the student is exempt from the subject; nil for whoever is not.
    package var exemption: String?

    /// What there is to weigh.
    package init(_ entries: [Entry], held: Int = 0, missed: Int = 0, minimum: Int = 0, exemption: String? = nil) {
        (self.entries, self.held, self.missed, self.minimum) = (entries, held, missed, minimum)
        self.exemption = exemption
    }

    /// The weighted average of the marks of a scale.
    func average(on scale: Scale) -> Average? { average(of: entries, on: scale) }

    /// The plain average of the same marks: each weighs alike, and one of weight 0 nothing.
    package func plainAverage(on scale: Scale) -> Average? {
        average(of: entries.filter { $0.weight > 0 }.map { Entry($0.mark, weight: 1) }, on: scale)
    }

    /// The average of control works alone.
    func controls(on scale: Scale) -> Average? { average(of: entries.filter(\.isControl), on: scale) }

    private func average(of entries: [Entry], on scale: Scale) -> Average? {
        Average(of: entries.filter { !scale.isForeign($0.mark) }.map { (mark: $0.mark, weight: $0.weight) })
    }

    /// «отметок другой шкалы не учтено: 2»; nil where there is none.
    func leftOut(on scale: Scale) -> String? {
        let count = entries.count { scale.isForeign($0.mark) }
        return count > 0 ? "отметок другой шкалы не учтено: \(count)" : nil
    }

    /// How many marks are missing to the least number; what the average leaves out fills no gap.
    func missing(on scale: Scale) -> Int {
        max(0, minimum - entries.count { !$0.mark.isNoMark && !scale.isForeign($0.mark) })
    }

    /// Whether more lessons were missed than the school lets pass without asking for «н/а».
    package var isMostlyMissed: Bool { missedMost.map { missed * 100 > $0 * held } ?? false }

    /// «пропущено 71 % уроков», once that is half of them or more, or more than the school's own share.
    var absence: String? {
        guard missed > 0, missed * 2 >= held || isMostlyMissed else { return nil }
        return Fraction(missed, of: held).map { "пропущено \($0.percent(digits: 0)) уроков" }
    }
}
