import School
import Storage

extension Reading {
    private static let staff = SQL(
        """
        SELECT p.id, p.surname, p.given, p.patronymic,
            coalesce((SELECT e.post FROM employment e WHERE e.person = p.id AND e.from_day <= ?1
                AND (e.to_day IS NULL OR e.to_day >= ?1) ORDER BY e.from_day DESC, e.id DESC LIMIT 1), '')
        FROM person p WHERE NOT EXISTS (SELECT 1 FROM student s WHERE s.id = p.id)
            AND (EXISTS (SELECT 1 FROM employment e WHERE e.person = p.id AND e.from_day <= ?1
                    AND (e.to_day IS NULL OR e.to_day >= ?1))
                OR EXISTS (SELECT 1 FROM duty d WHERE d.person = p.id AND d.from_day <= ?1
                    AND (d.to_day IS NULL OR d.to_day >= ?1)))
        ORDER BY p.sort_key, p.id
        """)
    private static let classes = SQL("SELECT id, name FROM school_class WHERE year = ?1 ORDER BY sort_key, id")
    private static let pages = SQL(
        """
        SELECT k.id, coalesce(c.name, k.class_slug) || ' · ' || k.title
        FROM course k LEFT JOIN school_class c ON c.year = k.year AND c.slug = k.class_slug
        WHERE k.year = ?1 ORDER BY c.sort_key, k.class_slug, k.title, k.id
        """)

    /// Who works here on a day, with the post.
    func staffChoices(on day: Day) throws -> [(value: String, title: String)] {
        try rows(Self.staff, day) { row in
            let post = row.text(4)
            return (String(row.int(0)), PersonName(row, at: 1).full + (post.isEmpty ? "" : ", " + post))
        }
    }

    /// The classes of the year of a day.
    func classChoices(on day: Day) throws -> [(value: String, title: String)] {
        try rows(Self.classes, yearInHand(on: day)?.number ?? 0) { (String($0.int(0)), $0.text(1)) }
    }

    /// The journal's pages of the year of a day.
    func pageChoices(on day: Day) throws -> [(value: String, title: String)] {
        try rows(Self.pages, yearInHand(on: day)?.number ?? 0) { (String($0.int(0)), $0.text(1)) }
    }
}
