import School
import Storage

/// What is known of students' attendance besides what was typed at the lessons.
struct GroupAbsences: Sendable {
    /// Why students were away, or will be; the documents themselves stay with the class teacher.
    var cases: [ID<Student>: [AbsenceCase]] = [:]
    /// Who is freed from the subject's exercises by a document, and on which days.
    var freed: [ID<Student>: [Span]] = [:]

    /// The reason that covers a lesson, known before its roll is called.
    func expected(_ student: ID<Student>, on day: Day, lesson n: Int) -> AttendanceCode? {
        cases[student]?.filter { $0.covers(day, lesson: n) }.prevailing?.reason.code
    }

    /// Whether the student stands in the lessons of a day without exercising.
    func isFreed(_ student: ID<Student>, on day: Day) -> Bool {
        freed[student]?.contains { $0.contains(day) } ?? false
    }
}

extension Reading {
    // The first part is of reasons, the second of who is freed from the subject.
    private static let ofGroup = SQL(
        """
        SELECT a.id, a.student, a.from_day, a.to_day, a.first_lesson, a.last_lesson, a.reason
        FROM group_member g JOIN absence_case a ON a.student = g.student
        WHERE g.study_group = ?1 AND a.cancelled_at IS NULL AND a.from_day <= ?3 AND a.to_day >= ?2
        UNION ALL
        SELECT 0, e.student, e.from_day, e.to_day, NULL, NULL, 0
        FROM group_member g JOIN exemption e ON e.student = g.student AND e.subject = ?4 AND e.kind = 1
        WHERE g.study_group = ?1 AND e.from_day <= ?3 AND (e.to_day IS NULL OR e.to_day >= ?2)
        ORDER BY 1
        """)

    private static let number = SQL("SELECT n FROM lesson WHERE id = ?1")

    /// Which lesson of its day a lesson is.
    func number(of lesson: ID<Lesson>) throws -> Int? { try first(Self.number, lesson) { $0.int(0) } }

    /// What is known of a course's students over some days.
    func absences(of course: CourseLine, from: Day, to: Day) throws -> GroupAbsences {
        var found = GroupAbsences()
        try each(Self.ofGroup, course.group, from, to, course.subject) { row in
            let student = row.id(1, of: Student.self)
            guard row.int(0) > 0 else {
                return found.freed[student, default: []].append(Span(from: row.day(2), to: row.dayOrNil(3)))
            }
            let absence = AbsenceCase(
                id: row.id(0), student: student, from: row.day(2), to: row.day(3), firstLesson: row.intOrNil(4),
                lastLesson: row.intOrNil(5), reason: Reason(rawValue: row.int(6)) ?? .notGiven, document: nil)
            // A student who left the group and came back has two rows in it.
            if found.cases[student]?.last?.id != absence.id { found.cases[student, default: []].append(absence) }
        }
        return found
    }
}
