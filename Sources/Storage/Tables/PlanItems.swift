import School

extension Official {
    static let planItem = Official(
        .planItem, fields: ["Что сделать", "Кто отвечает", "Срок", "Приказ", "Выполнено", "Итог", "Снято"],
        live: SQL("SELECT id, 0, 0, words, responsible, due, order_id, done_on, outcome, dropped FROM work_plan_item"))
}

/// A line of the working group's plan (000 п. 1.1; 004 п. 1.4).
package struct PlanItemLine: Sendable {
    /// Its number.
    package let id: ID<PlanItem>
    /// What is to be done.
    package let words: String
    /// Who answers for it.
    package let responsible: ID<Person>
    /// Their name.
    package let name: PersonName
    /// By which day.
    package let due: Day
    /// The order it stands in.
    package let order: ID<Order>?
    /// When it was done.
    package let doneOn: Day?
    /// What came of it, or why it was dropped.
    package let outcome: String
    /// Whether it is no longer needed.
    package let isDropped: Bool
}

extension Reading {
    private static let all = SQL(
        """
        SELECT i.id, i.words, i.responsible, p.surname, p.given, p.patronymic, i.due, i.order_id, i.done_on, i.outcome,
            i.dropped
        FROM work_plan_item i JOIN person p ON p.id = i.responsible ORDER BY i.due, i.id
        """)

    /// The plan by due days, what is done and dropped with the rest.
    package func planItems() throws -> [PlanItemLine] {
        try rows(Self.all) { row in
            PlanItemLine(
                id: row.id(0), words: row.text(1), responsible: row.id(2), name: PersonName(row, at: 3),
                due: row.day(6), order: row.idOrNil(7), doneOn: row.dayOrNil(8), outcome: row.text(9),
                isDropped: row.flag(10))
        }
    }
}

extension Writing {
    private static let add = SQL(
        "INSERT INTO work_plan_item (words, responsible, due, order_id) VALUES (?1, ?2, ?3, ?4) RETURNING id")
    private static let close = SQL("UPDATE work_plan_item SET done_on = ?2, outcome = ?3, dropped = ?4 WHERE id = ?1")

    /// Puts a line into the plan.
    @discardableResult
    package func plan(
        _ words: String, by due: Day, responsible: ID<Person>, order: ID<Order>? = nil
    ) throws -> ID<PlanItem> {
        let id = try insert(Self.add, words, responsible, due, order)
        try remember(.planItem, id, became: [words, responsible, due, order, Day?.none, "", false])
        return ID(id)
    }

    /// Says when a line was done and what came of it; with nil, and dropped, that it is no longer needed.
    package func close(_ item: PlanItemLine, on day: Day?, outcome: String, isDropped: Bool = false) throws {
        try execute(Self.close, item.id, day, outcome, isDropped)
        try remember(
            .planItem, item.id,
            became: [item.words, item.responsible, item.due, item.order, day, outcome, isDropped])
    }
}
