import School

extension Official {
    static let broughtMark = Official(
        .broughtMark, fields: ["Ученик", "Предмет", "День", "Отметка", "Вес", "Откуда", "Учитывается", "Работа"],
        live: SQL("SELECT id, 0, 0, student, subject, day, value, weight, source, counts, work FROM brought_mark"))
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
    /// What it was put for; empty where nobody said.
    package var work = ""

    /// A mark of weight 1 that counts.
    package init(_ mark: Mark, in subject: ID<Subject>, on day: Day, from source: String) {
        (self.mark, self.subject, self.day, self.source) = (mark, subject, day, source)
    }
}

/// A mark that a student brought along, with its place in the records.
package struct ListedBroughtMark: Sendable, Hashable {
    /// Its number.
    package let id: ID<BroughtMark>
    /// Whose it is.
    package let student: ID<Student>
    /// The mark.
    package let mark: BroughtMark
    /// The subject's name.
    package let subject: String

    fileprivate init?(_ row: Row) {
        guard let mark = Mark(code: row.int(4)) else { return nil }
        var brought = BroughtMark(mark, in: row.id(2), on: row.day(3), from: row.text(6))
        (brought.weight, brought.counts, brought.work) = (row.int(5), row.flag(7), row.text(8))
        (id, student, self.mark, subject) = (row.id(0), row.id(1), brought, row.text(9))
    }
}

extension Reading {
    private static let ofStudent = SQL(
        """
        SELECT b.id, b.student, b.subject, b.day, b.value, b.weight, b.source, b.counts, b.work, s.name
        FROM brought_mark b JOIN subject s ON s.id = b.subject WHERE b.student = ?1 ORDER BY s.sort_key, b.day, b.id
        """)
    private static let one = SQL(
        """
        SELECT b.id, b.student, b.subject, b.day, b.value, b.weight, b.source, b.counts, b.work, s.name
        FROM brought_mark b JOIN subject s ON s.id = b.subject WHERE b.id = ?1
        """)

    /// The marks a student brought along, by subject and day.
    package func broughtMarks(of student: ID<Student>) throws -> [ListedBroughtMark] {
        try rows(Self.ofStudent, student) { ListedBroughtMark($0) }.compactMap { $0 }
    }

    /// One mark that a student brought along; nil where it is gone.
    package func broughtMark(_ id: ID<BroughtMark>) throws -> ListedBroughtMark? {
        try first(Self.one, id) { ListedBroughtMark($0) } ?? nil
    }
}

extension Writing {
    private static let add = SQL(
        """
        INSERT INTO brought_mark (student, subject, day, value, weight, source, counts, work)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) RETURNING id
        """)
    private static let set = SQL(
        """
        UPDATE brought_mark SET subject = ?2, day = ?3, value = ?4, weight = ?5, source = ?6, counts = ?7, work = ?8
        WHERE id = ?1
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
            brought.counts, brought.work)
        try remember(.broughtMark, id, became: fields(of: brought, by: student))
    }

    /// Puts a brought mark right; history keeps what it was.
    package func change(brought old: ListedBroughtMark, to new: BroughtMark) throws {
        try execute(
            Self.set, old.id, new.subject, new.day, new.mark.code, new.weight, new.source, new.counts, new.work)
        try remember(.broughtMark, old.id, became: fields(of: new, by: old.student))
    }

    /// Takes a brought mark away that was entered by mistake; history keeps what it was.
    package func remove(brought old: ListedBroughtMark) throws {
        try execute(Self.drop, old.id)
        try remember(.broughtMark, old.id, became: [], gone: true)
    }

    private func fields(of brought: BroughtMark, by student: ID<Student>) -> [any Bindable] {
        [
            student, brought.subject, brought.day, brought.mark.code, brought.weight, brought.source, brought.counts,
            brought.work,
        ]
    }
}
