/// Where a school rounds otherwise: by grade level, by subject, or by both.
///
/// Of several that fit, one that names level and subject prevails over one of a subject, and that over one of a level.
package struct RoundingExceptions: Hashable, Sendable {
    private struct Line: Hashable, Sendable {
        let levels: ClosedRange<Int>?
        let subject: String
        let rounding: Rounding

        var weight: Int { (subject.isEmpty ? 0 : 2) + (levels == nil ? 0 : 1) }

        func fits(_ level: Int?, _ name: String) -> Bool {
            if let levels, !(level.map { levels.contains($0) } ?? false) { return false }
            return subject.isEmpty || subject == name
        }
    }

    /// None.
    package static let none = RoundingExceptions(lines: [])
    private let lines: [Line]

    private init(lines: [Line]) { self.lines = lines }

    /// The rounding of a subject in a grade level; nil where no exception fits.
    package func rounding(gradeLevel: Int?, subject: String) -> Rounding? {
        let name = SearchKey.of(subject)
        var found: Line?
        for line in lines where line.fits(gradeLevel, name) && line.weight >= found?.weight ?? 0 { found = line }
        return found?.rounding
    }

    /// Reads «1-4: T060; Физическая культура: MATH; 10-11 Алгебра: T065», or «none»; nil if it is not that.
    package init?(encoded text: some StringProtocol) {
        if text == "none" {
            self = .none
            return
        }
        var lines: [Line] = []
        for part in text.split(separator: ";") {
            let sides = part.split(separator: ":")
            guard sides.count == 2, let rounding = Rounding(rawValue: trimmed(sides[1]).uppercased()),
                let line = Self.line(trimmed(sides[0]), rounding)
            else { return nil }
            lines.append(line)
        }
        guard !lines.isEmpty else { return nil }
        self.lines = lines
    }

    private static func line(_ scope: String, _ rounding: Rounding) -> Line? {
        let words = scope.split(separator: " ", maxSplits: 1).map(String.init)
        guard let first = words.first else { return nil }
        let ends = first.split(separator: "-", omittingEmptySubsequences: false).map { digits($0) }
        guard let lower = ends[0] else {
            return Line(levels: nil, subject: SearchKey.of(scope), rounding: rounding)
        }
        guard ends.count <= 2, let upper = ends[ends.count - 1], (1...12).contains(lower), (lower...12).contains(upper)
        else { return nil }
        let subject = words.count > 1 ? SearchKey.of(words[1]) : ""
        return Line(levels: lower...upper, subject: subject, rounding: rounding)
    }
}
