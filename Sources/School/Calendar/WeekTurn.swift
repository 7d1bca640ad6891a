/// Which of the two weeks it is that take turns in a timetable. The numbers stand in the record and never change.
package enum WeekTurn: Int, Hashable, Sendable, CaseIterable {
    case odd = 1
    case even = 2

    /// «неделя А».
    package var title: String { self == .odd ? "неделя А" : "неделя Б" }
}

extension SchoolYear {
    /// The turn of a day's week as the days fall: the week of the year's first day is odd.
    package func turn(of day: Day) -> WeekTurn { (day.monday - starts.monday) / 7 % 2 == 0 ? .odd : .even }
}
