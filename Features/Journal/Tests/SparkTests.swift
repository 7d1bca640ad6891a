import School
import Testing

@testable import JournalFeature

/// The bars under the journal, which the page's script draws alike.
struct SparkTests {
    /// Columns by the sum and the number of their marks.
    private func spark(_ columns: [(sum: Int, count: Int)], _ scale: [Int] = [2, 3, 4, 5]) -> String {
        let tallies = columns.map { column in
            var tally = ColumnTally()
            let each = column.count > 0 ? column.sum / column.count : 0
            for place in 0..<column.count {
                tally.take(Pair(.five(place == 0 ? column.sum - each * (column.count - 1) : each), nil))
            }
            return tally
        }
        return Spark(tallies, scale: scale).text
    }

    @Test func `bars stand between the least and the greatest mark`() {
        #expect(spark([(2, 1), (5, 1), (7, 2), (4, 1), (3, 1)]) == "▁█▅▆▃")
        #expect(spark([(1, 1), (6, 2)], [1, 2, 3, 4, 5]) == "▁▅")
        #expect(spark([(5, 1), (0, 0), (2, 1)]) == "█▁", "a column without marks has no bar")
    }

    @Test func `one column is no way to go, and only the last six are drawn`() {
        #expect(spark([(5, 1)]).isEmpty && spark([]).isEmpty)
        let low = Array(repeating: (sum: 2, count: 1), count: 6)
        #expect(spark([(sum: 5, count: 1)] + low) == String(repeating: "▁", count: 6))
        #expect(spark([(5, 1), (4, 1)], []).isEmpty, "words are no numbers")
    }

    @Test func `a mark below the scale stands on its ground`() {
        #expect(spark([(1, 1), (5, 1)]) == "▁█")
    }
}
