import School
import Storage

extension Reading {
    private static let following = SQL(
        """
        SELECT l.id, r.course, l.starts FROM lesson a CROSS JOIN duty d CROSS JOIN lesson_record r CROSS JOIN lesson l
        WHERE a.id = ?1 AND d.person = ?2 AND d.kind = 6 AND d.from_day <= a.day
            AND (d.to_day IS NULL OR d.to_day >= a.day) AND r.course = d.object AND r.day = a.day AND l.id = r.lesson
            AND l.starts > a.starts AND l.status <> 3 AND l.status <> 4
            AND NOT EXISTS (SELECT 1 FROM substitution u WHERE u.lesson = l.id AND u.course = r.course
                AND u.absent = ?2)
        UNION ALL
        SELECT l.id, u.course, l.starts FROM lesson a CROSS JOIN substitution u CROSS JOIN lesson l
        WHERE a.id = ?1 AND u.substitute = ?2 AND l.id = u.lesson AND l.day = a.day AND l.starts > a.starts
            AND l.status <> 3 AND l.status <> 4
        ORDER BY 3, 1, 2
        """)

    /// The lesson that a teacher gives next on the same day, in whatever class; nil after the last.
    func nextLesson(of person: ID<Person>?, after lesson: ID<Lesson>) throws -> (
        lesson: ID<Lesson>, course: ID<Course>
    )? {
        guard let person else { return nil }
        return try first(Self.following, lesson, person) { (lesson: $0.id(0), course: $0.id(1)) }
    }
}
