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

    private static let somewhere = SQL(
        "SELECT 1 FROM period_closing WHERE period = ?1 AND closed_at IS NOT NULL LIMIT 1")

    /// Whether some class has a period closed for itself.
    func isClosedSomewhere(_ period: ID<Period>) throws -> Bool {
        try first(Self.somewhere, period) { _ in true } ?? false
    }

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

    private static let ofPeriod = SQL("SELECT class, closed_at FROM period_closing WHERE period = ?1 ORDER BY class")
    private static let drop = SQL("DELETE FROM period_closing WHERE period = ?1")

    /// Takes away that classes had a period closed once: the period goes.
    func forgetClosings(of period: ID<Period>) throws {
        let all = try rows(Self.ofPeriod, period) { ($0.id(0, of: SchoolClass.self), $0.momentOrNil(1)) }
        try execute(Self.drop, period)
        for (schoolClass, at) in all {
            try remember(.periodClosing, period, schoolClass, became: [at] as [any Bindable], gone: true)
        }
    }

    private static let divided = SQL(
        """
        SELECT 1 FROM group_class g JOIN course c ON c.study_group = g.study_group
        WHERE g.class = ?1 AND c.scheme = ?2 LIMIT 1
        """)

    /// Whether somebody of a class is marked by a scheme: the whole class, or those who stand in a stream of it.
    package func isDivided(_ schoolClass: ListedClass, by scheme: Int) throws -> Bool {
        if schoolClass.scheme == scheme { return true }
        return try first(Self.divided, schoolClass.id, scheme) { _ in true } ?? false
    }

    /// Closes a period for marks in one class, or opens it again; on the pages of groups drawn from several classes it is
    /// closed for its own students, and for all with the last of the classes.
    package func close(_ period: ID<Period>, in schoolClass: ID<SchoolClass>, closed: Bool = true) throws {
        let old = try first(Self.standing, period, schoolClass, as: { $0.momentOrNil(0) }) ?? nil
        guard (old != nil) != closed else { return }
        try execute(Self.close, period, schoolClass, closed ? now : nil)
        try remember(.periodClosing, period, schoolClass, became: [closed ? now : nil] as [any Bindable])
    }
}
