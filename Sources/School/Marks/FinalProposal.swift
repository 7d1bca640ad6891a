/// The final mark that the school's rules lead to, how sure it is, and why.
package struct FinalProposal: Hashable, Sendable {
    /// The mark; nil where the rules give none and somebody has to decide.
    package let mark: Mark?
    /// The average it rests on.
    package let average: Average?
    /// Whether it is for the teacher to decide: near a threshold, or with something missing.
    package let isDisputed: Bool
    /// How many marks are still missing to the school's minimum.
    package let missing: Int
    /// Whether there is none only because the attestation that belongs to it is not marked yet.
    package let waitsForAttestation: Bool
    /// Whether it rests on marks of the tenth class too, and some of them are not known.
    package let lacksTenth: Bool
    /// Whether so many lessons were missed that «н/а» has to be thought of.
    package let asksNotAttested: Bool
    /// Why, in words.
    package let reasons: [String]

    init(
        _ mark: Mark?, average: Average? = nil, isDisputed: Bool = false, missing: Int = 0,
        waitsForAttestation: Bool = false, lacksTenth: Bool = false, asksNotAttested: Bool = false,
        _ reasons: [String] = []
    ) {
        (self.asksNotAttested, self.lacksTenth) = (asksNotAttested, lacksTenth)
        (self.mark, self.average, self.isDisputed) = (mark, average, isDisputed)
        (self.missing, self.reasons, self.waitsForAttestation) = (missing, reasons, waitsForAttestation)
    }

    /// None: the rules propose nothing.
    package static let none = FinalProposal(nil)

    /// Whether it may be accepted with others at once: nothing about it is for a person to weigh.
    package var isCertain: Bool {
        mark != nil && mark != .notAttested && !isDisputed && missing == 0 && !asksNotAttested
    }

    /// «4», «4 ~ спорная», «3 мало», «4, н/а?», «н/а», «ждёт аттестации», «—».
    package var text: String {
        guard let mark else { return waitsForAttestation ? "ждёт аттестации" : "—" }
        let asks = asksNotAttested && mark != .notAttested ? ", н/а?" : ""
        if missing > 0, mark != .notAttested { return mark.text + " мало" + asks }
        return (isDisputed ? mark.text + " ~ спорная" : mark.text) + asks
    }
}

extension FinalProposal {
    /// What a period's marks lead to on a scale.
    package init(_ ground: FinalGround, scale: Scale, rounding: Rounding) {
        if let basis = ground.exemption, ground.entries.allSatisfy({ $0.mark.isNoMark || $0.mark == .exempt }) {
            self.init(.exempt, [basis.isEmpty ? "освобождение" : "освобождение: \(basis)"])
            return
        }
        if scale == .passFail {
            self.init(passFail: ground)
            return
        }
        let controls = ground.controls(on: scale)
        guard let average = ground.average(on: scale),
            let mark = rounding.suggestion(for: average, on: scale, controls: controls)
        else {
            let isEmpty = ground.entries.allSatisfy(\.mark.isNoMark)
            self.init(
                isEmpty ? .notAttested : nil, missing: ground.missing(on: scale),
                [isEmpty ? "отметок нет" : "отметки без балла", ground.leftOut(on: scale), ground.absence]
                    .compactMap { $0 })
            return
        }
        let threshold = rounding.disputed(average, on: scale)
        var reasons: [String] = []
        if let threshold { reasons.append("порог \(threshold.text())") }
        let isHeld = mark != rounding.suggestion(for: average, on: scale)
        if threshold != nil || isHeld, let controls {
            reasons.append("контрольные \(controls.text)" + (isHeld ? ": не выше \(mark.text)" : ""))
        }
        reasons += Self.beside(ground, on: scale)
        self.init(
            mark, average: average, isDisputed: threshold != nil, missing: ground.missing(on: scale),
            asksNotAttested: ground.isMostlyMissed, reasons)
    }

    private init(passFail ground: FinalGround) {
        let failed = ground.entries.contains { $0.mark == .failed }
        guard ground.entries.contains(where: { $0.mark == .passed || $0.mark == .failed }) else {
            let foreign = ground.leftOut(on: .passFail)
            self.init(
                foreign == nil ? .notAttested : nil, missing: ground.missing(on: .passFail),
                [foreign == nil ? "отметок нет" : "зачёта нет", foreign, ground.absence].compactMap { $0 })
            return
        }
        let reasons = (failed ? ["есть незачёт"] : []) + Self.beside(ground, on: .passFail)
        self.init(
            failed ? .failed : .passed, isDisputed: failed, missing: ground.missing(on: .passFail),
            asksNotAttested: ground.isMostlyMissed, reasons)
    }

    /// What is said beside a mark: what was left out, what lacks, and of what part of the time the student was free.
    private static func beside(_ ground: FinalGround, on scale: Scale) -> [String] {
        [ground.leftOut(on: scale)].compactMap { $0 } + lack(of: ground, on: scale) + freed(ground)
    }

    /// Whoever has marks has a final mark by them; that part of the time was free of the subject is said beside it.
    private static func freed(_ ground: FinalGround) -> [String] {
        ground.exemption.map { ["было освобождение" + ($0.isEmpty ? "" : ": \($0)")] } ?? []
    }

    private static func lack(of ground: FinalGround, on scale: Scale) -> [String] {
        guard ground.missing(on: scale) > 0 else { return ground.absence.map { [$0] } ?? [] }
        let all = counted(ground.minimum, "отметка", "отметки", "отметок")
        return ["нужно не меньше: \(all)"] + (ground.absence.map { [$0] } ?? [])
    }
}

extension Rounding {
    /// The final mark suggested on a scale; nil where averages lead to none. Control works hold marks of five down.
    package func suggestion(for average: Average, on scale: Scale, controls: Average? = nil) -> Mark? {
        switch scale {
        case .five: suggestion(for: average, controls: controls)
        case .ten: .ten(min(10, max(1, whole(average))))
        case .twelve: .twelve(min(12, max(1, whole(average))))
        case .hundred: .hundred(min(100, whole(average)))
        case .passFail, .levels, .markless: nil
        }
    }

    /// The threshold within 0,10 of an average; nil where none is so near.
    package func disputed(_ average: Average, on scale: Scale) -> Fraction? {
        let marks: [Int]
        switch scale {
        case .five: marks = [5, 4, 3]
        case .ten: marks = Array(2...10)
        case .twelve: marks = Array(2...12)
        case .hundred, .passFail, .levels, .markless: return nil
        }
        let near = marks.first { abs(average.sum * 100 - threshold(of: $0) * average.weight) <= 10 * average.weight }
        return near.flatMap { Fraction(threshold(of: $0), of: 100) }
    }

    private func whole(_ average: Average) -> Int {
        let floor = average.sum / average.weight
        return average.reaches(floor * 100 + hundredths) ? floor + 1 : floor
    }
}
