/// How much of each course's hours a week stands in a timetable, and how much is still to place.
package struct HoursToPlace: Sendable, Hashable {
    /// The course.
    package let course: ID<Course>
    /// What its load asks for, in tenths of an hour a week.
    package let planned: Int
    /// What the timetable has, in tenths; a lesson of every other week is half of one.
    package let placed: Int

    /// What is still to place, in tenths; below nothing where the timetable has more than the load.
    package var left: Int { planned - placed }

    /// For each course in the order given, by the lessons of a week.
    package static func all(
        _ planned: [(course: ID<Course>, tenths: Int)], in lessons: [WeekLesson]
    ) -> [HoursToPlace] {
        var placed: [ID<Course>: Int] = [:]
        for lesson in lessons {
            for course in lesson.courses { placed[course, default: 0] += lesson.tenths }
        }
        return planned.map { HoursToPlace(course: $0.course, planned: $0.tenths, placed: placed[$0.course] ?? 0) }
    }
}
