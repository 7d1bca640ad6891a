import School

/// A lesson of a course that is still to come, as homework may be set for it.
package struct ComingLesson: Sendable, Hashable {
    /// The lesson.
    package let id: ID<Lesson>
    /// Its day.
    package let day: Day
    /// Its number on that day.
    package let n: Int
}

extension Reading {
    private static let coming = SQL(
        """
        SELECT l.id, l.day, l.n FROM lesson_record r JOIN lesson l ON l.id = r.lesson
        WHERE r.course = ?1 AND r.day > ?2 AND l.status <> 3 AND l.status <> 4 ORDER BY r.day, l.n, l.id LIMIT 40
        """)
    // A homework without a lesson of its own is due by the course's next one; so is one whose lesson is held no more.
    private static let evenings = SQL(
        """
        SELECT CASE WHEN d.id IS NOT NULL THEN d.day ELSE (
                SELECT min(x.day) FROM lesson_record x JOIN lesson y ON y.id = x.lesson
                WHERE x.course = r.course AND x.day > r.day AND x.day >= coalesce(h.due_day, 0)
                    AND y.status <> 3 AND y.status <> 4) END,
            c.subject, c.id, q.kind, h.minutes, r.lesson, c.kind
        FROM (SELECT DISTINCT k.study_group FROM group_class g JOIN group_class k ON k.class = g.class
            WHERE g.study_group = ?1) o
        JOIN course c ON c.study_group = o.study_group AND c.year = ?2 JOIN study_group q ON q.id = c.study_group
        JOIN lesson_record r ON r.course = c.id AND r.day BETWEEN ?3 AND ?4 AND r.homework_state = 2
        LEFT JOIN homework_task h ON h.course = r.course AND h.day = r.day AND h.lesson = r.lesson AND h.n = 0
        LEFT JOIN lesson d ON d.id = h.due_lesson AND d.status <> 3 AND d.status <> 4
        """)

    /// The lessons of a course after a day, at most forty.
    package func comingLessons(of course: ID<Course>, after day: Day) throws -> [ComingLesson] {
        try rows(Self.coming, course, day) { ComingLesson(id: $0.id(0), day: $0.day(1), n: $0.int(2)) }
    }

    /// What everybody in the classes of a group has for each evening of some days, a homework of these lessons left out.
    /// What students have alone is nobody else's evening.
    package func eveningTasks(
        ofGroup group: ID<StudyGroup>, year: Int, days: ClosedRange<Day>, besides own: (ID<Lesson>, ID<Course>)? = nil
    ) throws -> [Day: [EveningLoad.Task]] {
        var found: [Day: [EveningLoad.Task]] = [:]
        try each(Self.evenings, group, year, days.lowerBound - 45, days.upperBound - 1) { row in
            guard let due = row.dayOrNil(0), days.contains(due) else { return }
            guard CourseKind(rawValue: row.int(6))?.addsEveningLoad ?? true else { return }
            let course = row.id(2, of: Course.self)
            if let own, own == (row.id(5), course) { return }
            // A student taught alone shares nobody's evening.
            guard let kind = GroupKind(rawValue: row.int(3)), kind != .individual else { return }
            found[due, default: []].append(
                EveningLoad.Task(row.id(1), course, isWhole: kind == .wholeClass, minutes: row.intOrNil(4)))
        }
        return found
    }
}
