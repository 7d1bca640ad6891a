/// How far a version of a thematic plan has come (001 п. 3.2, 4.3). The numbers stand in the record and never change.
package enum PlanState: Int, Hashable, Sendable, CaseIterable {
    case draft = 1
    /// Waits for the deputy head.
    case submitted = 2
    case approved = 3
    /// Came back with a comment; it is put right in a new version.
    case returned = 4

    /// Whether its topics may still be changed in place.
    package var isOpen: Bool { self == .draft }

    /// «на согласовании», for a list.
    package var title: String {
        switch self {
        case .draft: "черновик"
        case .submitted: "на согласовании"
        case .approved: "согласован"
        case .returned: "возвращён"
        }
    }
}
