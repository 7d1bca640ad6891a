import School
import Storage

extension Reading {
    private static let ofScheme = SQL(
        """
        SELECT id, n, kind, name, starts, ends, attestation, closed_at FROM period WHERE scheme = ?1 ORDER BY starts, n
        """)

    /// The periods by which a course is marked, in order.
    func periods(ofScheme scheme: Int) throws -> [Period] {
        try remembered(Self.ofScheme, scheme) {
            try rows(Self.ofScheme, scheme) { row in
                Period(
                    id: row.id(0), n: row.int(1), kind: PeriodKind(rawValue: row.int(2)) ?? .custom, name: row.text(3),
                    starts: row.day(4), ends: row.day(5), attestation: row.dayOrNil(6), closedAt: row.momentOrNil(7))
            }
        }
    }
}

/// The part of a year that a page shows: one period, or the year whole.
struct ShownPeriod: Sendable {
    let period: Period?
    let from: Day
    let to: Day
    let slug: String
    let title: String

    /// The period of that slug; else the one that contains today, or the last begun, or the first.
    init?(_ slug: String?, of periods: [Period], today: Day) {
        guard let first = periods.first, let last = periods.last else { return nil }
        if slug == "year" {
            (period, from, to, self.slug, title) = (nil, first.starts, last.ends, "year", "год")
            return
        }
        let wanted = periods.first { $0.slug == slug }
        let now = periods.first { $0.contains(today) } ?? periods.last { $0.starts <= today } ?? first
        let chosen = wanted ?? now
        (period, from, to, self.slug, title) = (chosen, chosen.starts, chosen.ends, chosen.slug, chosen.title)
    }
}
