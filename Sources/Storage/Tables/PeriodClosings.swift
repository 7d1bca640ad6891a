import School

extension Official {
    /// Which classes have a period closed for marks before its whole scheme is.
    static let periodClosing = Official(
        .periodClosing, fields: ["закрыт"], live: SQL("SELECT period, class, 0, closed_at FROM period_closing"))
}

extension Reading {
    private static let ofYear = SQL(
        """
        SELECT k.period, k.class, k.closed_at FROM period_closing k JOIN period p ON p.id = k.period
            JOIN period_scheme s ON s.id = p.scheme WHERE s.year = ?1 AND k.closed_at IS NOT NULL
        """)

    /// When classes had periods of a year closed for themselves, by period and class.
    package func periodClosings(of year: Int) throws -> [ID<Period>: [ID<SchoolClass>: Moment]] {
        var found: [ID<Period>: [ID<SchoolClass>: Moment]] = [:]
        try each(Self.ofYear, year) { found[$0.id(0), default: [:]][$0.id(1)] = $0.moment(2) }
        return found
    }
}

extension Writing {
    private static let close = SQL(
        """
        INSERT INTO period_closing (period, class, closed_at) VALUES (?1, ?2, ?3)
        ON CONFLICT (period, class) DO UPDATE SET closed_at = ?3
        """)
    private static let standing = SQL("SELECT closed_at FROM period_closing WHERE period = ?1 AND class = ?2")

    /// Closes a period for marks in one class, or opens it again; the pages of groups drawn from several classes are
    /// closed with the last of them.
    package func close(_ period: ID<Period>, in schoolClass: ID<SchoolClass>, closed: Bool = true) throws {
        let old = try first(Self.standing, period, schoolClass, as: { $0.momentOrNil(0) }) ?? nil
        guard (old != nil) != closed else { return }
        try execute(Self.close, period, schoolClass, closed ? now : nil)
        try remember(.periodClosing, period, schoolClass, became: [closed ? now : nil] as [any Bindable])
    }
}
