/// A known regulation as values: what it settles, with clauses. What it says nothing of stays unsaid: a term is then
/// not set at all, anything else is as in the product.
package struct RegulationPreset: Sendable, Identifiable {
    /// «003», «federal»: stands in addresses and never changes.
    package let id: String
    /// What the page calls it; names no school.
    package let title: String
    /// In a few words, what it is known by.
    package let note: String
    /// Every term, set or «none», and the switches the regulation speaks of.
    package let rules: [RegulationKey: SettledRule]

    init(_ id: String, _ title: String, note: String, _ said: [RegulationKey: (value: String, clause: String)]) {
        (self.id, self.title, self.note) = (id, title, note)
        var rules: [RegulationKey: SettledRule] = [:]
        for key in RegulationKey.allCases where key.isTermOfPresets {
            rules[key] = SettledRule(key.silence, for: key)
        }
        for (key, rule) in said { rules[key] = SettledRule(rule.value, for: key, clause: rule.clause) }
        self.rules = rules
    }

    /// The school's rules as they would stand with nothing else settled.
    package var regulation: Regulation {
        Regulation(rules: Dictionary(uniqueKeysWithValues: rules.map { ($0.key.rawValue, $0.value) }))
    }

    /// All of them in their order.
    package static let all: [RegulationPreset] = [weekOfWritten, weekOfAll, noTerms, hoursAndDays, federal]
    /// By what stands in addresses: 000, 001, 002, 003, federal.
    package static let presets = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
}

extension RegulationPreset {
    /// Everything that any of the presets settles.
    fileprivate static let keys = Set(all.flatMap(\.rules.keys))
}

extension RegulationKey {
    /// Whether a preset says how it is: the terms, and the switches that any known regulation speaks of. What a preset
    /// says nothing of comes back to the product's default.
    package var isInPresets: Bool { RegulationPreset.keys.contains(self) }

    /// Whether it is a term that a regulation leaves unset by its silence, not one of the product's own.
    fileprivate var isTermOfPresets: Bool {
        switch self {
        case .yearOpens, .attendanceSoft, .copyAgeMost, .copyAgeWarning, .editLock: false
        default: isTerm
        }
    }
}
