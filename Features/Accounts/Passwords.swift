import Web

/// A password's characters are its owner's: only composed, never trimmed.
extension Form {
    /// What was typed in a password's field; nil where the field was not sent.
    func raw(_ name: String) -> String? { fields.last { $0.name == name }.map { $0.value.composed } }
}
