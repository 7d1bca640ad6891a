/// What becomes of lessons when something happens to a whole day. The numbers stand in the record and never change.
package enum DayEventWay: Int, Hashable, Sendable, CaseIterable {
    case cancelled = 1
    case remote = 2
    /// Held elsewhere.
    case outside = 3
    /// Another lesson is held instead.
    case replaced = 4
    /// A day off is studied by the timetable of a Monday, of a Tuesday and so on.
    case asMonday = 11
    case asTuesday = 12
    case asWednesday = 13
    case asThursday = 14
    case asFriday = 15
    case asSaturday = 16

    /// By which weekday's timetable a day off is studied, 1 for Monday; nil where lessons stand already.
    package var weekday: Int? { rawValue > 10 ? rawValue - 10 : nil }

    /// Whether it changes the lessons that stand on its days, those laid out later among them.
    package var changesLessons: Bool { self != .replaced && weekday == nil }

    /// «уроки отменены».
    package var title: String {
        switch self {
        case .cancelled: "уроки отменены"
        case .remote: "уроки дистанционно"
        case .outside: "уроки вне школы"
        case .replaced: "другой урок вместо своего"
        case .asMonday: "уроки по расписанию понедельника"
        case .asTuesday: "уроки по расписанию вторника"
        case .asWednesday: "уроки по расписанию среды"
        case .asThursday: "уроки по расписанию четверга"
        case .asFriday: "уроки по расписанию пятницы"
        case .asSaturday: "уроки по расписанию субботы"
        }
    }
}
