import School

/// A class teacher's signature under something of the class.
package struct Confirmation: Sendable, Hashable {
    /// Of which class.
    package let schoolClass: ID<SchoolClass>
    /// Under what.
    package let what: Confirming
    /// The month 1…12, 0 where it is given once a year.
    package let month: Int
    /// Who.
    package let name: PersonName
    /// When.
    package let at: Moment
}

extension Official {
    static let confirmation = Official(
        .confirmation, fields: ["кто", "когда", "пояснение"],
        live: SQL("SELECT class, kind, month, person, at, note FROM confirmation"))
}

extension Reading {
    private static let ofYear = SQL(
        """
        SELECT f.class, f.kind, f.month, p.surname, p.given, p.patronymic, f.at FROM confirmation f
        JOIN school_class c ON c.id = f.class JOIN person p ON p.id = f.person WHERE c.year = ?1
        ORDER BY f.class, f.kind, f.month
        """)
    private static let ofClass = SQL(
        """
        SELECT f.class, f.kind, f.month, p.surname, p.given, p.patronymic, f.at FROM confirmation f
        JOIN person p ON p.id = f.person WHERE f.class = ?1 ORDER BY f.kind, f.month
        """)

    /// What the classes of a year have confirmed.
    package func confirmations(of year: Int) throws -> [Confirmation] {
        try rows(Self.ofYear, year, as: confirmation).compactMap { $0 }
    }

    /// What a class has confirmed.
    package func confirmations(of schoolClass: ID<SchoolClass>) throws -> [Confirmation] {
        try rows(Self.ofClass, schoolClass, as: confirmation).compactMap { $0 }
    }

    /// By when each thing of a year is confirmed, in a month 1…12 for what is confirmed monthly (001 п. 3.3): by the rules
    /// of the year's or the month's first day, or by those given.
    package func confirmingTerms(
        of year: SchoolYear, _ wanted: Set<Confirming> = Set(Confirming.allCases), month: Int, zone: Zone,
        under given: Regulation? = nil
    ) throws -> [Confirming: Deadline] {
        if wanted.isEmpty { return [:] }
        let rules = given == nil ? try regulationsByDay() : nil
        var found: [Confirming: Deadline] = [:]
        for what in wanted {
            let regulation = given ?? rules?.on(what.opens(in: year, month: month)) ?? Regulation()
            let rule = regulation.rule(what.rule)
            let terms = try terms(for: rule, of: year.number, zone: zone, under: regulation)
            found[what] = terms.deadline(rule, from: what.start(in: year, month: month))
        }
        return found
    }

    private func confirmation(_ row: Row) -> Confirmation? {
        Confirming(rawValue: row.int(1)).map {
            Confirmation(
                schoolClass: row.id(0), what: $0, month: row.int(2), name: PersonName(row, at: 3), at: row.moment(6))
        }
    }
}

extension Writing {
    private static let put = SQL(
        """
        INSERT INTO confirmation (class, kind, month, person, at, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        ON CONFLICT (class, kind, month) DO UPDATE SET person = ?4, at = ?5, note = ?6
        """)

    /// Signs something of a class; `month` is 1…12 for what is confirmed monthly, else 0.
    package func confirm(_ what: Confirming, of schoolClass: ID<SchoolClass>, month: Int = 0, note: String = "") throws
    {
        guard let person = permit.caller.person else { throw Refusal() }
        try execute(Self.put, schoolClass, what.rawValue, month, person, now, note)
        try remember(.confirmation, schoolClass, what.rawValue, month, became: [person, now, note])
    }
}
