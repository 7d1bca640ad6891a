/// Dates in Russian words. No formatter is needed for twelve months and seven days.
package enum RussianDate {
    /// «20 ноября».
    package static func dayAndMonth(_ day: Day) -> String {
        let (_, month, number) = day.civil
        return days[month - 1][number - 1]
    }

    // Pages say them by dozens, and there are no more than the days of a year.
    private static let days = monthsGenitive.map { month in (1...31).map { "\($0) " + month } }

    /// «20 ноября 2025».
    package static func long(_ day: Day) -> String {
        dayAndMonth(day) + " \(day.year)"
    }

    /// «чт, 20 ноября».
    package static func withWeekday(_ day: Day) -> String {
        shortWeekday(day) + ", " + dayAndMonth(day)
    }

    /// «четверг, 20 ноября».
    package static func withFullWeekday(_ day: Day) -> String {
        weekday(day) + ", " + dayAndMonth(day)
    }

    /// «ноябрь».
    package static func month(_ day: Day) -> String { months[day.month - 1] }

    /// «чт».
    package static func shortWeekday(_ day: Day) -> String { shortWeekdays[day.weekday - 1] }

    /// «четверг».
    package static func weekday(_ day: Day) -> String { weekdays[day.weekday - 1] }

    /// «17–22 ноября», «28 ноября – 3 декабря»: days of one span.
    package static func range(_ first: Day, _ last: Day) -> String {
        if first == last { return dayAndMonth(first) }
        if first.month == last.month, first.year == last.year { return "\(first.day)–" + dayAndMonth(last) }
        return dayAndMonth(first) + " – " + dayAndMonth(last)
    }

    /// «январь» … «декабрь».
    package static let months = [
        "январь", "февраль", "март", "апрель", "май", "июнь",
        "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь",
    ]

    /// «января» … «декабря».
    package static let monthsGenitive = [
        "января", "февраля", "марта", "апреля", "мая", "июня",
        "июля", "августа", "сентября", "октября", "ноября", "декабря",
    ]

    /// «понедельник» … «воскресенье».
    package static let weekdays = [
        "понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье",
    ]

    /// «пн» … «вс».
    package static let shortWeekdays = ["пн", "вт", "ср", "чт", "пт", "сб", "вс"]
}
