/// How long one has for something, in the unit the regulation counts by.
package enum Term: Hashable, Sendable {
    /// The regulation sets none: nothing is ever late.
    case unset
    /// Until 23:59 of the day so many calendar days later; 0 is the same day.
    case calendarDays(Int)
    /// Until 23:59 of the so-manieth working day after.
    case workingDays(Int)
    /// So many hours after the class's last lesson of that day.
    case hoursAfterLessons(Int)
    /// So many hours after the event itself.
    case hours(Int)

    /// As the record keeps it: «none», «7 d», «2 wd», «3 hl», «24 h».
    package var encoded: String {
        switch self {
        case .unset: "none"
        case .calendarDays(let count): "\(count) d"
        case .workingDays(let count): "\(count) wd"
        case .hoursAfterLessons(let count): "\(count) hl"
        case .hours(let count): "\(count) h"
        }
    }

    /// Reads what `encoded` has written, with 0…400 of a unit; nil if it is not that.
    package init?(encoded text: some StringProtocol) {
        if text == "none" {
            self = .unset
            return
        }
        let parts = text.split(separator: " ")
        guard parts.count == 2, let count = digits(parts[0]), count <= 400 else { return nil }
        switch parts[1] {
        case "d": self = .calendarDays(count)
        case "wd": self = .workingDays(count)
        case "hl": self = .hoursAfterLessons(count)
        case "h": self = .hours(count)
        default: return nil
        }
    }

    /// «в тот же день», «7 календарных дней», or «регламентом не установлен».
    package var text: String {
        switch self {
        case .unset: "регламентом не установлен"
        case .calendarDays(0): "в тот же день"
        case .calendarDays(let count): counted(count, "календарный день", "календарных дня", "календарных дней")
        case .workingDays(let count): counted(count, "рабочий день", "рабочих дня", "рабочих дней")
        case .hoursAfterLessons(let count): counted(count, "час", "часа", "часов") + " после уроков класса"
        case .hours(let count): counted(count, "час", "часа", "часов")
        }
    }

    /// When it is over for something of a day; nil if no term is set, or if hours are
    /// counted after lessons and the class has none. `event` is the moment hours count from.
    package func due(
        day: Day, zone: Zone, calendar: SchoolCalendar, lastLessonEnds: TimeOfDay?, event: Moment? = nil
    ) -> Moment? {
        switch self {
        case .unset: nil
        case .calendarDays(let count): zone.endOfDay(day + count)
        case .workingDays(let count): zone.endOfDay(calendar.working(count, after: day))
        case .hoursAfterLessons(let count):
            lastLessonEnds.map { zone.moment(day: day, time: $0) + count * 3_600 }
        case .hours(let count): event.map { $0 + count * 3_600 }
        }
    }
}
