import School

/// A parent's tie to one child, with the person at its other end.
package struct ListedParent: Sendable, Hashable {
    /// Its number.
    package let id: Int
    /// The parent.
    package let parent: ID<Parent>
    /// The child.
    package let student: ID<Student>
    /// Mother, father, guardian.
    package let kin: Kin
    /// The days it holds.
    package let days: Span
    /// Whether a court or the family has shut this parent out: nothing is shown then.
    package let isBlocked: Bool
    /// The paper by which the tie was shut or ended: a court's decision, its number and day.
    package let basis: String
    /// The name of whoever was not asked about: the parent of a child, the child of a parent.
    package let name: PersonName

    init(_ row: Row) {
        (id, parent, student) = (row.int(0), row.id(1), row.id(2))
        (kin, days) = (Kin(rawValue: row.int(3)) ?? .representative, Span(from: row.day(4), to: row.dayOrNil(5)))
        (isBlocked, name, basis) = (row.flag(6), PersonName(row, at: 7), row.text(10))
    }
}

extension Official {
    static let parenthood = Official(
        .parenthood, fields: ["Родитель", "Ученик", "Кем приходится", "С", "По", "Закрыт доступ", "Основание"],
        live: SQL("SELECT id, 0, 0, parent, student, kind, from_day, to_day, blocked, basis FROM parenthood"))
}

extension Reading {
    private static let parents = SQL(
        """
        SELECT t.id, t.parent, t.student, t.kind, t.from_day, t.to_day, t.blocked, p.surname, p.given, p.patronymic,
            t.basis
        FROM parenthood t JOIN person p ON p.id = t.parent WHERE t.student = ?1 ORDER BY t.kind, p.sort_key, t.id
        """)
    private static let children = SQL(
        """
        SELECT t.id, t.parent, t.student, t.kind, t.from_day, t.to_day, t.blocked, p.surname, p.given, p.patronymic,
            t.basis
        FROM parenthood t JOIN person p ON p.id = t.student
        WHERE t.parent = ?1 AND t.blocked = 0 AND t.from_day <= ?2 AND (t.to_day IS NULL OR t.to_day >= ?2)
        ORDER BY p.birth_day, p.sort_key, t.id
        """)
    private static let one = SQL(
        """
        SELECT t.id, t.parent, t.student, t.kind, t.from_day, t.to_day, t.blocked, p.surname, p.given, p.patronymic,
            t.basis
        FROM parenthood t JOIN person p ON p.id = t.parent WHERE t.id = ?1
        """)

    /// All parents a child has had, with their days.
    package func parents(of student: ID<Student>) throws -> [ListedParent] {
        try rows(Self.parents, student) { ListedParent($0) }
    }

    /// The children whose diaries a person may read on a day, the eldest first.
    package func children(of parent: ID<Person>, on day: Day) throws -> [ListedParent] {
        try rows(Self.children, parent, day) { ListedParent($0) }
    }

    /// One tie; nil where there is none such.
    package func parenthood(_ id: Int) throws -> ListedParent? { try first(Self.one, id) { ListedParent($0) } }
}

extension Writing {
    private static let add = SQL(
        "INSERT INTO parenthood (parent, student, kind, from_day) VALUES (?1, ?2, ?3, ?4) RETURNING id")
    private static let change = SQL(
        "UPDATE parenthood SET kind = ?2, to_day = ?3, blocked = ?4, basis = ?5 WHERE id = ?1")

    /// Binds a parent to a child from a day on: the child's diary opens to them.
    @discardableResult
    package func bind(_ parent: ID<Person>, to student: ID<Student>, as kin: Kin, from day: Day) throws -> Int {
        let id = try insert(Self.add, parent, student, kin.rawValue, day)
        try remember(.parenthood, id, became: [parent, student, kin.rawValue, day, Day?.none, false, ""])
        return id
    }

    /// Ends the tie after its last day.
    package func unbind(_ id: Int, lastDay: Day) throws {
        guard let old = try parenthood(id) else { throw NotFound() }
        try change(tie: old, kin: old.kin, lastDay: lastDay, isBlocked: old.isBlocked, basis: old.basis)
    }

    /// Shuts a parent out of a child's records, or lets them in again.
    package func block(_ id: Int, _ isBlocked: Bool = true) throws {
        guard let old = try parenthood(id) else { throw NotFound() }
        try change(tie: old, kin: old.kin, lastDay: old.days.to, isBlocked: isBlocked, basis: old.basis)
    }

    /// Writes a tie anew: what the parent is to the child, until when, and whether a court has shut them out.
    package func change(tie old: ListedParent, kin: Kin, lastDay: Day?, isBlocked: Bool, basis: String) throws {
        try execute(Self.change, old.id, kin.rawValue, lastDay, isBlocked, basis)
        try remember(
            .parenthood, old.id,
            became: [old.parent, old.student, kin.rawValue, old.days.from, lastDay, isBlocked, basis])
    }
}
