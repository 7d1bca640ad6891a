import School

/// How a missed lesson is filled. The numbers stand in the record and never change.
package enum SubstitutionKind: Int, Hashable, Sendable, CaseIterable {
    /// Another teacher of the same subject.
    case sameSubject = 1
    /// Another subject is taught instead.
    case otherSubject = 2
    /// Two groups are taught as one.
    case merged = 3

    /// «замена», for the journal of missed and substituted lessons.
    package var title: String {
        switch self {
        case .sameSubject: "замена"
        case .otherSubject: "замена другим предметом"
        case .merged: "объединение групп"
        }
    }
}

extension Official {
    static let substitution = Official(
        .substitution, fields: ["Отсутствует", "Замещает", "Вид", "Причина", "Приказ"],
        live: SQL("SELECT lesson, course, 0, absent, substitute, kind, reason, order_id FROM substitution"))
}

extension Reading {
    private static let ofLesson = SQL(
        """
        SELECT p.id, p.surname, p.given, p.patronymic FROM substitution s JOIN person p ON p.id = s.substitute
        WHERE s.lesson = ?1 AND s.course = ?2
        """)

    /// Who substitutes at a lesson; nil where its own teacher is there.
    package func substitute(at lesson: ID<Lesson>, of course: ID<Course>) throws -> (id: ID<Person>, name: PersonName)?
    {
        try first(Self.ofLesson, lesson, course) { ($0.id(0), PersonName($0, at: 1)) }
    }
}

extension Writing {
    private static let put = SQL(
        """
        INSERT INTO substitution (lesson, course, absent, substitute, kind, reason, order_id)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        ON CONFLICT (lesson, course) DO UPDATE SET absent = ?3, substitute = ?4, kind = ?5, reason = ?6, order_id = ?7
        """)

    /// For how many days after the lesson its substitute still keeps its record (001 п. 3.2).
    package static var substituteDays: Int { 14 }

    /// Puts a substitute in place of an absent teacher for one lesson of a course; the duty ends 14 days after it,
    /// and whoever was to substitute before holds it no longer.
    package func substitute(
        _ substitute: ID<Person>, for absent: ID<Person>, at lesson: ID<Lesson>, of course: ID<Course>,
        _ kind: SubstitutionKind = .sameSubject, reason: String = "", order: ID<Order>? = nil
    ) throws {
        guard let day = try scope(lesson: lesson, course: course).day else { throw NotFound() }
        if let before = try self.substitute(at: lesson, of: course) {
            try end(.substitute, of: before.id, object: lesson.number, lastDay: day - 1)
        }
        try execute(Self.put, lesson, course, absent, substitute, kind.rawValue, reason, order)
        try remember(.substitution, lesson, course, became: [absent, substitute, kind.rawValue, reason, order])
        try give(
            .substitute, to: substitute, object: lesson.number, from: day, to: day + Self.substituteDays, order: order,
            instead: absent)
    }
}
