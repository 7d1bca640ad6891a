import School

/// A category of a student over some days, with the paper it rests on.
package struct ListedCategory: Sendable, Hashable {
    /// Its number.
    package let id: Int
    /// Whose.
    package let student: ID<Student>
    /// Which.
    package let category: StudentCategory
    /// The document, by its name and number; no diagnosis.
    package let basis: String
    /// The days of it.
    package let days: Span
    /// Whether it was written by mistake and taken back.
    package let isCancelled: Bool
}

extension Official {
    static let category = Official(
        .category, fields: ["Ученик", "Категория", "Основание", "С", "По", "Отменена"],
        live: SQL("SELECT id, 0, 0, student, code, basis, from_day, to_day, cancelled FROM category"))
}

extension Reading {
    private static let ofStudent = SQL(
        """
        SELECT id, student, code, basis, from_day, to_day, cancelled FROM category WHERE student = ?1
        ORDER BY from_day, id
        """)

    /// Every category a student has had, taken back ones with them, the oldest first.
    package func categories(of student: ID<Student>) throws -> [ListedCategory] {
        try rows(Self.ofStudent, student) { row -> ListedCategory? in
            guard let category = StudentCategory(rawValue: row.text(2)) else { return nil }
            return ListedCategory(
                id: row.int(0), student: row.id(1), category: category, basis: row.text(3),
                days: Span(from: row.day(4), to: row.dayOrNil(5)), isCancelled: row.flag(6))
        }.compactMap { $0 }
    }
}

extension Writing {
    private static let add = SQL(
        "INSERT INTO category (student, code, basis, from_day, to_day) VALUES (?1, ?2, ?3, ?4, ?5) RETURNING id")
    private static let put = SQL("UPDATE category SET to_day = ?2, cancelled = ?3 WHERE id = ?1")

    /// Writes a category down; one that overlaps its like, or another group for physical education, meets an objection.
    package func add(_ category: StudentCategory, to student: ID<Student>, basis: String, days: Span) throws {
        let standing = try categories(of: student).first { old in
            let isLike = old.category == category || old.category.isHealthGroup && category.isHealthGroup
            return isLike && !old.isCancelled && old.days.overlaps(days)
        }
        if let standing {
            throw Objection(
                "В эти дни уже записано: \(standing.category.title). Завершите ту запись.", field: "category")
        }
        let id = try insert(Self.add, student, category.rawValue, basis, days.from, days.to)
        try remember(.category, id, became: [student, category.rawValue, basis, days.from, days.to, false])
    }

    /// Ends a category after its last day, or takes it back as a mistake.
    package func change(category old: ListedCategory, lastDay: Day?, isCancelled: Bool) throws {
        try execute(Self.put, old.id, lastDay, isCancelled)
        try remember(
            .category, old.id,
            became: [old.student, old.category.rawValue, old.basis, old.days.from, lastDay, isCancelled])
    }
}
