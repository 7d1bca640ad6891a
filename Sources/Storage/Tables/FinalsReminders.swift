import School

extension Official {
    /// When whoever owed final marks of a period was reminded last, and of how many pages.
    static let finalsReminder = Official(
        .finalsReminder, fields: ["Когда", "Журналов"],
        live: SQL("SELECT period, 0, 0, reminded_at, pages FROM finals_reminder"))
}

extension Writing {
    private static let mark = SQL(
        "UPDATE obligation SET reminded = ?2 WHERE key = 7 AND object = ?1 AND done IS NULL")
    private static let keep = SQL(
        """
        INSERT INTO finals_reminder (period, reminded_at, pages) VALUES (?1, ?2, ?3)
        ON CONFLICT (period) DO UPDATE SET reminded_at = ?2, pages = ?3
        """)
    private static let standing = SQL("SELECT reminded_at, pages FROM finals_reminder WHERE period = ?1")
    private static let drop = SQL("DELETE FROM finals_reminder WHERE period = ?1")

    /// Reminds everybody who still owes final marks of a period: their lists of debts and terms say so.
    package func remindFinals(of period: ID<Period>) throws {
        let pages = try owingFinals(for: period).pages
        try execute(Self.mark, period, now)
        try execute(Self.keep, period, now, pages)
        try remember(.finalsReminder, period, became: [now, pages] as [any Bindable])
    }

    /// Takes away that anybody was reminded of a period: it goes.
    func forgetReminder(of period: ID<Period>) throws {
        guard let (at, pages) = try first(Self.standing, period, as: { ($0.moment(0), $0.int(1)) }) else { return }
        try execute(Self.drop, period)
        try remember(.finalsReminder, period, became: [at, pages] as [any Bindable], gone: true)
    }
}
