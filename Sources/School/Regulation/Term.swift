/// How long one has for something, in the unit the regulation counts by. A number below zero
/// means before the day that is counted from: «за 2 рабочих дня до конца периода».
package enum Term: Hashable, Sendable {
    /// The regulation sets none: nothing is ever late.
    case unset
    /// Until 23:59 of the day so many calendar days later; 0 is the same day.
    case calendarDays(Int)
    /// Until 23:59 of the so-manieth working day after; school holidays are working days.
    case workingDays(Int)
    /// Until 23:59 of the so-manieth day after on which the class has lessons.
    case schoolDays(Int)
    /// Until 23:59 of the same weekday so many weeks later.
    case weeks(Int)
    /// So many hours after the class's last lesson of that day.
    case hoursAfterLessons(Int)
    /// So many hours after the event itself.
    case hours(Int)
    /// Until the end of the school's last lesson of that day.
    case schoolDayEnds
    /// Until the lesson itself ends.
    case lessonEnds
    /// Until 23:59 of a day that every school year has.
    case fixedDay(YearDay)
    /// Until 23:59 of the month's last day on which the class has lessons.
    case lastSchoolDayOfMonth

    /// «в тот же день», «7 календарных дней», or «регламентом не установлен».
    package var text: String {
        switch self {
        case .unset: "регламентом не установлен"
        case .calendarDays(0), .workingDays(0), .schoolDays(0), .weeks(0): "в тот же день"
        case .calendarDays(let count): aside(count, "календарный день", "календарных дня", "календарных дней")
        case .workingDays(let count): aside(count, "рабочий день", "рабочих дня", "рабочих дней")
        case .schoolDays(let count): aside(count, "учебный день", "учебных дня", "учебных дней")
        case .weeks(let count): aside(count, "неделя", "недели", "недель", before: "неделю")
        case .hoursAfterLessons(0): "до конца уроков класса"
        case .hoursAfterLessons(let count): counted(count, "час", "часа", "часов") + " после уроков класса"
        case .hours(let count): counted(count, "час", "часа", "часов")
        case .schoolDayEnds: "до конца учебного дня"
        case .lessonEnds: "до конца урока"
        case .fixedDay(let day): "до \(day.day) \(RussianDate.monthsGenitive[day.month - 1])"
        case .lastSchoolDayOfMonth: "до последнего учебного дня месяца"
        }
    }

    /// Whether it counts days that only the school's calendar knows.
    package var needsCalendar: Bool {
        switch self {
        case .workingDays, .schoolDays, .lastSchoolDayOfMonth: true
        default: false
        }
    }

    /// «3 рабочих дня», and «за 3 рабочих дня до срока» below zero; `before` is the one that changes its case.
    private func aside(
        _ count: Int, _ one: String, _ few: String, _ many: String, before: String? = nil
    ) -> String {
        count >= 0
            ? counted(count, one, few, many) : "за " + counted(-count, before ?? one, few, many) + " до конца периода"
    }
}
