/// There is no such thing, or its existence is not the caller's to know (404).
package struct NotFound: Error, Hashable {
    /// Says nothing about what was sought.
    package init() {}
}

/// The caller's duties do not include this act (403).
package struct Refusal: Error, Hashable {
    /// A sentence in Russian for the person who was refused.
    package let text: String

    /// A refusal that says this.
    package init(_ text: String = "Это действие вам недоступно.") {
        self.text = text
    }
}

/// What was asked breaks a rule, and can be put right by the person who asked (422).
package struct Objection: Error, Hashable {
    /// A sentence in Russian: what is wrong and what to do.
    package let text: String
    /// The name of the form's field it is about, if it is about one.
    package let field: String?

    /// An objection that says this about a field, or about the whole.
    package init(_ text: String, field: String? = nil) {
        self.text = text
        self.field = field
    }
}

/// Somebody else has changed the same thing meanwhile (409).
package struct Conflict: Error, Hashable {
    /// A sentence in Russian: what stands there now and by whom.
    package let text: String

    /// A conflict that says this.
    package init(_ text: String) {
        self.text = text
    }
}
