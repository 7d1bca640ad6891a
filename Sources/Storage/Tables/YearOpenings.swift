import School

/// How a year was opened out of the one before it.
package struct YearOpening: Sendable, Hashable {
    /// The year.
    package let year: Int
    /// When.
    package let at: Moment
    /// By whom; nil where the console did it.
    package let person: ID<Person>?
    /// The records of the chain that the opening wrote.
    package let records: ClosedRange<Int>
}

extension Official {
    static let yearOpening = Official(
        .yearOpening, fields: ["когда", "кто", "первая запись", "последняя запись"],
        live: SQL("SELECT year, 0, 0, at, person, first_seq, last_seq FROM year_opening"))
}

extension Reading {
    private static let opening = SQL("SELECT year, at, person, first_seq, last_seq FROM year_opening WHERE year = ?1")
    private static let entry = SQL(
        """
        SELECT 1 FROM lesson l WHERE l.day >= ?1
            AND ({TOUCHED l.id}
                OR EXISTS (SELECT 1 FROM substitution u WHERE u.lesson = l.id AND u.stand_in IS NULL))
        ORDER BY l.day, l.n LIMIT 1
        """)

    /// How a year was opened; nil for the first one, and for one that was written down empty.
    package func opening(of year: Int) throws -> YearOpening? {
        try first(Self.opening, year) { row in
            YearOpening(
                year: row.int(0), at: row.moment(1), person: row.idOrNil(2), records: row.int(3)...row.int(4))
        }
    }

    /// Whether anything is written in lessons from a day on: a topic, a roll-call, a mark, a substitution.
    package func hasEntries(from day: Day) throws -> Bool { try first(Self.entry, day) { _ in true } ?? false }
}

extension Writing {
    private static let insertOpening = SQL(
        "INSERT INTO year_opening (year, at, person, first_seq, last_seq) VALUES (?1, ?2, ?3, ?4, ?5)")

    /// Where the chain stands inside this change: the number of its last record.
    package var seq: Int { ledger?.seq ?? 0 }

    /// Notes that a year was opened by the records of this change that follow `first`.
    package func note(openingOf year: Int, since first: Int) throws {
        let last = seq, person = permit.caller.person
        try execute(Self.insertOpening, year, now, person, first + 1, last)
        try remember(.yearOpening, year, became: [now, person, first + 1, last])
    }
}
