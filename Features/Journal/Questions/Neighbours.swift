import School
import Storage
import Web

extension Reading {
    private static let around = SQL(
        """
        SELECT 0, r.lesson, r.day FROM lesson_record r WHERE r.course = ?1 AND (r.day < ?2 OR r.day = ?2 AND r.lesson \
        < ?3)
            AND r.day > ?2 - 60
        UNION ALL
        SELECT 1, r.lesson, r.day FROM lesson_record r WHERE r.course = ?1 AND (r.day > ?2 OR r.day = ?2 AND r.lesson \
        > ?3)
            AND r.day < ?2 + 60
        ORDER BY 3, 2
        """)

    /// The same as far as the caller is led to them: whoever stands in keeps that lesson alone.
    func neighbours(
        of lesson: ID<Lesson>, on day: Day, _ course: CourseLine, _ asking: Asking
    ) throws -> (previous: (id: ID<Lesson>, day: Day)?, next: (id: ID<Lesson>, day: Day)?) {
        let near = try neighbours(of: lesson, on: day, course: course.id)
        let maySee = { asking.may(.seeJournal, on: course.scope(lesson: $0, day: asking.today)) }
        return (near.previous.flatMap { maySee($0.id) ? $0 : nil }, near.next.flatMap { maySee($0.id) ? $0 : nil })
    }

    /// The lessons of a course before and after one, within two months.
    func neighbours(
        of lesson: ID<Lesson>, on day: Day, course: ID<Course>
    ) throws -> (previous: (id: ID<Lesson>, day: Day)?, next: (id: ID<Lesson>, day: Day)?) {
        var previous: (id: ID<Lesson>, day: Day)?, next: (id: ID<Lesson>, day: Day)?
        try each(Self.around, course, day, lesson) { row in
            if row.int(0) == 0 {
                previous = (row.id(1), row.day(2))
            } else if next == nil {
                next = (row.id(1), row.day(2))
            }
        }
        return (previous, next)
    }
}
