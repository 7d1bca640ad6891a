import School
import Storage

/// Holidays of a new year: the days between its periods, and those that one grade level had of its own.
struct NextHolidays {
    let records: Writing
    let plan: NextYear

    init(_ records: Writing, _ plan: NextYear) { (self.records, self.plan) = (records, plan) }

    /// The scheme with the most parts divides the year; days after its last part are summer holidays. Grade levels that
    /// study by modules or trimesters beside quarters rest between their own parts.
    func declare(_ schemes: [SchemeStep]) throws {
        let year = plan.coming, usual = schemes.filter { !Self.isApart($0) }
        let common = usual.isEmpty ? schemes : usual
        guard let parts = common.max(by: { $0.parts.count < $1.parts.count })?.parts else { return }
        let levels = schemesOfLevels
        let apart = levels.compactMapValues { used in
            used.count == 1 && !usual.isEmpty ? schemes.first { Self.isApart($0) && used.contains($0.old.id) } : nil
        }
        for (level, scheme) in apart.sorted(by: { $0.key < $1.key }) { try rest(between: scheme.parts, level) }
        for level in apart.isEmpty ? [0] : levels.keys.filter({ apart[$0] == nil }).sorted() {
            try rest(between: parts, level)
        }
        for entry in try records.declaredDays(of: plan.ending.number) where entry.kind == .holiday {
            guard let end = entry.days.to else { continue }
            for level in entry.gradeLevels.sorted() where year.contains(entry.days.from + 364) {
                try records.declare(
                    .holiday, from: entry.days.from + 364, to: min(end + 364, year.ends), of: year.number,
                    gradeLevel: level, note: "дополнительные каникулы")
            }
        }
    }

    private static func isApart(_ scheme: SchemeStep) -> Bool { [.module, .trimester].contains(scheme.old.kind) }

    /// By which schemes each grade level of the new year is divided.
    private var schemesOfLevels: [Int: Set<Int>] {
        var found: [Int: Set<Int>] = [:]
        for step in plan.classes where step.opens {
            if let level = step.name?.gradeLevel { found[level, default: []].insert(step.model.scheme) }
        }
        for name in plan.newClasses {
            let like = plan.classes.map(\.old).first { $0.gradeLevel == name.gradeLevel }
            if let level = name.gradeLevel, let like { found[level, default: []].insert(like.scheme) }
        }
        return found
    }

    private func rest(between parts: [SchemePart], _ level: Int) throws {
        let year = plan.coming
        for (earlier, later) in zip(parts, parts.dropFirst()) where later.from - earlier.to > 1 {
            try records.declare(
                .holiday, from: earlier.to + 1, to: later.from - 1, of: year.number, gradeLevel: level, note: "каникулы"
            )
        }
        if let last = parts.last, last.to < year.ends {
            try records.declare(
                .holiday, from: last.to + 1, to: year.ends, of: year.number, gradeLevel: level,
                note: "летние каникулы")
        }
    }
}
