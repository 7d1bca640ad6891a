import School

/// What ends when a member of staff leaves: named on one page before it is done.
package struct WhatEnds: Sendable {
    /// The posts that go on, as «учитель математики».
    package let posts: [String]
    /// Pages of the journal that stay without this teacher, with the hours a week in tenths (0 where none are given).
    package let courses: [(course: ID<Course>, title: String, weeklyTenths: Int)]
    /// Classes that stay without this class teacher.
    package let classes: [String]
    /// Offices, as «Директор», and duties that reach something else.
    package let offices: [DutyKind]
}

extension Reading {
    private static let posts = SQL(
        "SELECT post FROM employment WHERE person = ?1 AND (to_day IS NULL OR to_day >= ?2) ORDER BY from_day, id")
    private static let duties = SQL(
        """
        SELECT d.kind, c.id, coalesce(k.name, g.name) , c.title, CAST(coalesce(sum(l.weekly_tenths), 0) AS BIGINT)
        FROM duty d LEFT JOIN course c ON d.kind = 6 AND c.id = d.object
            LEFT JOIN study_group g ON g.id = c.study_group
            LEFT JOIN school_class k ON d.kind = 5 AND k.id = d.object
            LEFT JOIN load_row l ON l.duty = d.id AND (l.to_day IS NULL OR l.to_day >= ?2)
        WHERE d.person = ?1 AND (d.to_day IS NULL OR d.to_day >= ?2)
        GROUP BY d.id, d.kind, c.id, k.name, g.name, c.title ORDER BY d.kind, d.id
        """)

    /// What a member of staff would leave behind who is gone from a day on.
    package func whatEnds(with person: ID<Person>, from day: Day) throws -> WhatEnds {
        var courses: [(course: ID<Course>, title: String, weeklyTenths: Int)] = []
        var classes: [String] = [], offices: [DutyKind] = []
        try each(Self.duties, person, day) { row in
            guard let kind = DutyKind(rawValue: row.int(0)) else { return }
            if let course = row.idOrNil(1, of: Course.self) {
                courses.append((course, "\(row.text(2)), \(row.text(3))", row.int(4)))
            } else if kind == .classTeacher {
                classes.append(row.text(2))
            } else {
                offices.append(kind)
            }
        }
        return WhatEnds(
            posts: try rows(Self.posts, person, day) { $0.text(0) }, courses: courses, classes: classes,
            offices: offices)
    }

    private static let gone = SQL(
        """
        SELECT p.key FROM person p WHERE EXISTS (SELECT 1 FROM employment e WHERE e.person = p.id
                AND e.to_day BETWEEN ?1 - 7 AND ?1 - 1)
            AND NOT EXISTS (SELECT 1 FROM employment e WHERE e.person = p.id AND (e.to_day IS NULL OR e.to_day >= ?1))
        """)

    /// The keys of those who were employed a week ago or later and are not on a day.
    package func dismissed(by day: Day) throws -> [[UInt8]] { try rows(Self.gone, day) { $0.bytes(0) } }
}

extension Writing {
    private static let employments = SQL(
        """
        SELECT id, person, post, from_day, to_day, order_id FROM employment
        WHERE person = ?1 AND (to_day IS NULL OR to_day >= ?2) ORDER BY id
        """)
    private static let endPost = SQL("UPDATE employment SET to_day = ?2 WHERE id = ?1")
    private static let dropPost = SQL("DELETE FROM employment WHERE id = ?1")
    private static let dutiesAfter = SQL(
        "SELECT id FROM duty WHERE person = ?1 AND (to_day IS NULL OR to_day >= ?2) ORDER BY id")

    /// Objects to a day that cannot be the first without them: a slip of the pen would unmake posts that were held.
    private func checkPast(_ day: Day, of person: ID<Person>, _ today: Day) throws {
        guard day >= today - 365 else {
            throw Objection("С какого дня: не раньше чем год назад. Проверьте год.", field: "from")
        }
        for post in try posts(of: person) where post.days.from <= today && post.days.to.map({ $0 >= day }) ?? true {
            guard day > post.days.from else {
                throw Objection(
                    "С какого дня: должность «\(post.post)» началась \(post.days.from.russian). Укажите день позже.",
                    field: "from")
            }
        }
    }

    private static let keepers = SQL(
        "SELECT person, from_day, to_day FROM duty WHERE kind = 4 AND (to_day IS NULL OR to_day >= ?1)")

    /// Whether somebody else keeps the journal on each of the person's days as its keeper, from a day on.
    private func isKept(without person: ID<Person>, from day: Day) throws -> Bool {
        let spans = try rows(Self.keepers, day) { row in
            (person: row.id(0, of: Person.self), days: Span(from: row.day(1), to: row.dayOrNil(2)))
        }
        let own = spans.filter { $0.person == person }.map(\.days)
        let others = spans.filter { $0.person != person }.map(\.days)
        // Where others take turns, a gap can only begin where the person's days do or where a turn has ended.
        let beginnings = own.map { max($0.from, day) } + others.compactMap { $0.to.map { $0 + 1 } }
        return beginnings.allSatisfy { beginning in
            !own.contains { $0.contains(beginning) } || others.contains { $0.contains(beginning) }
        }
    }

    /// A member of staff is gone from a day on: posts, duties and the load end the day before. The school never stays
    /// without somebody who keeps its journal. What they wrote stays theirs.
    package func dismiss(_ person: ID<Person>, from day: Day) throws {
        let today = permit.caller.today
        try checkPast(day, of: person, today)
        guard try isKept(without: person, from: max(day, today)) else {
            throw Objection("В школе не останется ответственного за ведение журнала. Сначала назначьте другого.")
        }
        for post in try rows(Self.employments, person, day, as: { row in (0..<6).map { row.value($0) } }) {
            guard let id = post[0].int, let from = post[3].int else { continue }
            let isNever = from >= day.number
            _ = try isNever ? execute(Self.dropPost, id) : execute(Self.endPost, id, day - 1)
            try remember(
                .employment, id, became: [post[1], post[2], post[3], (day - 1).value, post[5]], gone: isNever)
        }
        try endStandIns(of: person, from: day)
        for duty in try rows(Self.dutiesAfter, person, day, as: { $0.int(0) }) {
            try end(duty: duty, lastDay: day - 1)
            for line in try standingLoads(ofDuty: duty, after: day - 1) { try end(line, lastDay: day - 1) }
        }
    }
}
