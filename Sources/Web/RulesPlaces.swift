import Markup
import School

/// Signposts to the school's own rules.
extension Link {
    /// Every rule with its value, its grounds and since when.
    package static let rules = Link("/school/rules")
    /// One rule: its history, and the form that settles it.
    package static func rule(_ key: RegulationKey) -> Link { Link("/school/rules/key/\(key.rawValue)") }
    /// A preset beside what stands.
    package static func rulePreset(_ id: String) -> Link { Link("/school/rules/preset/\(id)") }
    /// Two profiles side by side.
    package static func compareRules(_ one: String, _ other: String) -> Link {
        Link("/school/rules/compare?a=\(one)&b=\(other)")
    }
    /// The rules as a file.
    package static let rulesFile = Link("/school/rules/file")
    /// Where a file of rules is taken in.
    package static let importRules = Link("/school/rules/import")
}
