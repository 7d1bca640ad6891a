import Testing

/// What is wrong, and where: «Sources/Web/Form.swift:12: …», so that an editor can jump there.
struct Complaint: CustomStringConvertible, Sendable {
    let description: String

    init(_ source: Source, _ line: Int, _ words: String) {
        description = "\(source.path):\(line): \(words)"
    }

    init(_ path: String, _ words: String) {
        description = "\(path): \(words)"
    }
}

/// Fails once with every complaint, and says the rule.
func expectNone(_ complaints: [Complaint], _ rule: String, at place: SourceLocation = #_sourceLocation) {
    guard !complaints.isEmpty else { return }
    let list = complaints.map { "\n  \($0)" }.joined()
    Issue.record("\(rule) (\(complaints.count))\(list)", sourceLocation: place)
}
