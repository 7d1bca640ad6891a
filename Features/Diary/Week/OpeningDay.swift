import School
import Storage

extension Reading {
    // Two seeks a course, whatever the length of the year.
    private static let ofStudent = SQL(
        """
        SELECT max((SELECT max(l.ends) FROM lesson_record r JOIN lesson l ON l.id = r.lesson
                WHERE r.course = c.id AND r.day = ?2 AND l.status <> 3 AND l.status <> 4)),
            min((SELECT min(r.day) FROM lesson_record r WHERE r.course = c.id AND r.day > ?2))
        FROM group_member m JOIN course c ON c.study_group = m.study_group
        WHERE m.student = ?1 AND m.from_day <= ?2 AND (m.to_day IS NULL OR m.to_day >= ?2)
        """)

    /// The day on which a diary opens: today until the student's own last lesson is over, then the next day with
    /// lessons; and the time of that last lesson's end while it is still to come.
    func openingDay(of student: ID<Student>, today: Day, time: TimeOfDay) throws -> (day: Day, until: TimeOfDay?) {
        let found = try first(Self.ofStudent, student, today) { ($0.intOrNil(0), $0.dayOrNil(1)) }
        if let minutes = found?.0, minutes > time.minutes { return (today, TimeOfDay(minutes: minutes)) }
        return (found?.1 ?? today, nil)
    }
}
