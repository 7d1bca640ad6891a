import Web

/// The school's own rules: every term and permission that regulations settle differently, with its clause, its local
/// act and its day; presets of known regulations; the whole as one file (001 п. 1.1–1.3, 8.4; 002 п. 5.2; 003 п. 1.1).
///
/// Whoever sees the school reads them; the keeper settles them.
package let rules = Feature(
    "Правила школы",
    pages: [RulesPage.self, RulePage.self, PresetPage.self, ComparePage.self, ImportPage.self],
    actions: [SettleRule.self, ApplyPreset.self, ImportRules.self],
    doors: [RulesPage.file]
)
