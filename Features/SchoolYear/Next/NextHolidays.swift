import School
import Storage

/// Holidays of a new year: the days between its periods, and those that one grade level had of its own.
struct NextHolidays {
    let records: Writing
    let plan: NextYear

    init(_ records: Writing, _ plan: NextYear) { (self.records, self.plan) = (records, plan) }

    /// The scheme with the most parts divides the year; days after its last part are summer holidays.
    func declare(_ schemes: [SchemeStep]) throws {
        let year = plan.coming
        guard let parts = schemes.max(by: { $0.parts.count < $1.parts.count })?.parts, let last = parts.last else {
            return
        }
        for (earlier, later) in zip(parts, parts.dropFirst()) where later.from - earlier.to > 1 {
            try records.declare(.holiday, from: earlier.to + 1, to: later.from - 1, of: year.number, note: "каникулы")
        }
        if last.to < year.ends {
            try records.declare(
                .holiday, from: last.to + 1, to: year.ends, of: year.number, note: "летние каникулы")
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
}
