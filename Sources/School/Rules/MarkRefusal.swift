/// A mark cannot stand in this cell, and why.
package struct MarkRefusal: Error, Hashable {
    /// For the journal's script.
    package let code: MarkRefusalCode
    /// For the teacher: what is the matter and what can be done.
    package let text: String

    /// A refusal for a reason.
    package init(_ code: MarkRefusalCode, _ text: String) {
        self.code = code
        self.text = text
    }

    /// The same as an objection of a form.
    package var objection: Objection { Objection(text, field: "mark") }
}
