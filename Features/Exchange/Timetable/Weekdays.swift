import School

/// Weekdays in sentences about timetables.
enum Weekdays {
    /// «Понедельник»; 1 is Monday.
    static func title(_ weekday: Int) -> String {
        guard (1...7).contains(weekday) else { return "День \(weekday)" }
        let word = RussianDate.weekdays[weekday - 1]
        return word.prefix(1).uppercased() + word.dropFirst()
    }

    /// «пн, 3-й урок».
    static func place(_ weekday: Int, _ n: Int, _ week: Int) -> String {
        let day = (1...7).contains(weekday) ? RussianDate.shortWeekdays[weekday - 1] : "день \(weekday)"
        return "\(day), \(n)-й урок" + (week == 0 ? "" : week == 1 ? " (нечётные недели)" : " (чётные недели)")
    }
}
