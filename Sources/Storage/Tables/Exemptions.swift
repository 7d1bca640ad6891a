import School

/// What a student is exempt from: a subject by choice, or its exercises by a document.
package enum ExemptionKind: Int, Sendable {
    /// Stands in the lessons and does not exercise, as by a doctor's paper.
    case freed = 1
    /// Does not study the subject: is in its lessons no more.
    case choice = 2
}

/// A subject that a student does not study or is freed from, and since when.
package struct Exemption: Sendable, Hashable {
    /// Its number.
    package let id: Int
    /// Who.
    package let student: ID<Student>
    /// Their name.
    package let name: PersonName
    /// What.
    package let subject: ID<Subject>
    /// «Физика».
    package let subjectName: String
    /// The days.
    package let days: Span
    /// By what: «заявление от 01.09».
    package let basis: String
    /// Whether by choice or by a document.
    package let kind: ExemptionKind
}

extension Official {
    static let exemption = Official(
        .exemption, fields: ["Ученик", "Предмет", "С", "По", "Основание", "Вид"],
        live: SQL("SELECT id, 0, 0, student, subject, from_day, to_day, basis, kind FROM exemption"))
}

extension Reading {
    private static let chosen = SQL(
        """
        SELECT e.id, e.student, p.surname, p.given, p.patronymic, e.subject, s.name, e.from_day, e.to_day, e.basis, e.kind
        FROM membership m JOIN exemption e ON e.student = m.student
            JOIN person p ON p.id = e.student JOIN subject s ON s.id = e.subject
        WHERE m.class = ?1 AND m.from_day <= ?2 AND (m.to_day IS NULL OR m.to_day >= ?2)
            AND (e.to_day IS NULL OR e.to_day >= ?2)
        ORDER BY p.sort_key, e.student, s.sort_key, e.id
        """)

    /// What the students of a class do not study by their own choice, or are freed from, on a day or later.
    package func subjectsNotStudied(in schoolClass: ID<SchoolClass>, on day: Day) throws -> [Exemption] {
        try rows(Self.chosen, schoolClass, day) { row in
            Exemption(
                id: row.int(0), student: row.id(1), name: PersonName(row, at: 2), subject: row.id(5),
                subjectName: row.text(6), days: Span(from: row.day(7), to: row.dayOrNil(8)), basis: row.text(9),
                kind: ExemptionKind(rawValue: row.int(10)) ?? .choice)
        }
    }
}

extension Writing {
    private static let add = SQL(
        """
        INSERT INTO exemption (student, subject, from_day, to_day, basis, kind) VALUES (?1, ?2, ?3, ?4, ?5, ?6) RETURNING id
        """)
    private static let end = SQL("UPDATE exemption SET to_day = ?2 WHERE id = ?1")
    private static let drop = SQL("DELETE FROM exemption WHERE id = ?1")
    private static let standing = SQL(
        """
        SELECT from_day, kind FROM exemption WHERE student = ?1 AND subject = ?2 AND (to_day IS NULL OR to_day >= ?3)
            AND (CAST(?4 AS BIGINT) IS NULL OR from_day <= ?4)
        ORDER BY kind DESC
        """)
    private static let notStudied = SQL(
        """
        SELECT subject, from_day FROM exemption WHERE student = ?1 AND kind = 2 AND (to_day IS NULL OR to_day >= ?2)
        ORDER BY id
        """)

    /// A student chooses not to study a subject from a day on: they leave its lessons, and are outside every count of
    /// them; what was written before stays.
    package func exempt(_ student: ID<Student>, from subject: ListedSubject, since day: Day, basis: String) throws {
        try add(.choice, student, subject, Span(from: day, to: nil), basis)
        try leaveLessons(of: subject, student, lastDay: day - 1)
    }

    /// A student is freed from a subject's exercises by a document, and stands in its lessons still: nothing is owed by
    /// them, and without marks the period's is «осв».
    package func free(_ student: ID<Student>, from subject: ListedSubject, during days: Span, basis: String) throws {
        try add(.freed, student, subject, days, basis)
        // Whose marks of a work are owed is another matter now.
        try wakeTerms()
    }

    private func add(
        _ kind: ExemptionKind, _ student: ID<Student>, _ subject: ListedSubject, _ days: Span, _ basis: String
    ) throws {
        let standing = try first(Self.standing, student, subject.id, days.from, days.to) { ($0.day(0), $0.int(1)) }
        if let (from, old) = standing, old == kind.rawValue || old == ExemptionKind.choice.rawValue {
            let words =
                old == ExemptionKind.choice.rawValue ? "Этот предмет ученик не изучает" : "Ученик уже освобождён"
            throw Objection("\(words) с \(from.russian).", field: "subject")
        }
        let id = try insert(Self.add, student, subject.id, days.from, days.to, basis, kind.rawValue)
        try remember(
            .exemption, id, became: [student, subject.id, days.from, days.to, basis, kind.rawValue] as [any Bindable])
    }

    /// A student studies the subject again; the group to stand in is chosen where groups are.
    package func end(_ exemption: Exemption, lastDay: Day) throws {
        let isNever = lastDay < exemption.days.from
        if isNever { try execute(Self.drop, exemption.id) } else { try execute(Self.end, exemption.id, lastDay) }
        try remember(
            .exemption, exemption.id,
            became: [
                exemption.student, exemption.subject, exemption.days.from, lastDay, exemption.basis,
                exemption.kind.rawValue,
            ], gone: isNever)
        if exemption.kind == .freed { try wakeTerms() }
    }

    /// Takes a student out of the lessons of a subject that they share with others, or of the class's curriculum alone.
    /// Where the whole class has them, the course goes on with a group of its own, which everybody else is in as before.
    package func leaveLessons(
        of subject: ListedSubject, _ student: ID<Student>, lastDay: Day, ofCurriculum: Bool = false
    ) throws {
        for course in try courses(of: student, on: lastDay + 1) where course.subject == subject.id {
            if ofCurriculum, !course.kind.isInCurriculum { continue }
            guard let group = try listedGroup(course.group), group.kind != .individual else { continue }
            let own = group.kind == .wholeClass ? try part(course, of: group, subject) : group.id
            try leave(own, student, lastDay: lastDay)
        }
    }

    /// Takes a student who came into a class out of its lessons of what they chose not to study before.
    package func leaveSubjectsNotStudied(_ student: ID<Student>, from day: Day) throws {
        let chosen = try rows(Self.notStudied, student, day) { ($0.id(0, of: Subject.self), $0.day(1)) }
        for (id, from) in chosen {
            guard let subject = try listedSubject(id) else { continue }
            try leaveLessons(of: subject, student, lastDay: max(from, day) - 1)
        }
    }

    /// Gives a course of a whole class a group of its own, with all who stood in the class on the same days.
    private func part(_ course: ListedCourse, of whole: ListedGroup, _ subject: ListedSubject) throws
        -> ID<StudyGroup>
    {
        let division = try add(division: subject.name, subject: subject.id, year: course.year)
        let group = try add(
            group: "\(whole.name), \(subject.name), изучающие", to: division, of: whole.classes.sorted(),
            year: course.year, subject: subject.id)
        try copy(membersOf: whole.id, into: group)
        try set(group: group, of: course.id)
        return group
    }
}
