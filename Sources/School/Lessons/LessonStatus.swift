/// What has become of a lesson. The numbers stand in the record and never change.
package enum LessonStatus: Int, Hashable, Sendable, CaseIterable {
    case planned = 1
    case held = 2
    case cancelled = 3
    case moved = 4
    case remote = 5
    /// Held together with another class or subgroup.
    case merged = 6

    /// Whether it takes place, or is to.
    package var isOn: Bool { self != .cancelled && self != .moved }

    /// «проведён», for a lesson's card.
    package var title: String {
        switch self {
        case .planned: "по расписанию"
        case .held: "проведён"
        case .cancelled: "отменён"
        case .moved: "перенесён"
        case .remote: "дистанционно"
        case .merged: "объединён"
        }
    }
}
