import School

/// One settling of one rule, with its grounds.
package struct RuleLine: Sendable, Hashable {
    /// From which day it holds.
    package let from: Day
    /// What holds; an empty value is the product's default again.
    package let rule: SettledRule
    /// Why it was settled.
    package let reason: String
    /// The local act that it stands in, where one was named.
    package let act: ID<LocalAct>?

    /// The bare value.
    package var value: String { rule.value }
}

/// On what grounds rules are settled.
package struct RuleGrounds: Sendable, Hashable {
    /// Why; may be empty.
    package let reason: String
    /// The local act that says so (001 п. 1.1–1.3).
    package let act: ID<LocalAct>?

    /// Grounds in words, and the act.
    package init(_ reason: String = "", act: ID<LocalAct>? = nil) { (self.reason, self.act) = (reason, act) }
}

extension Official {
    static let regulation = Official(
        .setting,
        fields: ["Правило", "Действует с", "Значение", "Основание", "Строгость", "Пункт", "Локальный акт"],
        live: SQL("SELECT id, 0, 0, key, from_day, value, reason, severity, clause, local_act FROM regulation"))
}

extension Reading {
    // Oldest first, so that of two values of one key the later one stays in the dictionary.
    private static let ofKey = SQL(
        "SELECT key, value, severity, clause, from_day, reason, local_act FROM regulation WHERE key = ?1 ORDER BY from_day"
    )
    private static let all = SQL(
        "SELECT key, value, severity, clause, from_day, reason, local_act FROM regulation ORDER BY from_day")
    private static let values = SQL(
        "SELECT key, value, severity, clause FROM regulation WHERE from_day <= ?1 ORDER BY from_day")

    /// What the school has settled of one rule, the oldest first.
    package func settled(_ key: RegulationKey) throws -> [RuleLine] {
        try rows(Self.ofKey, key.rawValue) { RuleLine($0) }
    }

    /// What the school has settled of every rule, the oldest first.
    package func settledRules() throws -> [RegulationKey: [RuleLine]] {
        var found: [RegulationKey: [RuleLine]] = [:]
        try each(Self.all) { row in
            if let key = RegulationKey(rawValue: row.text(0)) { found[key, default: []].append(RuleLine(row)) }
        }
        return found
    }

    /// The school's rules as they stand on a day.
    package func regulation(on day: Day) throws -> Regulation {
        var settled: [String: SettledRule] = [:]
        try each(Self.values, day) { settled[$0.text(0)] = SettledRule($0, from: 0) }
        return Regulation(rules: settled)
    }
}

extension Reading {
    /// Objects where changes from a day on cannot all be kept: on that day, or on a later one on which another rule
    /// changes. A later settling of the same rule stands, and what disagreed before is not laid to these changes.
    package func checkConsistent(_ changes: [RuleChange], from day: Day) throws {
        _ = try regulation(on: day).applying(changes)
        let lines = try settledRules()
        for later in Set(lines.values.joined().map(\.from)).filter({ $0 > day }).sorted() {
            let holding = changes.filter { change in
                !(lines[change.key] ?? []).contains { day < $0.from && $0.from <= later }
            }
            let standing = try regulation(on: later)
            let new = try holding.reduce(standing) { try $0.settling($1.key, $1.after) }
            guard let found = new.contradictions.first(where: { !standing.contradictions.contains($0) }) else {
                continue
            }
            throw Objection(
                "С \(later.russian), когда изменится другое правило: \(found.text)", field: found.first.rawValue)
        }
    }
}

extension Writing {
    private static let put = SQL(
        """
        INSERT INTO regulation (key, from_day, value, reason, severity, clause, local_act)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        ON CONFLICT (key, from_day) DO UPDATE SET
            value = ?3, reason = ?4, severity = ?5, clause = ?6, local_act = ?7 RETURNING id
        """)

    /// Settles one rule from a day on; a value that cannot be meets an objection.
    package func settle(_ key: RegulationKey, _ value: String, from day: Day, reason: String = "") throws {
        try settle(key, SettledRule(value, for: key), from: day, RuleGrounds(reason))
    }

    /// Settles one rule with its grounds from a day on; an empty value lets the default hold again.
    package func settle(
        _ key: RegulationKey, _ rule: SettledRule, from day: Day, _ grounds: RuleGrounds
    ) throws {
        _ = try Regulation().settling(key, rule)
        let id = try insert(
            Self.put, key.rawValue, day, rule.value, grounds.reason, rule.severity.rawValue, rule.clause, grounds.act)
        try remember(
            .setting, id,
            became: [
                key.rawValue, day, rule.value, grounds.reason, rule.severity.rawValue, rule.clause, grounds.act,
            ])
        if key.isTerm || key == .gradeLevelOne { try termsChanged(since: day) }
    }
}

extension RuleLine {
    fileprivate init(_ row: Row) {
        rule = SettledRule(row, from: 0)
        (from, reason, act) = (row.day(4), row.text(5), row.idOrNil(6))
    }
}

extension SettledRule {
    /// A rule from columns key, value, severity (empty in old rows: as strict as usual) and clause.
    init(_ row: Row, from column: Int) {
        let key = RegulationKey(rawValue: row.text(column)), value = row.text(column + 1)
        let severity = row.intOrNil(column + 2).flatMap { TermSeverity(rawValue: $0) }
        self.init(value, severity: severity ?? key?.severity ?? .none, clause: row.text(column + 3))
    }
}
