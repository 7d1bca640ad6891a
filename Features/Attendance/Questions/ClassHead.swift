import School
import Storage
import Web

/// A class as its pages name it.
struct ClassHead: Sendable {
    let id: ID<SchoolClass>
    let year: Int
    let name: String
    let slug: String
    /// The days of its school year.
    let days: Span
}

extension Reading {
    // The year that people work in on the day: the one that holds it, else the next to begin, else the last.
    private static let bySlug = SQL(
        """
        SELECT c.id, c.year, c.name, c.slug, y.starts, y.ends FROM school_class c JOIN school_year y ON y.id = c.year
        WHERE c.slug = ?1 AND c.year = (SELECT id FROM school_year
            ORDER BY CASE WHEN starts <= ?2 AND ends >= ?2 THEN 0 WHEN starts > ?2 THEN 1 ELSE 2 END,
                CASE WHEN starts > ?2 THEN starts ELSE -starts END LIMIT 1)
        """)
    private static let byNumber = SQL(
        """
        SELECT c.id, c.year, c.name, c.slug, y.starts, y.ends FROM school_class c JOIN school_year y ON y.id = c.year
        WHERE c.id = ?1
        """)

    /// The class that bore this slug in the school year of a day.
    func classHead(_ slug: String, on day: Day) throws -> ClassHead {
        guard let head = try first(Self.bySlug, slug, day, as: { ClassHead($0) }) else { throw NotFound() }
        return head
    }

    /// The class the gate was asked about.
    func classHead(of scope: Scope) throws -> ClassHead {
        guard let id = scope.classes.first, let head = try first(Self.byNumber, id, as: { ClassHead($0) }) else {
            throw NotFound()
        }
        return head
    }
}

extension ClassHead {
    fileprivate init(_ row: Row) {
        id = row.id(0)
        year = row.int(1)
        name = row.text(2)
        slug = row.text(3)
        days = Span(from: row.day(4), to: row.day(5))
    }
}
