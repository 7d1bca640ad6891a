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

/// Who stands in for whom at one lesson on one page.
package struct Substitution: Sendable, Hashable {
    /// Whose page it is.
    package let course: ID<Course>
    /// Who is away.
    package let absent: ID<Person>
    /// Who gives the lesson.
    package let substitute: ID<Person>
    /// How.
    package let kind: SubstitutionKind
    /// Why, in the words of the register.
    package let reason: String
    /// The order, where there is one.
    package let order: ID<Order>?
    /// When families were told; nil while they have not been.
    package let toldAt: Moment?
    /// The substitution over weeks that it follows from.
    package let standIn: Int?

    init(_ row: Row) {
        (course, absent, substitute) = (row.id(0), row.id(1), row.id(2))
        kind = SubstitutionKind(rawValue: row.int(3)) ?? .sameSubject
        (reason, order) = (row.text(4), row.idOrNil(5))
        (toldAt, standIn) = (row.momentOrNil(6), row.intOrNil(7))
    }

    func fields(toldAt: Moment?) -> [any Bindable] { [absent, substitute, kind.rawValue, reason, order, toldAt] }
}

extension Official {
    // What follows from an order over weeks is answered for by that order's own row.
    static let substitution = Official(
        .substitution, fields: ["Отсутствует", "Замещает", "Вид", "Причина", "Приказ", "Сообщено"],
        live: SQL(
            """
            SELECT lesson, course, 0, absent, substitute, kind, reason, order_id, told_at FROM substitution
            WHERE stand_in IS NULL
            """))
}

extension Reading {
    private static let ofLesson = SQL(
        """
        SELECT p.id, p.surname, p.given, p.patronymic FROM substitution s JOIN person p ON p.id = s.substitute
        WHERE s.lesson = ?1 AND s.course = ?2
        """)
    private static let atLesson = SQL(
        """
        SELECT course, absent, substitute, kind, reason, order_id, told_at, stand_in FROM substitution
        WHERE lesson = ?1 AND substitute IS NOT NULL ORDER BY course
        """)
    // Noun 3 is the record of a lesson; marks, notes and absences of the day are the substitute's as well.
    private static let written = SQL(
        """
        SELECT 1 WHERE EXISTS (SELECT 1 FROM history h WHERE h.noun = 3 AND h.k1 = ?1 AND h.k2 = ?2 AND h.person = ?3)
            OR EXISTS (SELECT 1 FROM mark m WHERE m.lesson = ?1 AND m.course = ?2)
            OR EXISTS (SELECT 1 FROM cell_note q WHERE q.lesson = ?1 AND q.course = ?2)
            OR EXISTS (SELECT 1 FROM attendance a WHERE a.lesson = ?1)
        """)

    /// Who substitutes at a lesson; nil where its own teacher is there.
    package func substitute(at lesson: ID<Lesson>, of course: ID<Course>) throws -> (id: ID<Person>, name: PersonName)?
    {
        try first(Self.ofLesson, lesson, course) { ($0.id(0), PersonName($0, at: 1)) }
    }

    /// The substitutions at a lesson, one a page.
    package func substitutions(at lesson: ID<Lesson>) throws -> [Substitution] {
        try rows(Self.atLesson, lesson) { Substitution($0) }
    }

    /// Whether a substitute has begun to keep the lesson.
    func hasWritten(_ substitute: ID<Person>, at lesson: ID<Lesson>, of course: ID<Course>) throws -> Bool {
        try first(Self.written, lesson, course, substitute) { $0.int(0) } != nil
    }
}

extension Writing {
    private static let put = SQL(
        """
        INSERT INTO substitution (lesson, course, absent, substitute, kind, reason, order_id, told_at, day)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
        ON CONFLICT (lesson, course) DO UPDATE SET absent = ?3, substitute = ?4, kind = ?5, reason = ?6, order_id = ?7,
            told_at = ?8, stand_in = NULL
        """)
    private static let drop = SQL("DELETE FROM substitution WHERE lesson = ?1 AND course = ?2")
    private static let untold = SQL(
        """
        SELECT u.course, u.absent, u.substitute, u.kind, u.reason, u.order_id, u.told_at, u.stand_in, u.lesson
        FROM substitution u WHERE u.day = ?1 AND u.told_at IS NULL AND u.substitute IS NOT NULL ORDER BY u.lesson, u.course
        """)
    private static let tell = SQL("UPDATE substitution SET told_at = ?3 WHERE lesson = ?1 AND course = ?2")

    /// For how many days after the lesson its substitute still keeps its record (001 п. 3.2).
    package static var substituteDays: Int { 14 }

    /// Puts a substitute in place of an absent teacher for one lesson of a course; the duty ends 14 days after it,
    /// and whoever was to substitute before holds it no longer. Families see it at once, unless they are to be told
    /// with the rest of the day. One who has written in the lesson already is not put out of it.
    package func substitute(
        _ substitute: ID<Person>, for absent: ID<Person>, at lesson: ID<Lesson>, of course: ID<Course>,
        _ kind: SubstitutionKind = .sameSubject, reason: String = "", order: ID<Order>? = nil, isTold: Bool = true
    ) throws {
        guard let day = try scope(lesson: lesson, course: course).day else { throw NotFound() }
        if let before = try substitutions(at: lesson).first(where: { $0.course == course }) {
            try release(before, at: lesson, on: day)
        }
        let told = isTold ? now : nil
        try execute(Self.put, lesson, course, absent, substitute, kind.rawValue, reason, order, told, day)
        try remember(
            .substitution, lesson, course, became: [absent, substitute, kind.rawValue, reason, order, told])
        try give(
            .substitute, to: substitute, object: lesson.number, from: day, to: day + Self.substituteDays, order: order,
            instead: absent)
        try settleOwner(at: lesson)
    }

    /// Takes a substitution back: the teacher came after all. What an order gave over weeks is changed in its days, and
    /// a single lesson given otherwise goes back to whoever stands in by that order.
    package func takeBack(substitutionAt lesson: ID<Lesson>, of course: ID<Course>) throws {
        guard let day = try scope(lesson: lesson, course: course).day,
            let standing = try substitutions(at: lesson).first(where: { $0.course == course })
        else { throw NotFound() }
        guard standing.standIn == nil else {
            throw Objection("Эта замена — по приказу на несколько дней. Измените её последний день.", field: "lesson")
        }
        try release(standing, at: lesson, on: day)
        try execute(Self.drop, lesson, course)
        try remember(
            .substitution, lesson, course, became: standing.fields(toldAt: standing.toldAt), gone: true)
        try coverLessons(day...day)
        try settleOwner(at: lesson)
    }

    private func release(_ standing: Substitution, at lesson: ID<Lesson>, on day: Day) throws {
        if try hasWritten(standing.substitute, at: lesson, of: standing.course) {
            let name = try listedPerson(standing.substitute)?.name.short ?? ""
            throw Objection(
                "В уроке уже есть записи. Замещает \(name): снять или сменить замену нельзя.", field: "lesson")
        }
        try free(standing, at: lesson, on: day)
    }

    /// Ends the duty of a substitute who holds no other page of the lesson; what an order gives is that order's.
    func free(_ standing: Substitution, at lesson: ID<Lesson>, on day: Day) throws {
        let isElsewhere = try substitutions(at: lesson).contains {
            $0.course != standing.course && $0.substitute == standing.substitute && $0.standIn == nil
        }
        if standing.standIn == nil, !isElsewhere {
            try end(.substitute, of: standing.substitute, object: lesson.number, lastDay: day - 1)
        }
    }

    /// Tells families of every substitution of a day that they have not heard of; answers how many there were.
    @discardableResult
    package func tellSubstitutions(of day: Day) throws -> Int {
        let untold = try rows(Self.untold, day) { (row: Substitution($0), lesson: $0.id(8, of: Lesson.self)) }
        for one in untold {
            try execute(Self.tell, one.lesson, one.row.course, now)
            guard one.row.standIn == nil else { continue }
            try remember(.substitution, one.lesson, one.row.course, became: one.row.fields(toldAt: now))
        }
        return untold.count
    }
}
