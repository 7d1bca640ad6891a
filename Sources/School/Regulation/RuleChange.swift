/// What becomes of one rule when others take the place of those that stand.
package struct RuleChange: Hashable, Sendable {
    /// Which rule.
    package let key: RegulationKey
    /// What the school has settled before; nil where the product's default held.
    package let before: SettledRule?
    /// What is settled now; an empty value lets the default hold again.
    package let after: SettledRule

    /// A change of one rule.
    package init(key: RegulationKey, before: SettledRule?, after: SettledRule) {
        (self.key, self.before, self.after) = (key, before, after)
    }

    /// Whether the value itself is another, not only its grounds.
    package var isOther: Bool {
        (before?.value ?? key.standard) != (after.value.isEmpty ? key.standard : after.value)
    }
}

extension Regulation {
    /// What the given rules would change of these, in the order of the keys; rules that are not given stay.
    package func changes(to new: [RegulationKey: SettledRule]) -> [RuleChange] {
        RegulationKey.allCases.compactMap { key in
            guard let after = new[key] else { return nil }
            let before = rules[key]
            if after.value.isEmpty { return before.map { RuleChange(key: key, before: $0, after: after) } }
            return before == after ? nil : RuleChange(key: key, before: before, after: after)
        }
    }

    /// What a preset would change: the terms it does not set are set no more, the switches it does not speak of come
    /// back to the product's default, all else stays.
    package func changes(to preset: RegulationPreset) -> [RuleChange] {
        var new = preset.rules
        for key in RegulationKey.allCases where key.isInPresets && new[key] == nil { new[key] = SettledRule("") }
        return changes(to: new)
    }

    /// The rules after changes; an objection where two of them cannot both be kept.
    package func applying(_ changes: [RuleChange]) throws(Objection) -> Regulation {
        var new = self
        for change in changes { new = try new.settling(change.key, change.after) }
        return try new.consistent()
    }
}
