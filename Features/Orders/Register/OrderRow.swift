import School
import Storage

/// An order as the register prints it.
struct OrderRow: Sendable {
    let id: ID<Order>
    let number: String
    let day: Day
    let kind: OrderKind
    let about: String
    /// How many lines of movement, duties and substitutions it gave.
    let gave: (movements: Int, duties: Int, substitutions: Int)

    /// «2 движения, 1 обязанность», or a dash.
    var gaveText: String {
        let words = [
            gave.movements == 0 ? nil : counted(gave.movements, "движение", "движения", "движений"),
            gave.duties == 0 ? nil : counted(gave.duties, "обязанность", "обязанности", "обязанностей"),
            gave.substitutions == 0 ? nil : counted(gave.substitutions, "замена", "замены", "замен"),
        ].compactMap { $0 }
        return words.isEmpty ? "—" : words.joined(separator: ", ")
    }
}

/// A duty that an order gave.
struct OrderedDuty: Sendable {
    let person: ID<Person>
    let name: PersonName
    let kind: DutyKind
    /// The class or the page it reaches; empty for an office.
    let about: String
    let days: Span
    /// Whose work it is meanwhile.
    let instead: String
    /// What of a page was given.
    let acts: Delegation?

    var title: String {
        let words = [about.isEmpty ? "" : about, acts?.title ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
        return words.isEmpty ? kind.title : "\(kind.title): \(words)"
    }
}

extension Reading {
    private static let all = SQL(
        """
        SELECT o.id, o.number, o.day, o.kind, o.subject,
            (SELECT count(*) FROM movement m WHERE m.order_id = o.id),
            (SELECT count(*) FROM duty d WHERE d.order_id = o.id AND d.kind <> 7),
            (SELECT count(*) FROM substitution s WHERE s.order_id = o.id)
        FROM school_order o WHERE o.day BETWEEN ?1 AND ?2 AND (o.kind = ?3 OR ?3 = 0) AND (o.id = ?4 OR ?4 = 0)
        ORDER BY o.day DESC, o.id DESC LIMIT 1000
        """)
    private static let duties = SQL(
        """
        SELECT d.person, p.surname, p.given, p.patronymic, d.kind,
            coalesce(c.name, coalesce(kc.name, k.class_slug) || ' · ' || k.title, ''), d.from_day, d.to_day,
            a.surname, a.given, a.patronymic, g.acts
        FROM duty d JOIN person p ON p.id = d.person LEFT JOIN person a ON a.id = d.absent_teacher
        LEFT JOIN school_class c ON d.kind IN (5, 16) AND c.id = d.object
        LEFT JOIN course k ON d.kind IN (6, 19) AND k.id = d.object
        LEFT JOIN school_class kc ON kc.year = k.year AND kc.slug = k.class_slug
        LEFT JOIN delegation g ON g.duty = d.id
        WHERE (d.order_id = ?1 OR ?1 = 0) AND (d.kind = ?2 OR ?2 = 0) AND d.kind <> 7 AND (?1 + ?2 > 0)
        ORDER BY d.from_day, p.sort_key, d.id
        """)

    /// The orders of some days, the newest first; of one kind where it is named.
    func orders(_ days: ClosedRange<Day>, kind: OrderKind?) throws -> [OrderRow] {
        try rows(Self.all, days.lowerBound, days.upperBound, kind?.rawValue ?? 0, 0) { OrderRow($0) }
    }

    /// One order; nil where there is none such.
    func orderRow(_ id: ID<Order>) throws -> OrderRow? {
        try first(Self.all, 0, 1_000_000, 0, id) { OrderRow($0) }
    }

    /// What an order gave to people.
    func duties(by order: ID<Order>) throws -> [OrderedDuty] {
        try rows(Self.duties, order, 0) { OrderedDuty($0) }.compactMap { $0 }
    }

    /// Everybody who holds or has held a duty of a kind.
    func duties(of kind: DutyKind) throws -> [OrderedDuty] {
        try rows(Self.duties, 0, kind.rawValue) { OrderedDuty($0) }.compactMap { $0 }
    }
}

extension OrderRow {
    fileprivate init(_ row: Row) {
        (id, number, day) = (row.id(0), row.text(1), row.day(2))
        (kind, about) = (OrderKind(rawValue: row.int(3)) ?? .other, row.text(4))
        gave = (row.int(5), row.int(6), row.int(7))
    }
}

extension OrderedDuty {
    fileprivate init?(_ row: Row) {
        guard let kind = DutyKind(rawValue: row.int(4)) else { return nil }
        self.init(
            person: row.id(0), name: PersonName(row, at: 1), kind: kind, about: row.text(5),
            days: Span(from: row.day(6), to: row.dayOrNil(7)),
            instead: row.isNull(8) ? "" : PersonName(row, at: 8).short,
            acts: row.intOrNil(11).map { Delegation(rawValue: $0) })
    }
}
