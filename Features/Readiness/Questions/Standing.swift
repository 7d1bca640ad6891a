import School
import Storage

extension Reading {
    private static let counts = SQL(
        """
        SELECT (SELECT count(*) FROM school_class WHERE year = ?1),
            (SELECT count(DISTINCT m.student) FROM membership m JOIN school_class c ON c.id = m.class
                WHERE c.year = ?1 AND m.from_day <= ?2 AND (m.to_day IS NULL OR m.to_day >= ?2)),
            (SELECT count(DISTINCT t.parent) FROM parenthood t JOIN membership m ON m.student = t.student
                JOIN school_class c ON c.id = m.class
                WHERE c.year = ?1 AND m.from_day <= ?2 AND (m.to_day IS NULL OR m.to_day >= ?2)
                    AND t.from_day <= ?2 AND (t.to_day IS NULL OR t.to_day >= ?2)),
            (SELECT count(DISTINCT e.person) FROM employment e
                WHERE e.from_day <= ?2 AND (e.to_day IS NULL OR e.to_day >= ?2)),
            (SELECT count(*) FROM course WHERE year = ?1),
            (SELECT count(*) FROM lesson WHERE day >= ?3 AND day <= ?4)
        """)

    /// How much stands in the year: one question.
    func standing(in time: ReadinessTime) throws -> [(what: String, count: Int)] {
        let words = ["Классы", "Ученики", "Родители", "Сотрудники", "Страницы журнала", "Уроки в году"]
        let year = time.year
        let numbers = try first(Self.counts, year.number, time.day, year.starts, year.ends) { row in
            words.indices.map { row.int($0) }
        }
        return Array(zip(words, numbers ?? []))
    }
}
