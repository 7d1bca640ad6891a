/// A value that a school has settled for a key, and on what grounds.
package struct SettledRule: Hashable, Sendable {
    /// The value in the key's unit; empty where the product's default holds again.
    package let value: String
    /// What it means to be late for it.
    package let severity: TermSeverity
    /// Where it comes from: «003 п. 2.8»; empty where nobody said.
    package let clause: String

    /// A value with its grounds.
    package init(_ value: String, severity: TermSeverity = .none, clause: String = "") {
        (self.value, self.severity, self.clause) = (value, severity, clause)
    }

    /// A value as strict as its key usually is; what sets no term is not strict.
    package init(_ value: String, for key: RegulationKey, clause: String = "") {
        self.init(value, severity: value == key.silence ? .none : key.severity, clause: clause)
    }
}
