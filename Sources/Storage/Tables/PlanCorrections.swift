import School

/// «Лист корректировки» of a thematic plan: submitted by the teacher, approved or returned by the deputy.
package struct PlanCorrectionLine: Sendable {
    /// Its number.
    package let id: ID<PlanCorrection>
    /// The version of the plan it corrects.
    package let plan: ID<ThematicPlan>
    /// How far it has come.
    package let state: PlanState
    /// What the deputy wrote when deciding.
    package let comment: String
    /// Who made it.
    package let author: ID<Person>?
    /// When it was made.
    package let made: Moment
    /// When it was decided.
    package let decided: Moment?
    /// Who decided.
    package let decidedBy: ID<Person>?

    init(_ row: Row) {
        (id, plan, state) = (row.id(0), row.id(1), PlanState(rawValue: row.int(2)) ?? .submitted)
        (comment, author, made) = (row.text(3), row.idOrNil(4), row.moment(5))
        (decided, decidedBy) = (row.momentOrNil(6), row.idOrNil(7))
    }
}

extension Official {
    static let planCorrection = Official(
        .planCorrection, fields: ["План", "Состояние", "Замечание", "Автор", "Решил(а)"],
        live: SQL("SELECT id, 0, 0, plan, status, comment, author, decided_by FROM plan_correction"))
    static let planCorrectionRow = Official(
        .planCorrectionRow, fields: ["Тема", "По плану", "По факту", "Причина", "Способ"],
        live: SQL("SELECT correction, n, 0, topic, planned_day, fact_day, reason, way FROM plan_correction_row"))
}

extension Reading {
    private static let ofCourse = SQL(
        """
        SELECT k.id, k.plan, k.status, k.comment, k.author, k.made_at, k.decided_at, k.decided_by
        FROM plan_correction k JOIN plan p ON p.id = k.plan WHERE p.course = ?1 ORDER BY k.id
        """)
    private static let rowsOf = SQL(
        "SELECT topic, planned_day, fact_day, reason, way FROM plan_correction_row WHERE correction = ?1 ORDER BY n")
    private static let waiting = SQL(
        """
        SELECT p.course, count(*) FROM plan_correction k JOIN plan p ON p.id = k.plan JOIN course c ON c.id = p.course
        WHERE c.year = ?1 AND k.status = 2 GROUP BY p.course
        """)

    /// The sheets of corrections of a course, the first one first.
    package func planCorrections(of course: ID<Course>) throws -> [PlanCorrectionLine] {
        try rows(Self.ofCourse, course) { PlanCorrectionLine($0) }
    }

    /// The rows of a sheet of corrections.
    package func rows(of correction: ID<PlanCorrection>) throws -> [CorrectionRow] {
        try rows(Self.rowsOf, correction) { row in
            CorrectionRow(
                topic: row.text(0), planned: row.day(1), fact: row.dayOrNil(2), reason: row.text(3),
                way: CorrectionWay(rawValue: row.int(4)) ?? .joining)
        }
    }

    /// How many sheets of corrections wait for the deputy, by course.
    package func correctionsWaiting(inYear year: Int) throws -> [ID<Course>: Int] {
        var found: [ID<Course>: Int] = [:]
        try each(Self.waiting, year) { found[$0.id(0)] = $0.int(1) }
        return found
    }
}

extension Writing {
    private static let add = SQL(
        "INSERT INTO plan_correction (plan, status, author, made_at) VALUES (?1, 2, ?2, ?3) RETURNING id")
    private static let addRow = SQL(
        """
        INSERT INTO plan_correction_row (correction, n, topic, planned_day, fact_day, reason, way)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        """)
    private static let decide = SQL(
        "UPDATE plan_correction SET status = ?2, comment = ?3, decided_by = ?4, decided_at = ?5 WHERE id = ?1")

    /// Submits a sheet of corrections to an approved plan.
    @discardableResult
    package func submit(_ rows: [CorrectionRow], to plan: ListedPlan) throws -> ID<PlanCorrection> {
        guard plan.state == .approved else {
            throw Objection("Лист корректировки составляют к согласованному плану.")
        }
        guard !rows.isEmpty else { throw Objection("Отметьте хотя бы одну тему.", field: "rows") }
        let author = permit.caller.person
        let id = ID<PlanCorrection>(try insert(Self.add, plan.id, author, now))
        try remember(
            .planCorrection, id, became: [plan.id, PlanState.submitted.rawValue, "", author, ID<Person>?.none])
        for (place, row) in rows.enumerated() {
            try execute(Self.addRow, id, place + 1, row.topic, row.planned, row.fact, row.reason, row.way.rawValue)
            try remember(
                .planCorrectionRow, id, place + 1,
                became: [row.topic, row.planned, row.fact, row.reason, row.way.rawValue])
        }
        return id
    }

    /// Approves or returns a sheet that was submitted.
    package func set(_ state: PlanState, of correction: PlanCorrectionLine, comment: String = "") throws {
        guard correction.state == .submitted else { throw Objection("По этому листу уже принято решение.") }
        let decider = permit.caller.person
        try execute(Self.decide, correction.id, state.rawValue, comment, decider, now)
        try remember(
            .planCorrection, correction.id,
            became: [correction.plan, state.rawValue, comment, correction.author, decider])
    }
}
