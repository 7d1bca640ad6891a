import School
import Storage
import Web

/// What is asked of the ledger: a class, a kind, and two days.
struct LedgerWanted: Sendable {
    let slug: String
    let kind: MovementKind?
    let from: Day?
    let to: Day?

    init(_ form: Form) throws {
        slug = try form.text("class", called: "Класс", limit: 40)
        kind = form["kind"].flatMap { Int($0) }.flatMap { MovementKind(rawValue: $0) }
        from = try form.day("from", called: "С")
        to = try form.day("to", called: "По")
        if let from, let to, to < from {
            throw Objection("Последний день (\(to.russian)) раньше первого (\(from.russian)).", field: "to")
        }
    }

    /// The days asked about; the school year up to now where none were named.
    func days(in year: SchoolYear?, today: Day) -> ClosedRange<Day> {
        let first = from ?? year?.starts ?? today
        return first...max(first, to ?? min(max(today, first), year?.ends ?? today))
    }
}

/// A ledger line as lists print it.
struct LedgerRow: Sendable {
    let id: ID<Movement>
    let student: ID<Student>
    let name: PersonName
    let kind: MovementKind
    let day: Day
    let paper: String
    let reason: MovementReason?
    /// «8Б», «8Б, Английский язык, гр. 1», or empty.
    let from: String
    let to: String
    let place: String
    let note: String
    /// The line that this one takes back, and the one that takes it back.
    let reverses: Int?
    let reversedBy: Int?
    let classes: [ID<SchoolClass>]
}

extension Reading {
    private static let ledger = SQL(
        """
        SELECT m.id, m.student, p.surname, p.given, p.patronymic, m.kind, m.day, o.number, o.day, o.kind, m.reason,
            coalesce(fg.name, f.name, ''), coalesce(tg.name, t.name, ''), m.place, m.note, m.reverses, r.id,
            m.from_class, m.to_class
        FROM movement m JOIN person p ON p.id = m.student LEFT JOIN school_order o ON o.id = m.order_id
        LEFT JOIN school_class f ON f.id = m.from_class LEFT JOIN school_class t ON t.id = m.to_class
        LEFT JOIN study_group fg ON fg.id = m.from_group LEFT JOIN study_group tg ON tg.id = m.to_group
        LEFT JOIN movement r ON r.reverses = m.id
        WHERE m.day BETWEEN ?1 AND ?2 AND (m.from_class = ?3 OR m.to_class = ?3 OR ?3 = 0) AND (m.kind = ?4 OR ?4 = 0)
            AND (m.id = ?5 OR ?5 = 0)
        ORDER BY m.day, m.id LIMIT 2000
        """)

    /// The lines of some days by day and number; of one class or kind where they are named.
    func ledger(
        _ days: ClosedRange<Day>, of schoolClass: ID<SchoolClass>? = nil, kind: MovementKind? = nil
    ) throws -> [LedgerRow] {
        try rows(
            Self.ledger, days.lowerBound, days.upperBound, schoolClass?.number ?? 0, kind?.rawValue ?? 0, 0
        ) { LedgerRow($0) }
    }

    /// One line as lists print it.
    func ledgerRow(_ id: ID<Movement>) throws -> LedgerRow? {
        try first(Self.ledger, 0, 1_000_000, 0, 0, id) { LedgerRow($0) }
    }
}

extension LedgerRow {
    fileprivate init(_ row: Row) {
        (id, student, name) = (row.id(0), row.id(1), PersonName(row, at: 2))
        (kind, day) = (MovementKind(rawValue: row.int(5)) ?? .arrival, row.day(6))
        let word = OrderKind(rawValue: row.int(9))?.paper ?? "приказ"
        paper = row.isNull(7) ? "" : "\(word) №\u{A0}\(row.text(7)) от \(row.day(8).russian)"
        reason = row.intOrNil(10).flatMap { MovementReason(rawValue: $0) }
        (from, to, place, note) = (row.text(11), row.text(12), row.text(13), row.text(14))
        (reverses, reversedBy) = (row.intOrNil(15), row.intOrNil(16))
        classes = [row.idOrNil(17, of: SchoolClass.self), row.idOrNil(18, of: SchoolClass.self)].compactMap { $0 }
    }

    /// Where from, with the words of the order.
    var origin: String { kind == .arrival ? Self.joined(reason?.title ?? "", place) : from }
    /// Where to, with the words of the order.
    var target: String { kind.isLeaving ? Self.joined(reason?.title ?? "", place) : to }
    /// Reason and note of a movement inside the school.
    var remark: String {
        let why = kind == .arrival || kind.isLeaving ? note : Self.joined(reason?.title ?? "", Self.joined(place, note))
        if let reverses { return Self.joined("сторнирует запись № \(reverses)", why) }
        return reversedBy.map { Self.joined(why, "сторнирована записью № \($0)") } ?? why
    }

    private static func joined(_ left: String, _ right: String) -> String {
        [left, right].filter { !$0.isEmpty }.joined(separator: "; ")
    }
}
