import School

/// How a class changed between two days: as the ledger has it, not as the list is today.
package struct MovementSums: Sendable, Hashable {
    /// The class.
    package let schoolClass: ID<SchoolClass>
    /// «8Б».
    package let name: String
    /// «8b», as in an address.
    package let slug: String
    /// 1…12, nil where the class has none.
    package let gradeLevel: Int?
    /// On the list of the first day.
    package let start: Int
    /// Came after the first day, up to the last.
    package let arrived: Int
    /// Went before the last day, the first counted: on the list of the last day no more.
    package let left: Int
    /// On the list of the last day.
    package let end: Int
}

extension Reading {
    // Whoever has the last day here is gone on the next; whoever goes to another class is gone on the line's own.
    private static let sums = SQL(
        """
        WITH step AS (
            SELECT l.to_class AS class, l.day AS first_day, 1 AS n FROM movement l
            WHERE l.to_class IS NOT NULL AND l.kind NOT IN (3, 9)
                AND NOT EXISTS (SELECT 1 FROM movement r WHERE r.reverses = l.id)
            UNION ALL
            SELECT l.from_class, CASE WHEN l.kind IN (4, 7) THEN l.day + 1 ELSE l.day END, -1 FROM movement l
            WHERE l.from_class IS NOT NULL AND l.kind NOT IN (3, 9)
                AND NOT EXISTS (SELECT 1 FROM movement r WHERE r.reverses = l.id)
        )
        SELECT c.id, c.name, c.slug, c.grade_level,
            coalesce(sum(CASE WHEN s.first_day <= ?2 THEN s.n ELSE 0 END), 0),
            coalesce(sum(CASE WHEN s.first_day > ?2 AND s.first_day <= ?3 AND s.n = 1 THEN 1 ELSE 0 END), 0),
            coalesce(sum(CASE WHEN s.first_day > ?2 AND s.first_day <= ?3 AND s.n = -1 THEN 1 ELSE 0 END), 0),
            coalesce(sum(CASE WHEN s.first_day <= ?3 THEN s.n ELSE 0 END), 0)
        FROM school_class c LEFT JOIN step s ON s.class = c.id
        WHERE c.year = ?1 GROUP BY c.id, c.name, c.slug, c.grade_level, c.sort_key ORDER BY c.sort_key, c.id
        """)

    /// The classes of a year between two days, from the ledger alone: start + arrived − left = end.
    package func movementSums(of year: Int, from first: Day, to last: Day) throws -> [MovementSums] {
        try rows(Self.sums, year, first, last) { row in
            MovementSums(
                schoolClass: row.id(0), name: row.text(1), slug: row.text(2), gradeLevel: row.intOrNil(3),
                start: row.int(4), arrived: row.int(5), left: row.int(6), end: row.int(7))
        }
    }
}
