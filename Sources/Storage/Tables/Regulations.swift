import School

extension Official {
    static let regulation = Official(
        .setting, fields: ["Правило", "Действует с", "Значение", "Основание"],
        live: SQL("SELECT id, 0, 0, key, from_day, value, reason FROM regulation"))
}

extension Reading {
    // Oldest first, so that of two values of one key the later one stays in the dictionary.
    private static let ofKey = SQL("SELECT from_day, value, reason FROM regulation WHERE key = ?1 ORDER BY from_day")
    private static let values = SQL("SELECT key, value FROM regulation WHERE from_day <= ?1 ORDER BY from_day")

    /// What the school has settled of one rule, the oldest first.
    package func settled(_ key: RegulationKey) throws -> [(from: Day, value: String, reason: String)] {
        try rows(Self.ofKey, key.rawValue) { ($0.day(0), $0.text(1), $0.text(2)) }
    }

    /// The school's rules as they stand on a day.
    package func regulation(on day: Day) throws -> Regulation {
        var settled: [String: String] = [:]
        try each(Self.values, day) { settled[$0.text(0)] = $0.text(1) }
        return Regulation(settled)
    }
}

extension Writing {
    private static let put = SQL(
        """
        INSERT INTO regulation (key, from_day, value, reason) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (key, from_day) DO UPDATE SET value = ?3, reason = ?4 RETURNING id
        """)

    /// Settles one rule from a day on; a value that cannot be meets an objection.
    package func settle(_ key: RegulationKey, _ value: String, from day: Day, reason: String = "") throws {
        _ = try Regulation().settling(key, value)
        let id = try insert(Self.put, key.rawValue, day, value, reason)
        try remember(.setting, id, became: [key.rawValue, day, value, reason])
    }
}
