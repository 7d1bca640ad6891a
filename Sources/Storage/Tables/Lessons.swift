import School

/// One dated lesson.
package struct ListedLesson: Sendable, Hashable {
    /// Its number.
    package let id: ID<Lesson>
    /// The day it is held.
    package let day: Day
    /// Its number in the day.
    package let n: Int
    /// When it begins.
    package let starts: TimeOfDay
    /// When it ends.
    package let ends: TimeOfDay
    /// The room's name, empty where none is set.
    package let room: String
    /// What has become of it.
    package let status: LessonStatus

    /// Number, day, number in the day, beginning, end, room and status, from a column on.
    package init(_ row: Row, at column: Int = 0) {
        (id, day, n) = (row.id(column), row.day(column + 1), row.int(column + 2))
        starts = TimeOfDay(minutes: row.int(column + 3))
        ends = TimeOfDay(minutes: row.int(column + 4))
        (room, status) = (row.text(column + 5), LessonStatus(rawValue: row.int(column + 6)) ?? .planned)
    }
}

extension Reading {
    private static let one = SQL("SELECT id, day, n, starts, ends, room, status FROM lesson WHERE id = ?1")
    private static let ofCourse = SQL(
        """
        SELECT l.id, l.day, l.n, l.starts, l.ends, l.room, l.status
        FROM lesson_record r JOIN lesson l ON l.id = r.lesson
        WHERE r.course = ?1 AND r.day BETWEEN ?2 AND ?3 ORDER BY r.day, l.n, l.id
        """)
    private static let coursesAt = SQL("SELECT course FROM lesson_record WHERE lesson = ?1 ORDER BY course")
    private static let lastEnd = SQL(
        """
        SELECT max(l.ends) FROM group_class gc JOIN course c ON c.study_group = gc.study_group
            JOIN lesson_record r ON r.course = c.id AND r.day = ?2 JOIN lesson l ON l.id = r.lesson
        WHERE gc.class = ?1 AND l.status <> 3 AND l.status <> 4
        """)

    /// One lesson; nil where there is none such.
    package func listedLesson(_ id: ID<Lesson>) throws -> ListedLesson? { try first(Self.one, id) { ListedLesson($0) } }

    /// The lessons of a course on these days in order of time, cancelled ones included.
    package func lessons(of course: ID<Course>, during days: ClosedRange<Day>) throws -> [ListedLesson] {
        try rows(Self.ofCourse, course, days.lowerBound, days.upperBound) { ListedLesson($0) }
    }

    /// The courses that a lesson serves: several at a joint one.
    package func courses(at lesson: ID<Lesson>) throws -> [ID<Course>] { try rows(Self.coursesAt, lesson) { $0.id(0) } }

    /// When the last lesson of a class ends on a day; nil on a day without lessons.
    package func lastLessonEnds(of schoolClass: ID<SchoolClass>, on day: Day) throws -> TimeOfDay? {
        try first(Self.lastEnd, schoolClass, day) { $0.intOrNil(0).map { TimeOfDay(minutes: $0) } } ?? nil
    }
}
