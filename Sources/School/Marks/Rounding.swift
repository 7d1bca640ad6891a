/// From which average the school suggests which final mark.
package enum Rounding: String, Hashable, Sendable, CaseIterable {
    /// As in arithmetic: 5 from 4,50.
    case math = "MATH"
    /// 5 from 4,60.
    case t060 = "T060"
    /// 5 from 4,65.
    case t065 = "T065"
    /// 5 from 4,67.
    case t067 = "T067"
    /// As in arithmetic, but no mark more than 1 above the mean of the control works.
    case control = "CONTROL"

    /// The hundredths from which the higher mark is suggested: 50 for 4,50.
    package var hundredths: Int {
        switch self {
        case .math, .control: 50
        case .t060: 60
        case .t065: 65
        case .t067: 67
        }
    }

    /// «5 от 4,60, 4 от 3,60, 3 от 2,60».
    package var title: String {
        let thresholds = "5 от 4,\(hundredths), 4 от 3,\(hundredths), 3 от 2,\(hundredths)"
        return self == .control ? thresholds + ", но выше средней за контрольные не больше чем на 1" : thresholds
    }

    /// The final mark suggested on the five-point scale, 2…5.
    package func suggestion(for average: Average) -> Mark {
        for mark in [5, 4, 3] where average.reaches(threshold(of: mark)) { return .five(mark) }
        return .five(2)
    }

    /// The same beside the mean of the control works, where the school lets it hold the mark down.
    package func suggestion(for average: Average, controls: Average?) -> Mark {
        let mark = suggestion(for: average)
        guard let most = most(above: controls), case .five(let number) = mark else { return mark }
        return .five(min(number, most))
    }

    /// The highest mark that control works of this mean let stand; nil where they hold none down.
    package func most(above controls: Average?) -> Int? {
        guard self == .control, let controls else { return nil }
        return max(2, controls.sum / controls.weight + 1)
    }

    /// Whether the average lies within 0,10 of a threshold, on either side:
    /// such a mark is the teacher's to decide.
    package func isDisputed(_ average: Average) -> Bool {
        [5, 4, 3].contains { mark in
            abs(average.sum * 100 - threshold(of: mark) * average.weight) <= 10 * average.weight
        }
    }

    /// The least average for a mark, in hundredths: 450 for a 5.
    package func threshold(of mark: Int) -> Int { (mark - 1) * 100 + hundredths }
}
