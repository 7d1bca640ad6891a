import School
import Storage
import Web

extension Reading {
    private static let stays = SQL(
        """
        SELECT p.surname, p.given, p.patronymic, m.class, m.from_day, m.to_day
        FROM membership m JOIN person p ON p.id = m.student WHERE m.student = ?1 ORDER BY m.from_day
        """)

    /// What a reason is given for: the student, and their own class on the first day.
    ///
    /// A student of the class with none on that day, as one who came later, is asked about in this class, so that the
    /// rule can say from when; whoever never stood in it does not exist here.
    func scopeOfAbsence(_ draft: AbsenceDraft, in head: ClassHead) throws -> Scope {
        let stays = try stays(of: draft.student)
        guard stays.contains(where: { $0.class == head.id }) else { throw NotFound() }
        let own = stays.last { $0.span.contains(draft.from) }?.class
        return Scope(
            classes: [head.id], day: draft.from, student: draft.student, studentClass: own ?? head.id,
            person: draft.student.person)
    }

    /// Asks the rules whether the draft may be filed in the class.
    func judge(_ draft: AbsenceDraft, in head: ClassHead, today: Day) throws {
        let stays = try stays(of: draft.student)
        guard let name = stays.first?.name else { throw NotFound() }
        try draft.check(
            year: head.days, stay: stays.filter { $0.class == head.id }.map(\.span), student: name, today: today)
    }

    private func stays(of student: ID<Student>) throws -> [(name: PersonName, class: ID<SchoolClass>, span: Span)] {
        try rows(Self.stays, student) { row in
            (
                PersonName(surname: row.text(0), given: row.text(1), patronymic: row.textOrNil(2)), row.id(3),
                Span(from: row.day(4), to: row.dayOrNil(5))
            )
        }
    }
}
