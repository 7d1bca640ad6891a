import School

extension Official {
    static let movement = Official(
        .movement,
        fields: [
            "Ученик", "Вид", "День", "Документ", "Причина", "Из класса", "В класс", "Из группы", "В группу",
            "Откуда или куда", "Примечание", "Сторнирует",
        ],
        live: SQL(
            """
            SELECT id, 0, 0, student, kind, day, order_id, reason, from_class, to_class, from_group, to_group, place,
                note, reverses
            FROM movement WHERE opened = 0
            """))
}

/// What a line of the ledger says besides who moved and where.
package struct MovementFacts: Sendable {
    /// What sort of movement it is.
    package var kind: MovementKind
    /// The first day in the new place; of a departure or a graduation the last day here.
    package var day: Day
    /// The order, or the council's protocol.
    package var order: ID<Order>?
    /// Where from, or why.
    package var reason: MovementReason?
    /// Where from or where to, in words: «из лицея № 4».
    package var place = ""
    /// Anything more: the debts of a conditional transfer, why a line is taken back.
    package var note = ""

    /// A movement of a kind on a day.
    package init(_ kind: MovementKind, on day: Day, by order: ID<Order>? = nil) {
        (self.kind, self.day, self.order) = (kind, day, order)
    }
}

/// One line of the ledger as it stands for ever.
package struct MovementLine: Sendable {
    /// Its number.
    package let id: ID<Movement>
    /// Who.
    package let student: ID<Student>
    /// What it says.
    package let facts: MovementFacts
    /// From which class to which.
    package let classes: (from: ID<SchoolClass>?, to: ID<SchoolClass>?)
    /// From which group to which, of a transfer between groups.
    package let groups: (from: ID<StudyGroup>?, to: ID<StudyGroup>?)
    /// The line it takes back.
    package let reverses: ID<Movement>?
    /// The line that takes it back.
    package let reversedBy: ID<Movement>?
    /// Whether it was made from a list of before the ledger.
    package let isOpening: Bool

    init(_ row: Row) {
        (id, student) = (row.id(0), row.id(1))
        var facts = MovementFacts(MovementKind(rawValue: row.int(2)) ?? .arrival, on: row.day(3), by: row.idOrNil(4))
        facts.reason = row.intOrNil(5).flatMap { MovementReason(rawValue: $0) }
        (facts.place, facts.note) = (row.text(10), row.text(11))
        self.facts = facts
        (classes, groups) = ((row.idOrNil(6), row.idOrNil(7)), (row.idOrNil(8), row.idOrNil(9)))
        (reverses, reversedBy, isOpening) = (row.idOrNil(12), row.idOrNil(13), row.flag(14))
    }
}

extension Reading {
    private static let one = SQL(
        """
        SELECT m.id, m.student, m.kind, m.day, m.order_id, m.reason, m.from_class, m.to_class, m.from_group,
            m.to_group, m.place, m.note, m.reverses, r.id, m.opened
        FROM movement m LEFT JOIN movement r ON r.reverses = m.id WHERE m.id = ?1
        """)
    private static let ofStudent = SQL(
        """
        SELECT m.id, m.student, m.kind, m.day, m.order_id, m.reason, m.from_class, m.to_class, m.from_group,
            m.to_group, m.place, m.note, m.reverses, r.id, m.opened
        FROM movement m LEFT JOIN movement r ON r.reverses = m.id WHERE m.student = ?1 ORDER BY m.id
        """)

    /// A line of the ledger; nil where there is none such.
    package func movement(_ id: ID<Movement>) throws -> MovementLine? { try first(Self.one, id) { MovementLine($0) } }

    /// All lines about a student in the order in which they were written.
    package func movements(of student: ID<Student>) throws -> [MovementLine] {
        try rows(Self.ofStudent, student) { MovementLine($0) }
    }
}

extension Writing {
    private static let add = SQL(
        """
        INSERT INTO movement (student, kind, day, order_id, reason, from_class, to_class, from_group, to_group, place,
            note, reverses, entered_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13) RETURNING id
        """)

    /// Writes a line; the lists are changed by whoever calls, in the same transaction.
    func write(
        line facts: MovementFacts, of student: ID<Student>, from old: ID<SchoolClass>? = nil,
        to new: ID<SchoolClass>? = nil, groups: (from: ID<StudyGroup>?, to: ID<StudyGroup>?) = (nil, nil),
        reverses: ID<Movement>? = nil
    ) throws -> ID<Movement> {
        let id = try insert(
            Self.add, student, facts.kind.rawValue, facts.day, facts.order, facts.reason?.rawValue, old, new,
            groups.from, groups.to, facts.place, facts.note, reverses, now)
        try remember(
            .movement, id,
            became: [
                student, facts.kind.rawValue, facts.day, facts.order, facts.reason?.rawValue, old, new, groups.from,
                groups.to, facts.place, facts.note, reverses,
            ])
        return ID(id)
    }
}
