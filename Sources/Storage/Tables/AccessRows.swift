import School

/// One opening that regulations ask to log: who opened which card or journal, and by which duty. It stands outside the
/// chain: looking changes nothing in the record.
package struct AccessRow: Sendable, Hashable {
    /// When.
    package let at: Moment
    /// Who.
    package let person: ID<Person>
    /// What was done.
    package let act: Act
    /// By which duty.
    package let duty: DutyKind
    /// Whose card, where it was one.
    package let card: ID<Person>?
    /// Whose journal, where it was one.
    package let course: ID<Course>?

    /// A row by its parts.
    package init(
        at: Moment, person: ID<Person>, act: Act, duty: DutyKind, card: ID<Person>? = nil, course: ID<Course>? = nil
    ) {
        (self.at, self.person, self.act, self.duty) = (at, person, act, duty)
        (self.card, self.course) = (card, course)
    }
}

extension Writing {
    private static let add = SQL(
        "INSERT INTO access_row (at, person, act, duty, card, course) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
    private static let sweep = SQL("DELETE FROM access_row WHERE at < ?1")

    /// Writes openings down.
    package func note(openings: [AccessRow]) throws {
        for row in openings {
            try execute(Self.add, row.at, row.person, row.act.rawValue, row.duty.rawValue, row.card, row.course)
        }
    }

    /// Takes away openings before the moment; answers how many.
    @discardableResult
    package func sweepOpenings(before moment: Moment) throws -> Int { try execute(Self.sweep, moment) }
}
