/// How the means of the last columns went, as bars between the least and the greatest mark; the page's script draws the
/// same.
struct Spark {
    /// «▅▆▄»; empty for fewer than two columns with marks.
    let text: String

    private static let bars = Array("▁▂▃▄▅▆▇█")
    /// As many as the column has room for, whatever font draws them.
    private static let most = 6

    /// The columns in order; `scale` has the marks that are numbers, the least first.
    init(_ tallies: [ColumnTally], scale: [Int]) {
        let known = tallies.filter { $0.count > 0 }.suffix(Self.most), top = Self.bars.count - 1
        guard known.count > 1, let low = scale.first, let high = scale.last, high > low else {
            text = ""
            return
        }
        text = String(
            known.map { tally in
                // Rounded half up, in whole numbers as the script does.
                let (above, span) = (tally.sum - low * tally.count, (high - low) * tally.count)
                return Self.bars[min(max(2 * top * above + span, 0) / (2 * span), top)]
            })
    }
}
