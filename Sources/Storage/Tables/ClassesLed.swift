import School

extension Reading {
    private static let led = SQL(
        """
        SELECT c.name, c.slug FROM duty d JOIN school_class c ON c.id = d.object
        WHERE d.person = ?1 AND d.kind = 5 AND d.from_day <= ?2 AND (d.to_day IS NULL OR d.to_day >= ?2)
        ORDER BY c.sort_key, c.id
        """)

    /// The classes a person leads on a day, as name and slug.
    package func classesLed(by person: ID<Person>, on day: Day) throws -> [(name: String, slug: String)] {
        try rows(Self.led, person, day) { ($0.text(0), $0.text(1)) }
    }
}
