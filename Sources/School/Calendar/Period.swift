/// A part of the school year that ends with a final mark.
package struct Period: Hashable, Sendable {
    /// Its number in the record.
    package let id: ID<Period>
    /// Its place among periods of its kind in the year, from 1.
    package let n: Int
    /// Quarter, half-year and so on.
    package let kind: PeriodKind
    /// The school's own name for it; empty where the usual one serves.
    package let name: String
    /// Its first day.
    package let starts: Day
    /// Its last day.
    package let ends: Day
    /// The day of attestation, by which marks must stand (003 п. 2.6), if one is appointed.
    package let attestation: Day?
    /// When it was closed for marks, nil while it is open.
    package let closedAt: Moment?

    /// A period as it stands in the record.
    package init(
        id: ID<Period>, n: Int, kind: PeriodKind, name: String = "", starts: Day, ends: Day,
        attestation: Day? = nil, closedAt: Moment? = nil
    ) {
        self.id = id
        self.n = n
        self.kind = kind
        self.name = name
        self.starts = starts
        self.ends = ends
        self.attestation = attestation
        self.closedAt = closedAt
    }

    /// «II четверть», «Год» or the school's own name.
    package var title: String {
        if !name.isEmpty { return name }
        return kind == .year ? "Год" : roman(n) + " " + kind.title
    }

    /// «q2», as in an address.
    package var slug: String { kind == .year ? kind.letter : kind.letter + String(n) }

    /// Whether marks in it are no longer put or changed.
    package var isClosed: Bool { closedAt != nil }

    /// The same period as it is for whoever may write into it again.
    package var reopened: Period { closed(at: nil) }

    /// The same period closed at another moment, as for one class before the others; nil leaves it open.
    package func closed(at moment: Moment?) -> Period {
        Period(
            id: id, n: n, kind: kind, name: name, starts: starts, ends: ends, attestation: attestation,
            closedAt: moment)
    }

    /// Whether the day is one of its days.
    package func contains(_ day: Day) -> Bool { starts <= day && day <= ends }
}
