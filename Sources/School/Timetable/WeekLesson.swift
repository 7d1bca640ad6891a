/// One lesson of a week in a timetable, as clashes are looked for.
package struct WeekLesson: Sendable, Hashable {
    /// Whatever its owner knows it by.
    package let key: Int
    /// 1 is Monday.
    package let weekday: Int
    /// Its number in the day.
    package let n: Int
    /// 0 every week, 1 odd weeks of the school year, 2 even ones.
    package let week: Int
    /// Where, or nil.
    package let room: ID<Room>?
    /// Who is taught then: one course, or several in a joint lesson.
    package let courses: [ID<Course>]

    /// A lesson of the week by its parts.
    package init(key: Int, weekday: Int, n: Int, week: Int = 0, room: ID<Room>? = nil, courses: [ID<Course>]) {
        (self.key, self.weekday, self.n, self.week) = (key, weekday, n, week)
        (self.room, self.courses) = (room, courses)
    }

    /// Whether both are held in some week.
    package func sharesWeek(with other: WeekLesson) -> Bool { week == 0 || other.week == 0 || week == other.week }

    /// What it takes of a course's hours a week, in tenths: half where it is held every other week.
    package var tenths: Int { week == 0 ? 10 : 5 }
}
