import School

/// One thing that somebody owes the journal, as it stands.
package struct Obligation: Sendable, Hashable {
    /// What makes it one thing among others.
    package struct Place: Sendable, Hashable {
        /// What is owed.
        package let key: ObligationKey
        /// The lesson's number, the absence case's, or that of a parent's notice.
        package let object: Int
        /// The course's number, or the student's.
        package let part: Int
        /// The work's number in the lesson; 1 for a notice with a document; else 0.
        package let n: Int

        /// A place by its parts.
        package init(_ key: ObligationKey, object: Int, part: Int, n: Int = 0) {
            (self.key, self.object, self.part, self.n) = (key, object, part, n)
        }
    }

    /// What is owed, and where.
    package let place: Place
    /// The lesson's day, or the day the document was presented.
    package let day: Day
    /// Who owes it; nil where nobody holds the page.
    package let owner: ID<Person>?
    /// By when; nil where the regulation sets no term.
    package let due: Moment?
    /// When it was done; nil while it is owed.
    package let done: Moment?
    /// By when the journal is to be filled at all, whatever the entry's own term (001 п. 3.2); nil where no such term is
    /// set, and for marks.
    package let fillDue: Moment?
    /// The clause of the term.
    package let clause: String
    /// Whether the term only reminds: nothing is late by it.
    package let isSoft: Bool

    /// Whether it is past its term at a moment and still not done.
    package func isLate(at now: Moment) -> Bool { done == nil && !isSoft && due.map { $0 < now } ?? false }

    init(_ row: Row, at column: Int = 0) {
        place = Place(
            ObligationKey(rawValue: row.int(column)) ?? .topic, object: row.int(column + 1),
            part: row.int(column + 2), n: row.int(column + 3))
        (day, owner, due) = (row.day(column + 4), row.idOrNil(column + 5), row.momentOrNil(column + 6))
        (done, clause) = (row.momentOrNil(column + 7), row.text(column + 8))
        (isSoft, fillDue) = (row.flag(column + 9), row.momentOrNil(column + 10))
    }

    init(
        _ place: Place, day: Day, owner: ID<Person>?, _ deadline: Deadline, fillDue: Moment? = nil, done: Moment?
    ) {
        (self.place, self.day, self.owner, self.done) = (place, day, owner, done)
        (due, clause) = (deadline.due, deadline.due == nil ? "" : deadline.clause)
        (isSoft, self.fillDue) = (deadline.rule.isSoft, fillDue)
    }
}

extension Reading {
    private static let ofDay = SQL(
        """
        SELECT o.key, o.object, o.part, o.n, o.day, o.owner, o.due, o.done, o.clause, o.soft, o.fill_due
        FROM obligation o
        WHERE o.day = ?1 AND o.key <= 4
        """)
    private static let ofLesson = SQL(
        """
        SELECT o.key, o.object, o.part, o.n, o.day, o.owner, o.due, o.done, o.clause, o.soft, o.fill_due
        FROM obligation o
        WHERE o.object = ?1 AND o.key <= 4 ORDER BY o.key, o.part, o.n
        """)
    private static let missing = SQL(
        """
        SELECT DISTINCT l.day FROM lesson l WHERE l.day BETWEEN ?1 AND ?2
            AND NOT EXISTS (SELECT 1 FROM laid_day d WHERE d.day = l.day) ORDER BY l.day LIMIT 400
        """)

    /// The obligations of a day's lessons, done or not.
    func obligations(on day: Day) throws -> [Obligation] { try rows(Self.ofDay, day) { Obligation($0) } }

    /// The obligations of one lesson, done or not.
    package func obligations(of lesson: ID<Lesson>) throws -> [Obligation] {
        try rows(Self.ofLesson, lesson) { Obligation($0) }
    }

    /// The days with lessons whose obligations are not laid, the oldest first.
    package func daysNotLaid(_ days: ClosedRange<Day>) throws -> [Day] {
        try rows(Self.missing, days.lowerBound, days.upperBound) { $0.day(0) }
    }
}
