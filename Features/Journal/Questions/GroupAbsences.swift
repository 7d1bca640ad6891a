import School
import Storage

extension Reading {
    private static let ofGroup = SQL(
        """
        SELECT a.id, a.student, a.from_day, a.to_day, a.first_lesson, a.last_lesson, a.reason
        FROM group_member g JOIN absence_case a ON a.student = g.student
        WHERE g.study_group = ?1 AND a.cancelled_at IS NULL AND a.from_day <= ?3 AND a.to_day >= ?2
        ORDER BY a.id
        """)

    /// Why students of a group were away, by student; the documents themselves stay with the class teacher.
    func absenceCases(ofGroup group: ID<StudyGroup>, from: Day, to: Day) throws -> [ID<Student>: [AbsenceCase]] {
        var found: [ID<Student>: [AbsenceCase]] = [:]
        try each(Self.ofGroup, group, from, to) { row in
            let absence = AbsenceCase(
                id: row.id(0), student: row.id(1), from: row.day(2), to: row.day(3), firstLesson: row.intOrNil(4),
                lastLesson: row.intOrNil(5), reason: Reason(rawValue: row.int(6)) ?? .notGiven, document: nil)
            // A student who left the group and came back has two rows in it.
            if found[absence.student]?.last?.id != absence.id { found[absence.student, default: []].append(absence) }
        }
        return found
    }
}
