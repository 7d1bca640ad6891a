import School

extension Official {
    /// The topics of versions that were submitted; those of drafts are not in the record yet.
    static let thematicTopic = Official(
        .thematicTopic,
        fields: ["Строка", "Раздел", "Тема", "Задание", "Часов", "Вид работы", "Инструктаж по ТБ", "Дата по плану"],
        live: SQL(
            """
            SELECT i.plan, i.n, 0, i.item, i.section, i.topic, i.homework, i.hours, i.work_kind, i.safety, i.planned_day
            FROM plan_item i JOIN plan p ON p.id = i.plan WHERE p.status > 1
            """))
}

extension Reading {
    private static let ofPlan = SQL(
        """
        SELECT item, section, topic, homework, hours, work_kind, safety, planned_day FROM plan_item WHERE plan = ?1
        ORDER BY n
        """)
    private static let lastItem = SQL(
        """
        SELECT max(u.item) FROM (
            SELECT max(i.item) AS item FROM plan_item i JOIN plan p ON p.id = i.plan WHERE p.course = ?1
            UNION ALL SELECT max(plan_item) AS item FROM lesson_record WHERE course = ?1) u
        """)

    /// The topics of a version in their order.
    package func topics(of plan: ID<ThematicPlan>) throws -> [PlannedTopic] {
        try rows(Self.ofPlan, plan) { row in
            PlannedTopic(
                item: row.int(0), section: row.text(1), topic: row.text(2), homework: row.text(3), hours: row.int(4),
                kind: row.idOrNil(5), isSafety: row.flag(6), day: row.dayOrNil(7))
        }
    }

    fileprivate func lastItem(of course: ID<Course>) throws -> Int {
        try first(Self.lastItem, course) { $0.intOrNil(0) ?? 0 } ?? 0
    }
}

extension Writing {
    private static let add = SQL(
        """
        INSERT INTO plan_item (plan, n, item, section, topic, homework, hours, work_kind, safety, planned_day)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        """)
    private static let clear = SQL("DELETE FROM plan_item WHERE plan = ?1")
    private static let count = SQL("UPDATE plan SET edits = edits + 1 WHERE id = ?1")
    private static let freeze = SQL("UPDATE plan_item SET planned_day = ?3 WHERE plan = ?1 AND n = ?2")

    /// Writes the topics of a draft in place of those it had; rows that are new get a number that stays theirs.
    package func put(_ topics: [PlannedTopic], into plan: ListedPlan) throws {
        guard plan.state.isOpen else {
            throw Objection("Эта версия плана уже не черновик: начните новую версию и назовите причину.")
        }
        guard topics.count <= PlannedTopic.most else {
            throw Objection("В плане не больше \(PlannedTopic.most) строк.")
        }
        var next = try lastItem(of: plan.course)
        try clearTopics(of: plan.id)
        var taken: Set<Int> = []
        for (place, topic) in topics.enumerated() {
            try topic.check(row: place + 1)
            var topic = topic
            if topic.item == 0 || topic.item > next || !taken.insert(topic.item).inserted {
                next += 1
                topic.item = next
                taken.insert(next)
            }
            try execute(
                Self.add, plan.id, place + 1, topic.item, topic.section, topic.topic, topic.homework, topic.hours,
                topic.kind, topic.isSafety, topic.day)
        }
        try execute(Self.count, plan.id)
    }

    /// Writes down on which day each topic is to be given, as the timetable stands now.
    package func freeze(_ days: [Day?], of plan: ID<ThematicPlan>) throws {
        for (place, day) in days.enumerated() { try execute(Self.freeze, plan, place + 1, day) }
        try rememberTopics(of: plan)
    }

    func clearTopics(of plan: ID<ThematicPlan>) throws { try execute(Self.clear, plan) }

    func rememberTopics(of plan: ID<ThematicPlan>) throws {
        for (place, topic) in try topics(of: plan).enumerated() {
            try remember(
                .thematicTopic, plan, place + 1,
                became: [
                    topic.item, topic.section, topic.topic, topic.homework, topic.hours, topic.kind, topic.isSafety,
                    topic.day,
                ])
        }
    }
}
