import School

extension Official {
    static let broughtMark = Official(
        .broughtMark, fields: ["Ученик", "Предмет", "День", "Отметка", "Вес", "Откуда", "Учитывается"],
        live: SQL("SELECT id, 0, 0, student, subject, day, value, weight, source, counts FROM brought_mark"))
}

/// A mark that a student brought from another school.
package struct BroughtMark: Sendable, Hashable {
    /// The subject.
    package var subject: ID<Subject>
    /// The day it was given, or the eve of the arrival for a mark of a whole period.
    package var day: Day
    /// The mark.
    package var mark: Mark
    /// How much it weighs in the average.
    package var weight = 1
    /// The school it comes from.
    package var source: String
    /// Whether it counts in the average.
    package var counts = true

    /// A mark of weight 1 that counts.
    package init(_ mark: Mark, in subject: ID<Subject>, on day: Day, from source: String) {
        (self.mark, self.subject, self.day, self.source) = (mark, subject, day, source)
    }
}

extension Reading {
    private static let ofStudent = SQL(
        """
        SELECT b.subject, b.day, b.value, b.weight, b.source, b.counts, s.name
        FROM brought_mark b JOIN subject s ON s.id = b.subject WHERE b.student = ?1 ORDER BY s.sort_key, b.day, b.id
        """)

    /// The marks a student brought along, by subject and day, with the subject's name.
    package func broughtMarks(of student: ID<Student>) throws -> [(mark: BroughtMark, subject: String)] {
        try rows(Self.ofStudent, student) { row -> (mark: BroughtMark, subject: String)? in
            guard let mark = Mark(code: row.int(2)) else { return nil }
            var brought = BroughtMark(mark, in: row.id(0), on: row.day(1), from: row.text(4))
            (brought.weight, brought.counts) = (row.int(3), row.flag(5))
            return (brought, row.text(6))
        }.compactMap { $0 }
    }
}

extension Writing {
    private static let add = SQL(
        """
        INSERT INTO brought_mark (student, subject, day, value, weight, source, counts)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) RETURNING id
        """)

    private static let since = SQL(
        """
        SELECT b.id FROM brought_mark b WHERE b.student = ?1 AND ?3 <= (
            SELECT min(h.seq) FROM history h WHERE h.noun = ?2 AND h.k1 = b.id AND h.k2 = 0 AND h.k3 = 0)
        ORDER BY b.id
        """)
    private static let drop = SQL("DELETE FROM brought_mark WHERE id = ?1")

    /// Takes away the marks that came with an arrival that never was; history keeps what they were.
    func dropBroughtMarks(of student: ID<Student>, since seq: Int) throws {
        for id in try rows(Self.since, student, Noun.broughtMark.rawValue, seq, as: { $0.int(0) }) {
            try execute(Self.drop, id)
            try remember(.broughtMark, id, became: [], gone: true)
        }
    }

    /// Enters a mark of another school; it stands apart from the marks of lessons.
    package func bring(_ brought: BroughtMark, by student: ID<Student>) throws {
        let id = try insert(
            Self.add, student, brought.subject, brought.day, brought.mark.code, brought.weight, brought.source,
            brought.counts)
        try remember(
            .broughtMark, id,
            became: [
                student, brought.subject, brought.day, brought.mark.code, brought.weight, brought.source,
                brought.counts,
            ])
    }
}
