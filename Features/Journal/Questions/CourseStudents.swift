import School
import Storage

/// A student of a course's group, with every span of days in it.
struct CourseStudent: Sendable {
    let id: ID<Student>
    let name: PersonName
    let sex: Sex?
    var spans: [Span]
    /// Which of the spans ended in a move to another class or group: its cells are history, to be read only.
    var moved: [Span] = []
    /// How they came and went on the days shown, in words.
    var notes: [String] = []

    func isIn(on day: Day) -> Bool { spans.contains { $0.contains(day) } }
}

extension Reading {
    // The second part is of those who are on the class's list and not in its lessons: taught by the family, or at home.
    // Of a subgroup they are those who left it when that began. Lines of the ledger are few, and asked for apart.
    private static let ofGroup = SQL(
        """
        SELECT p.id, p.surname, p.given, p.patronymic, p.sex, m.from_day, m.to_day,
            CASE WHEN m.line_out IS NOT NULL OR m.line_in IS NOT NULL AND m.from_day > ?2 THEN 1 ELSE 0 END,
            coalesce(f.form, st.study_form), f.from_day, fo.number, p.sort_key
        FROM group_member m JOIN person p ON p.id = m.student JOIN student st ON st.id = m.student
        LEFT JOIN student_form f ON f.student = m.student AND f.from_day = (SELECT max(x.from_day) FROM student_form x
            WHERE x.student = m.student AND x.from_day <= ?3)
        LEFT JOIN school_order fo ON fo.id = f.order_id
        WHERE m.study_group = ?1 AND m.from_day <= ?3 AND (m.to_day IS NULL OR m.to_day >= ?2)
        UNION ALL
        SELECT p.id, p.surname, p.given, p.patronymic, p.sex, NULL, NULL, 0, coalesce(f.form, st.study_form),
            f.from_day, fo.number, p.sort_key
        FROM study_group g JOIN group_class gc ON gc.study_group = g.id
            JOIN membership c ON c.class = gc.class AND c.from_day <= ?3 AND (c.to_day IS NULL OR c.to_day >= ?2)
            JOIN student st ON st.id = c.student JOIN person p ON p.id = c.student
        LEFT JOIN student_form f ON f.student = c.student AND f.from_day = (SELECT max(x.from_day) FROM student_form x
            WHERE x.student = c.student AND x.from_day <= ?3)
        LEFT JOIN school_order fo ON fo.id = f.order_id
        WHERE g.id = ?1 AND coalesce(f.form, st.study_form) <> 1
            AND (g.kind = 1 OR EXISTS (SELECT 1 FROM group_member b WHERE b.study_group = ?1
                AND b.student = c.student AND b.to_day = f.from_day - 1))
            AND NOT EXISTS (SELECT 1 FROM group_member a WHERE a.study_group = ?1 AND a.student = c.student
                AND a.from_day <= ?3 AND (a.to_day IS NULL OR a.to_day >= ?2))
        ORDER BY 12, 1, 6
        """)
    private static let ledger = SQL(
        """
        SELECT m.student, m.from_day,
            i.kind, coalesce(ig.name, ic.name, ''), i.place, io.number,
            o.kind, coalesce(og.name, oc.name, ''), o.place, oo.number
        FROM group_member m
        LEFT JOIN movement i ON i.id = m.line_in AND m.from_day > ?2 LEFT JOIN school_order io ON io.id = i.order_id
        LEFT JOIN school_class ic ON ic.id = i.from_class LEFT JOIN study_group ig ON ig.id = i.from_group
        LEFT JOIN movement o ON o.id = m.line_out LEFT JOIN school_order oo ON oo.id = o.order_id
        LEFT JOIN school_class oc ON oc.id = o.to_class LEFT JOIN study_group og ON og.id = o.to_group
        WHERE m.study_group = ?1 AND m.from_day <= ?3 AND (m.to_day IS NULL OR m.to_day >= ?2)
            AND (m.line_out IS NOT NULL OR m.line_in IS NOT NULL AND m.from_day > ?2)
        """)

    /// Everybody who stood in the group on any of the days, and those of its class who are taught at home or by the
    /// family, by the alphabet: one question, and one more where somebody came or went by an order.
    func students(ofGroup group: ID<StudyGroup>, from: Day, to: Day) throws -> [CourseStudent] {
        try remembered(Self.ofGroup, group, from, to) { try lookedUp(group, from, to) }
    }

    private func lookedUp(_ group: ID<StudyGroup>, _ from: Day, _ to: Day) throws -> [CourseStudent] {
        var found: [CourseStudent] = [], stays: [(place: Int, stay: Stay)] = []
        try each(Self.ofGroup, group, from, to) { row in
            let stay = Stay(row)
            if found.last?.id.number != row.int(0) {
                found.append(CourseStudent(id: row.id(0), name: PersonName(row, at: 1), sex: stay.sex, spans: []))
            }
            if let days = stay.days { found[found.count - 1].spans.append(days) }
            if stay.isToldOf(from: from) { stays.append((found.count - 1, stay)) }
        }
        guard !stays.isEmpty else { return found }
        var lines: [Stay.Key: LedgerLines] = [:]
        if stays.contains(where: \.stay.hasLines) {
            try each(Self.ledger, group, from, to) { row in
                lines[Stay.Key(student: row.int(0), from: row.int(1))] = LedgerLines(row)
            }
        }
        for (place, stay) in stays {
            let own = stay.days.flatMap { lines[Stay.Key(student: found[place].id.number, from: $0.from.number)] }
            if let days = stay.days, own?.left?.isMove == true { found[place].moved.append(days) }
            for words in stay.words(own, shownFrom: from) where !found[place].notes.contains(words) {
                found[place].notes.append(words)
            }
        }
        return found
    }
}
