/// What becomes of lessons when something happens to a whole day. The numbers stand in the record and never change.
package enum DayEventWay: Int, Hashable, Sendable, CaseIterable {
    case cancelled = 1
    case remote = 2
    /// Held elsewhere.
    case outside = 3
    /// Another lesson is held instead.
    case replaced = 4

    /// «уроки отменены».
    package var title: String {
        switch self {
        case .cancelled: "уроки отменены"
        case .remote: "уроки дистанционно"
        case .outside: "уроки вне школы"
        case .replaced: "другой урок вместо своего"
        }
    }
}
