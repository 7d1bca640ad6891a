/// Final marks that another one rests on: the periods of a year, the parts of a subject, the year and its exam.
package struct FinalParts: Hashable, Sendable {
    /// One of them, by its name.
    package struct Part: Hashable, Sendable {
        /// «II четверть», «Геометрия».
        package let title: String
        /// Its mark; nil while it is not put.
        package let mark: Mark?

        /// What it sums up itself.
        package let kind: FinalKind
        /// Which part of the tenth class it is, under a certificate of the eleventh; nil for all of its own year.
        package let tenth: TenthPart?

        /// A part by its name.
        package init(_ title: String, _ mark: Mark?, kind: FinalKind = .period, tenth: TenthPart? = nil) {
            (self.title, self.mark, self.kind, self.tenth) = (title, mark, kind, tenth)
        }

        /// «н/а — I четверть».
        fileprivate var words: String { "\(mark?.text ?? "") — \(title)" }
    }

    /// In order.
    package let parts: [Part]

    /// What another mark rests on.
    package init(_ parts: [Part]) { self.parts = parts }

    /// The names of those that are not put yet, but for an attestation and the tenth class.
    package var lacking: [String] {
        parts.filter { $0.mark == nil && $0.kind != .attestation && $0.tenth == nil }.map(\.title)
    }

    /// The parts of the tenth class whose marks nobody has entered: nobody puts them here any more.
    package var lackingOfTenth: [String] { parts.compactMap { $0.mark == nil ? $0.tenth?.title : nil } }

    /// Whether an attestation is not marked yet: whoever was exempt all the time has none (003 п. 2.2, 2.4).
    package var lacksAttestation: Bool {
        guard parts.contains(where: { $0.kind == .attestation && $0.mark == nil }) else { return false }
        let others = parts.filter { $0.kind != .attestation }
        return others.isEmpty || others.contains { $0.mark != .exempt }
    }

    fileprivate var numbers: [Int] { parts.compactMap { $0.mark?.number } }

    /// «8 — I четверть»: numbers that mean something else on a scale, as after the page was given another in mid-year.
    fileprivate func of(another scale: Scale) -> [String] {
        parts.filter { $0.mark.map(scale.isForeign) ?? false }.map(\.words)
    }
}

extension FinalProposal {
    /// The mark of a year: what its periods' marks lead to, with the attestation as one more where the school says so.
    package init(year parts: FinalParts, rule: YearRule, rounding: Rounding, scale: Scale) {
        self.init(meanOf: parts, on: scale) { average in
            let isHalf = average.sum * 2 % average.weight == 0 && average.sum % average.weight != 0
            let lastPeriod = parts.parts.last { $0.kind == .period }
            guard rule == .last, isHalf, let last = lastPeriod?.mark?.number else {
                return (rule == .mean ? rounding : .math).suggestion(for: average, on: scale)
            }
            let up = last * average.weight > average.sum
            let number = average.sum / average.weight + (up ? 1 : 0)
            return Rounding.math.suggestion(for: Average(sum: number, weight: 1) ?? average, on: scale)
        }
    }

    /// The mean of marks by the rounding of arithmetic: of a subject's parts, or of year and exam.
    package init(mean parts: FinalParts, scale: Scale) {
        self.init(meanOf: parts, on: scale) { Rounding.math.suggestion(for: $0, on: scale) }
    }

    /// The mark of a subject composed of several: the mean of theirs by the school's threshold, for the teacher to decide
    /// near one.
    package init(composed parts: FinalParts, rounding: Rounding, scale: Scale) {
        self.init(meanOf: parts, on: scale, near: { rounding.disputed($0, on: scale) }) {
            rounding.suggestion(for: $0, on: scale)
        }
    }

    private init(
        meanOf parts: FinalParts, on scale: Scale, near: (Average) -> Fraction? = { _ in nil },
        _ suggestion: (Average) -> Mark?
    ) {
        let lacking = parts.lacking, marks = parts.parts.compactMap(\.mark), waits = parts.lacksAttestation
        let tenth = parts.lackingOfTenth
        guard lacking.isEmpty, !waits, tenth.isEmpty, !marks.isEmpty else {
            let others = lacking.isEmpty ? [] : ["нет отметки: \(lacking.joined(separator: ", "))"]
            let before = tenth.isEmpty ? [] : ["нет отметок 10 класса: \(tenth.joined(separator: ", "))"]
            self.init(
                nil, isDisputed: lacking.isEmpty && !tenth.isEmpty, waitsForAttestation: waits && lacking.isEmpty,
                lacksTenth: !tenth.isEmpty, others + (waits ? ["ждёт отметки за аттестацию"] : []) + before)
            return
        }
        if marks.allSatisfy({ $0 == .exempt }) {
            self.init(.exempt)
            return
        }
        let foreign = parts.of(another: scale)
        if !foreign.isEmpty {
            self.init(nil, isDisputed: true, ["другой шкалы: \(foreign.joined(separator: ", "))"])
            return
        }
        self.init(sameScale: parts, near: near, suggestion)
    }

    /// What marks of one scale lead to, with those that are words and no numbers said beside the mean.
    private init(
        sameScale parts: FinalParts, near: (Average) -> Fraction?, _ suggestion: (Average) -> Mark?
    ) {
        let marks = parts.parts.compactMap(\.mark), numbers = parts.numbers
        let out = parts.parts.filter { $0.mark == .notAttested || $0.mark == .failed }
        guard let average = Average(sum: numbers.reduce(0, +), weight: numbers.count) else {
            let isPassed = marks.allSatisfy { $0 == .passed || $0 == .exempt }
            self.init(
                isPassed ? .passed : out.count == marks.count ? out.first?.mark : nil, isDisputed: !isPassed,
                out.map(\.words))
            return
        }
        let worded = parts.parts.filter { $0.mark?.number == nil && $0.mark != .exempt }
        let threshold = near(average)
        self.init(
            suggestion(average), average: average, isDisputed: !worded.isEmpty || threshold != nil,
            worded.map(\.words) + (threshold.map { ["порог \($0.text())"] } ?? []))
    }
}
