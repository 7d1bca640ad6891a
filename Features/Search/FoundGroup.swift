import Markup

/// One thing that was found, and where it opens.
struct FoundLine: Sendable {
    let title: String
    /// What else is said of it, in small.
    let about: String
    let link: Link
}

/// Things of one kind, as many as a page shows.
struct FoundGroup: Sendable {
    /// Lines a group shows.
    static let most = 20

    let kind: FoundKind
    let lines: [FoundLine]
    let hasMore: Bool

    /// Nil where there is nothing of the kind.
    init?(_ kind: FoundKind, _ found: [FoundLine]) {
        guard !found.isEmpty else { return nil }
        self.kind = kind
        lines = Array(found.prefix(Self.most))
        hasMore = found.count > Self.most
    }
}

/// What is found, in the order it is shown in.
enum FoundKind: String, Sendable {
    case students
    case staff
    case classes
    case journals
    case pages

    var title: String {
        switch self {
        case .students: "Ученики"
        case .staff: "Сотрудники"
        case .classes: "Классы"
        case .journals: "Журналы"
        case .pages: "Разделы"
        }
    }
}
