/// The school's own rules as they stand on some day: what it has settled, and the
/// product's default where it has not.
package struct Regulation: Hashable, Sendable {
    /// What the school has settled, by key; all of it can be read.
    package let rules: [RegulationKey: SettledRule]

    /// A regulation of bare values; keys and values it does not know are left out.
    package init(_ values: [String: String] = [:]) {
        var rules: [RegulationKey: SettledRule] = [:]
        for (name, value) in values {
            guard let key = RegulationKey(rawValue: name), Regulation.mayStand(value, for: key) else { continue }
            rules[key] = SettledRule(value, for: key)
        }
        self.rules = rules
    }

    /// A regulation of what the record has for a day; keys and values it does not know are left out.
    package init(rules named: [String: SettledRule]) {
        var rules: [RegulationKey: SettledRule] = [:]
        for (name, rule) in named {
            guard let key = RegulationKey(rawValue: name), Regulation.mayStand(rule.value, for: key) else { continue }
            rules[key] = rule
        }
        self.rules = rules
    }

    /// The bare values by the text of the key.
    package var encoded: [String: String] {
        Dictionary(uniqueKeysWithValues: rules.map { ($0.key.rawValue, $0.value.value) })
    }

    /// The value that holds: the school's or the default one.
    package subscript(key: RegulationKey) -> String { rules[key]?.value ?? key.standard }

    /// Whether the school has settled it; if not, pages say that it is the default.
    package func isSettled(_ key: RegulationKey) -> Bool { rules[key] != nil }

    /// Where the value comes from, «003 п. 2.8»; empty for a default and where the school named nothing.
    package func clause(of key: RegulationKey) -> String { rules[key]?.clause ?? "" }

    /// What it means to be late for it; none where no term is set.
    package func severity(of key: RegulationKey) -> TermSeverity {
        if let rule = rules[key] { return rule.value == key.silence ? .none : rule.severity }
        return key.standard == key.silence ? .none : key.severity
    }

    /// The regulation with one thing settled anew; an objection names the thing.
    package func settling(_ key: RegulationKey, _ value: String) throws(Objection) -> Regulation {
        guard !value.isEmpty else { throw Regulation.impossible(key) }
        return try settling(key, SettledRule(value, for: key))
    }

    /// The same with its grounds; an empty value lets the default hold again.
    package func settling(_ key: RegulationKey, _ rule: SettledRule) throws(Objection) -> Regulation {
        guard rule.value.isEmpty || Regulation.maySettle(rule.value, for: key) else {
            throw Regulation.impossible(key)
        }
        var named = Dictionary(uniqueKeysWithValues: rules.map { ($0.key.rawValue, $0.value) })
        named[key.rawValue] = rule
        return Regulation(rules: named)
    }

    private static func impossible(_ key: RegulationKey) -> Objection {
        Objection("\(key.title): такого значения не бывает.", field: key.rawValue)
    }

    /// Whether a value can be read for a key.
    package static func mayStand(_ value: String, for key: RegulationKey) -> Bool {
        switch key {
        case .symbols: Symbols(encoded: value) != nil
        case .roundingExceptions: value.utf8.count <= 400 && RoundingExceptions(encoded: value) != nil
        case .minimumMarks: MinimumMarks(encoded: value) != nil
        default: key.unit.accepts(value)
        }
    }

    /// Whether a value may be settled for a key from now on: a term before its fact only where the fact is the end of a
    /// period, which is known beforehand.
    package static func maySettle(_ value: String, for key: RegulationKey) -> Bool {
        mayStand(value, for: key) && (key.isOfPeriodsEnd || !(key.unit == .term && value.hasPrefix("-")))
    }
}
