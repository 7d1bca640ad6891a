/// Why a mark cannot stand in a cell; the text is what the journal's script reads.
package enum MarkRefusalCode: String, Hashable, Sendable, CaseIterable {
    case future
    case locked
    case noMarks = "no_marks"
    case notEnrolled = "not_enrolled"
    case scale
    /// The lesson was cancelled or moved away.
    case gone
}
