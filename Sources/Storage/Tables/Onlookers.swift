import School

/// Somebody who has a course's journal open. It is no part of the record, and is forgotten within a minute.
package struct Onlooker: Sendable, Equatable {
    /// Whose journal it is.
    package let course: ID<Course>
    /// Who has it open.
    package let person: ID<Person>
    /// Their name, as it is shown to colleagues.
    package let name: String
}

extension Reading {
    /// Of so many journals at once one is told who has them open.
    private static let most = 20
    private static let ofCourses = SQL(
        """
        SELECT DISTINCT o.course, p.id, p.surname, p.given, p.patronymic, p.sort_key
        FROM onlooker o JOIN person p ON p.id = o.person
        WHERE o.seen_until > ?1 AND o.course IN (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16,
            ?17, ?18, ?19, ?20, ?21)
        ORDER BY p.sort_key, p.id, o.course
        """)

    /// Who has these journals open at the moment, in the order of names.
    package func onlookers(of courses: [ID<Course>], at now: Moment) throws -> [Onlooker] {
        if courses.isEmpty { return [] }
        var found: [Onlooker] = []
        let numbers = [now.seconds] + courses.prefix(Self.most).map(\.number)
        try each(Self.ofCourses, list: numbers, length: Self.most + 1) { row in
            found.append(Onlooker(course: row.id(0), person: row.id(1), name: PersonName(row, at: 2).short))
        }
        return found
    }
}

extension Writing {
    private static let add = SQL("INSERT INTO onlooker (course, stream, person, seen_until) VALUES (?1, ?2, ?3, ?4)")
    private static let leave = SQL("DELETE FROM onlooker WHERE stream = ?1")
    private static let sweep = SQL("DELETE FROM onlooker WHERE seen_until <= ?1")

    /// Puts down that a person's stream has these journals open until the moment, and no others.
    package func lookOn(
        _ courses: Set<ID<Course>>, by person: ID<Person>, as stream: [UInt8], until moment: Moment
    ) throws {
        try execute(Self.leave, stream)
        for course in courses { try execute(Self.add, course, stream, person, moment) }
    }

    /// Takes away a stream that has ended, and whatever another left behind that could not say so.
    package func lookAway(_ stream: [UInt8]) throws {
        try execute(Self.leave, stream)
        try execute(Self.sweep, now)
    }
}
