import School

/// A version of a course's thematic plan (КТП; 001 п. 3.2, 4.3).
package struct ListedPlan: Sendable, Hashable {
    /// Its number.
    package let id: ID<ThematicPlan>
    /// Whose.
    package let course: ID<Course>
    /// The version, from 1.
    package let version: Int
    /// How far it has come.
    package let state: PlanState
    /// Why there is another version: «карантин 3–7 февраля»; empty for the first.
    package let reason: String
    /// What the deputy wrote when deciding.
    package let comment: String
    /// Who made it; nil for the clock.
    package let author: ID<Person>?
    /// When it was submitted last.
    package let submitted: Moment?
    /// When it was decided.
    package let decided: Moment?
    /// Who decided.
    package let decidedBy: ID<Person>?
    /// How often it was saved: a form that was drawn before another's change is told by it.
    package let edits: Int

    init(_ row: Row) {
        (id, course, version) = (row.id(0), row.id(1), row.int(2))
        state = PlanState(rawValue: row.int(3)) ?? .draft
        (reason, comment, author) = (row.text(4), row.text(5), row.idOrNil(6))
        (submitted, decided, decidedBy) = (row.momentOrNil(7), row.momentOrNil(8), row.idOrNil(9))
        edits = row.int(10)
    }
}

extension Official {
    static let thematicPlan = Official(
        .thematicPlan, fields: ["Страница", "Версия", "Состояние", "Причина", "Замечание", "Автор", "Решил(а)"],
        live: SQL("SELECT id, 0, 0, course, version, status, reason, comment, author, decided_by FROM plan"))
}

extension Reading {
    private static let ofCourse = SQL(
        """
        SELECT id, course, version, status, reason, comment, author, submitted_at, decided_at, decided_by, edits
        FROM plan WHERE course = ?1 ORDER BY version
        """)
    private static let ofYear = SQL(
        """
        SELECT p.id, p.course, p.version, p.status, p.reason, p.comment, p.author, p.submitted_at, p.decided_at,
            p.decided_by, p.edits
        FROM plan p JOIN course c ON c.id = p.course WHERE c.year = ?1 ORDER BY p.course, p.version
        """)

    /// The versions of a course's plan, the first one first.
    package func plans(of course: ID<Course>) throws -> [ListedPlan] {
        try rows(Self.ofCourse, course) { ListedPlan($0) }
    }

    /// The versions of all courses of a year, a course's together.
    package func plans(ofYear year: Int) throws -> [ListedPlan] { try rows(Self.ofYear, year) { ListedPlan($0) } }
}

extension Array where Element == ListedPlan {
    /// The version that lessons follow: the last approved one, else the last of all.
    package var inForce: ListedPlan? { last { $0.state == .approved } ?? last }
    /// The version that the teacher works at or waits for: the last.
    package var latest: ListedPlan? { last }
}

extension Writing {
    private static let add = SQL(
        """
        INSERT INTO plan (course, version, status, reason, author, made_at) VALUES (?1, ?2, 1, ?3, ?4, ?5) RETURNING id
        """)
    private static let decide = SQL(
        """
        UPDATE plan SET status = ?2, comment = ?3, decided_by = ?4, decided_at = CAST(?5 AS BIGINT),
            submitted_at = CASE WHEN CAST(?2 AS BIGINT) = 2 THEN CAST(?6 AS BIGINT) ELSE submitted_at END
        WHERE id = ?1
        """)
    private static let drop = SQL("DELETE FROM plan WHERE id = ?1")

    /// Begins a version of a course's plan as a draft with these topics; a later version needs its reason.
    @discardableResult
    package func draftPlan(_ topics: [PlannedTopic], of course: ID<Course>, reason: String = "") throws -> ListedPlan {
        let known = try plans(of: course)
        if known.last?.state.isOpen == true {
            throw Objection("У этого плана уже есть черновик: правьте его.", field: "reason")
        }
        if !known.isEmpty, reason.isEmpty {
            throw Objection("Укажите причину новой версии: карантин, праздник, замена…", field: "reason")
        }
        let version = (known.last?.version ?? 0) + 1, author = permit.caller.person
        let id = try insert(Self.add, course, version, reason, author, now)
        try remember(
            .thematicPlan, id,
            became: [course, version, PlanState.draft.rawValue, reason, "", author, ID<Person>?.none])
        guard let plan = try plans(of: course).last else { throw NotFound() }
        try put(topics, into: plan)
        return plan
    }

    /// Submits a draft, approves or returns what was submitted. From then on its topics stand in the record.
    package func set(_ state: PlanState, of plan: ListedPlan, comment: String = "") throws {
        let decider = state == .submitted ? nil : permit.caller.person
        try execute(Self.decide, plan.id, state.rawValue, comment, decider, decider == nil ? nil : now, now)
        try remember(
            .thematicPlan, plan.id,
            became: [plan.course, plan.version, state.rawValue, plan.reason, comment, plan.author, decider])
        if plan.state == .draft { try rememberTopics(of: plan.id) }
        try settlePlan(of: plan.course)
    }

    /// Throws a draft away.
    package func dropPlan(_ plan: ListedPlan) throws {
        guard plan.state.isOpen else { throw Objection("Удалить можно только черновик.") }
        try clearTopics(of: plan.id)
        try execute(Self.drop, plan.id)
        try remember(.thematicPlan, plan.id, became: [], gone: true)
    }
}
