import School
import Storage

/// A lesson of another part of the same class, in the same subject and at the same time: the two can be held together.
struct SiblingLesson: Sendable {
    let of: ID<Lesson>
    let lesson: ID<Lesson>
    /// «8Б, гр. 2».
    let group: String
    let teacherID: ID<Person>
    let teacher: PersonName
}

extension Reading {
    private static let siblings = SQL(
        """
        SELECT DISTINCT l.id, o.id, g.name, p.id, p.surname, p.given, p.patronymic
        FROM (SELECT DISTINCT person FROM teacher_absence
            WHERE from_day <= ?1 AND (to_day IS NULL OR to_day >= ?1)) a
        JOIN duty d ON d.person = a.person AND d.kind = 6 AND d.from_day <= ?1 AND (d.to_day IS NULL OR d.to_day >= ?1)
        JOIN course c ON c.id = d.object JOIN lesson_record r ON r.course = c.id AND r.day = ?1
        JOIN lesson l ON l.id = r.lesson AND l.status NOT IN (3, 4)
        JOIN group_class m ON m.study_group = c.study_group
        JOIN group_class n ON n.class = m.class AND n.study_group <> c.study_group
        JOIN course k ON k.study_group = n.study_group AND k.subject = c.subject AND k.year = c.year
        JOIN lesson_record q ON q.course = k.id AND q.day = ?1
        JOIN lesson o ON o.id = q.lesson AND o.starts = l.starts AND o.id <> l.id AND o.status NOT IN (3, 4)
        JOIN study_group g ON g.id = k.study_group AND g.kind = 2
        LEFT JOIN substitution u ON u.lesson = o.id AND u.course = k.id
        LEFT JOIN duty t ON u.lesson IS NULL AND t.kind = 6 AND t.object = k.id AND t.from_day <= ?1
            AND (t.to_day IS NULL OR t.to_day >= ?1)
        JOIN person p ON p.id = coalesce(u.substitute, t.person)
        ORDER BY 1, 3, 2
        """)

    /// What the lessons of absent teachers could be joined to on a day.
    func siblings(on day: Day) throws -> [SiblingLesson] {
        try rows(Self.siblings, day) {
            SiblingLesson(
                of: $0.id(0), lesson: $0.id(1), group: $0.text(2), teacherID: $0.id(3), teacher: PersonName($0, at: 4))
        }
    }
}
