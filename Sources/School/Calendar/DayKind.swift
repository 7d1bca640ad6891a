/// What sort of day it is at school. The numbers stand in the record and never change.
package enum DayKind: Int, Hashable, Sendable, CaseIterable {
    /// Lessons as the timetable has them.
    case school = 1
    /// School holidays: no lessons, but a working day all the same.
    case holiday = 2
    /// A day of rest: Sunday, a public holiday, a day moved here by decree.
    case dayOff = 3
    /// Lessons with the bells of a shortened day.
    case short = 4
    /// Lessons from home.
    case remote = 5
    /// A Saturday that works in place of another day.
    case workingSaturday = 6

    /// Whether lessons are held.
    package var hasLessons: Bool { self != .holiday && self != .dayOff }

    /// «учебный день», for a calendar's legend.
    package var title: String {
        switch self {
        case .school: "учебный день"
        case .holiday: "каникулы"
        case .dayOff: "выходной"
        case .short: "сокращённый день"
        case .remote: "дистанционный день"
        case .workingSaturday: "рабочая суббота"
        }
    }
}
