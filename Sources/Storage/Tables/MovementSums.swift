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
    /// On the list before the first day; on the year's first day, on the list with which it begins.
    package let start: Int
    /// Came from the first day on, up to the last.
    package let arrived: Int
    /// On the list before the first day or later, and on that of the last day no more.
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

    private static let moves = SQL(
        """
        SELECT l.from_class, l.to_class, count(*) FROM movement l
            JOIN school_class f ON f.id = l.from_class AND f.year = ?1
            JOIN school_class t ON t.id = l.to_class AND t.year = ?1
        WHERE l.day > ?2 AND l.day <= ?3 AND l.kind NOT IN (3, 9)
            AND NOT EXISTS (SELECT 1 FROM movement r WHERE r.reverses = l.id)
        GROUP BY l.from_class, l.to_class ORDER BY l.from_class, l.to_class
        """)

    /// The classes of a year between two days, from the ledger alone: start + arrived − left = end, and the end of some
    /// days is the start of those that follow.
    package func movementSums(of year: Int, from first: Day, to last: Day) throws -> [MovementSums] {
        try rows(Self.sums, year, try eve(first, of: year), last) { row in
            MovementSums(
                schoolClass: row.id(0), name: row.text(1), slug: row.text(2), gradeLevel: row.intOrNil(3),
                start: row.int(4), arrived: row.int(5), left: row.int(6), end: row.int(7))
        }
    }

    /// How many went from one class of a year to another between the same days.
    package func movesBetweenClasses(of year: Int, from first: Day, to last: Day) throws -> [ClassMoves] {
        try rows(Self.moves, year, try eve(first, of: year), last) { row in
            ClassMoves(from: row.id(0), to: row.id(1), count: row.int(2))
        }
    }

    /// Those who open the year on its first day are its list, and not movement.
    private func eve(_ first: Day, of year: Int) throws -> Day {
        try years().contains { $0.number == year && $0.starts == first } ? first : first - 1
    }
}
