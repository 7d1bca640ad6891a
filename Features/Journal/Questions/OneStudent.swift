import School
import Storage

extension Reading {
    private static let oneOfGroup = SQL(
        """
        SELECT p.id, p.surname, p.given, p.patronymic, p.sex, m.from_day, m.to_day, o.kind
        FROM group_member m JOIN person p ON p.id = m.student LEFT JOIN movement o ON o.id = m.line_out
        WHERE m.study_group = ?1 AND m.student = ?2 ORDER BY m.from_day
        """)

    /// A student who stands or ever stood in a group.
    func student(_ id: ID<Student>, ofGroup group: ID<StudyGroup>) throws -> CourseStudent? {
        try remembered(Self.oneOfGroup, group, id) { try lookedUp(id, group) }
    }

    private func lookedUp(_ id: ID<Student>, _ group: ID<StudyGroup>) throws -> CourseStudent? {
        var found: CourseStudent?
        try each(Self.oneOfGroup, group, id) { row in
            let name = PersonName(surname: row.text(1), given: row.text(2), patronymic: row.textOrNil(3))
            let span = Span(from: row.day(5), to: row.dayOrNil(6)), spans = (found?.spans ?? []) + [span]
            let moved = (found?.moved ?? []) + (LedgerLine.isMove(row.intOrNil(7)) ? [span] : [])
            found = CourseStudent(
                id: id, name: name, sex: row.intOrNil(4).flatMap { Sex(rawValue: $0) }, spans: spans, moved: moved)
        }
        return found
    }
}
