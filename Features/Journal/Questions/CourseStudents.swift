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
    private static let ofGroup = SQL(
        """
        SELECT p.id, p.surname, p.given, p.patronymic, p.sex, m.from_day, m.to_day,
            i.kind, coalesce(ig.name, ic.name, ''), i.place, io.number,
            o.kind, coalesce(og.name, oc.name, ''), o.place, oo.number
        FROM group_member m JOIN person p ON p.id = m.student
        LEFT JOIN movement i ON i.id = m.line_in AND m.from_day > ?2 LEFT JOIN school_order io ON io.id = i.order_id
        LEFT JOIN school_class ic ON ic.id = i.from_class LEFT JOIN study_group ig ON ig.id = i.from_group
        LEFT JOIN movement o ON o.id = m.line_out LEFT JOIN school_order oo ON oo.id = o.order_id
        LEFT JOIN school_class oc ON oc.id = o.to_class LEFT JOIN study_group og ON og.id = o.to_group
        WHERE m.study_group = ?1 AND m.from_day <= ?3 AND (m.to_day IS NULL OR m.to_day >= ?2)
        ORDER BY p.sort_key, p.id, m.from_day
        """)

    /// Everybody who stood in the group on any of the days, by the alphabet.
    func students(ofGroup group: ID<StudyGroup>, from: Day, to: Day) throws -> [CourseStudent] {
        var found: [CourseStudent] = []
        try each(Self.ofGroup, group, from, to) { row in
            let stay = StayNote(row, shownFrom: from)
            if found.last?.id.number != row.int(0) {
                found.append(CourseStudent(id: row.id(0), name: PersonName(row, at: 1), sex: stay.sex, spans: []))
            }
            let last = found.count - 1
            found[last].spans.append(stay.days)
            if stay.isMoved { found[last].moved.append(stay.days) }
            found[last].notes += stay.words
        }
        return found
    }
}
