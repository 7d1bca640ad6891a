import School

/// «Как посчитано»: the average spelled out, so that a parent can repeat it with a pencil.
struct Reckoning: Sendable {
    /// «(5·1 + 4·3) / (1 + 3) = 17 / 4 = 4,25»; empty without an average.
    let formula: String
    /// What stands among the marks and is left out: «точка, незачёт»; empty where nothing is.
    let leftOut: String

    init(_ marks: [LedgerMark]) {
        let counted = marks.filter(\.isCounted)
        leftOut = Reckoning.leftOut(of: marks)
        guard let average = Average(of: counted.map { ($0.seen.mark, $0.weight) }) else {
            formula = ""
            return
        }
        let isPlain = counted.allSatisfy { $0.weight == 1 }
        let above = counted.map { mark in
            (mark.seen.mark.number.map { String($0) } ?? "") + (isPlain ? "" : "·\(mark.weight)")
        }
        let below =
            isPlain ? String(counted.count) : "(" + counted.map { String($0.weight) }.joined(separator: " + ") + ")"
        let quotient = isPlain ? "\(average.sum) / \(average.weight)" : "\(average.sum) / \(average.weight)"
        formula = "(" + above.joined(separator: " + ") + ") / \(below) = \(quotient) = \(average.text)"
    }

    private static func leftOut(of marks: [LedgerMark]) -> String {
        var words: [String] = []
        for mark in marks where !mark.isCounted {
            let word =
                switch mark.seen.mark {
                case .point: "точка"
                case .passed: "зачёт"
                case .failed: "незачёт"
                case .exempt: "освобождение"
                case .notAttested: "неаттестация"
                case .unmarked: "не оценивается"
                default:
                    "\(mark.seen.mark.text) (\(reason(mark)))"
                }
            if !words.contains(word) { words.append(word) }
        }
        return words.joined(separator: ", ")
    }

    private static func reason(_ mark: LedgerMark) -> String {
        if mark.isForeign { return "другая шкала" }
        if mark.isDoneAgain { return "есть пересдача" }
        return mark.source.isEmpty ? mark.work.title : "из прежней школы"
    }
}
