import School
import Storage

/// Dates offered for the periods of a new year: quarters as most schools have them, others moved by whole weeks.
struct NextPeriods {
    let year: SchoolYear

    init(_ year: SchoolYear) { self.year = year }

    func parts(of scheme: ListedScheme, _ old: [Period]) -> [SchemePart] {
        let quarters = YearFields.usual(year.number)
        let usual: [(from: Day, to: Day)]? =
            switch (scheme.kind, old.count) {
            case (.quarter, 4): quarters
            case (.halfYear, 2): [(quarters[0].from, quarters[1].to), (quarters[2].from, quarters[3].to)]
            default: nil
            }
        if let usual { return zip(old, usual).map { part($0, from: $1.from, to: $1.to) } }
        return old.map { period in
            let from = period.starts + 364, to = period.ends + 364
            let isFirst = period.n == old.map(\.n).min()
            return part(period, from: isFirst ? year.starts : max(from, year.starts), to: min(to, year.ends))
        }
    }

    private func part(_ old: Period, from: Day, to: Day) -> SchemePart {
        SchemePart(n: old.n, name: old.name, from: from, to: to, attestation: old.attestation.map { $0 - old.ends })
    }
}
