import School
import Storage

/// How in time somebody fills the journal: the records of the lessons of some days.
struct FilledLine: Sendable {
    /// Who; nil where nobody holds the page.
    let owner: ID<Person>?
    let name: PersonName?
    /// How many records their lessons ask for.
    let all: Int
    /// How many of them came after the term of their own.
    let late: Int
    /// How many came after the journal was to be filled at all (001 п. 3.2).
    let filledLate: Int
    /// How many lack although it was to be filled by now.
    let unfilled: Int
    /// When the next of them will.
    let nextChange: Moment?
}

extension Reading {
    private static let filled = SQL(
        """
        SELECT o.owner, p.surname, p.given, p.patronymic, count(*),
            sum(CASE WHEN o.done > o.due AND o.soft = 0 THEN 1 ELSE 0 END),
            sum(CASE WHEN o.done > o.fill_due THEN 1 ELSE 0 END),
            sum(CASE WHEN o.done IS NULL AND o.fill_due < ?3 THEN 1 ELSE 0 END),
            min(CASE WHEN o.done IS NULL AND o.fill_due >= ?3 THEN o.fill_due END)
        FROM obligation o LEFT JOIN person p ON p.id = o.owner
        WHERE o.key <= 4 AND o.day BETWEEN ?1 AND ?2
        GROUP BY o.owner, p.surname, p.given, p.patronymic, p.sort_key
        ORDER BY CASE WHEN o.owner IS NULL THEN 1 ELSE 0 END, p.sort_key, o.owner
        """)

    /// How in time everybody filled the journal for the lessons of some days.
    func filled(_ days: ClosedRange<Day>, at now: Moment) throws -> [FilledLine] {
        try rows(Self.filled, days.lowerBound, days.upperBound, now) { row in
            FilledLine(
                owner: row.idOrNil(0), name: row.isNull(1) ? nil : PersonName(row, at: 1), all: row.int(4),
                late: row.int(5), filledLate: row.int(6), unfilled: row.int(7), nextChange: row.momentOrNil(8))
        }
    }
}
