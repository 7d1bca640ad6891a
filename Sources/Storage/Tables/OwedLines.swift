import School

/// One thing still owed by a lesson that is over, or by a course as a whole, as a list shows it, with what its term is reckoned from.
package struct OwedLine: Sendable {
    /// The obligation.
    package let obligation: Obligation
    /// The lesson it is about; nil for what a course owes as a whole: its plan, its final marks.
    package let lesson: OwingLesson?
    /// The two halves of its course's address, as `8b` and `algebra`.
    package let slugs: (schoolClass: String, subject: String)
    /// How many are owed: marks of a work, final marks, else 1.
    package let count: Int
    /// «8Б», or the group's name.
    package let group: String
    /// «Алгебра».
    package let title: String
    /// The lesson's number in the day; nil where there is no lesson.
    package let n: Int?
    /// Who owes it; nil where nobody holds the page.
    package let owner: PersonName?
    /// When the deputy reminded of it last.
    package let reminded: Moment?
    /// How long there is for the marks of its work, where its kind had a term of its own.
    package let term: WorkTerm?
}

/// How much somebody owes of one kind in one group.
package struct OwedSum: Sendable {
    /// Who; nil where nobody holds the page.
    package let owner: ID<Person>?
    /// Their name.
    package let name: PersonName?
    /// What.
    package let key: ObligationKey
    /// «8Б», as the page's address has it.
    package let classSlug: String
    /// «8Б» as its class is called; the group's name where it has none.
    package let className: String
    /// How many are past their term.
    package let late: Int
    /// How many will be within a day.
    package let soon: Int
    /// How many there are in all.
    package let all: Int
    /// How many lack although the journal is to be filled by now (001 п. 3.2).
    package let unfilled: Int
}

/// Which obligations are asked for.
package struct OwedFilter: Sendable, Hashable {
    /// Whose: what the person owes, or shares with whoever owes it; nil for everybody's.
    package var person: ID<Person>?
    /// Only what nobody owes, as no one holds the page.
    package var isNobodys = false
    /// Whether the person's own alone: the deputy's page counts each thing once.
    package var isOwnerOnly = false
    /// What; nil for all.
    package var key: ObligationKey?
    /// Of which class, by its slug; nil for all.
    package var classSlug: String?
    /// Only what is past its term.
    package var isLate = false

    /// Everything of everybody.
    package init() {}
}

extension Reading {
    private static let lines = SQL(
        """
        SELECT o.object, o.part, o.day, l.starts, l.ends, c.kind,
            CASE WHEN EXISTS (SELECT 1 FROM marked_since v WHERE v.course = c.id AND v.day > r.day) THEN 0 ELSE c.scale
            END, c.grade_level,
            (SELECT max(k.week) FROM group_class gc JOIN school_class k ON k.id = gc.class
                WHERE gc.study_group = c.study_group),
            (SELECT max(e.ends) FROM group_class a JOIN group_class b ON b.class = a.class
                JOIN course x ON x.study_group = b.study_group JOIN lesson_record y ON y.course = x.id AND y.day = r.day
                JOIN lesson e ON e.id = y.lesson AND e.status <> 3 AND e.status <> 4
                WHERE a.study_group = c.study_group),
            (SELECT max(e.ends) FROM lesson e WHERE e.day = r.day AND e.status <> 3 AND e.status <> 4),
            r.known_at,
            (SELECT min(p.attestation) FROM period p WHERE p.scheme = c.scheme AND r.day BETWEEN p.starts AND p.ends),
            o.owner, NULL, NULL, NULL,
            o.key, o.object, o.part, o.n, o.day, o.owner, o.due, NULL, o.clause, o.soft, o.fill_due,
            o.owed, g.name, c.title, l.n, p.surname, p.given, p.patronymic, c.class_slug, c.slug,
            o.reminded, w.mark_days, t.title
        FROM (SELECT i.key, i.object, i.part, i.n, i.day, i.owner, i.due, i.clause, i.soft, i.fill_due, i.owed,
                i.reminded
            FROM obligation i LEFT JOIN lesson k ON k.id = i.object AND i.key <= 4 JOIN course q ON q.id = i.part
            WHERE i.done IS NULL AND (i.key >= 6 OR i.key <= 4 AND (i.day < ?1 OR i.day = ?1 AND k.ends <= ?2))
                AND (CAST(?3 AS BIGINT) IS NULL OR i.owner = ?3 OR CAST(?4 AS BIGINT) = 0 AND EXISTS (
                    SELECT 1 FROM duty d LEFT JOIN delegation x ON x.duty = d.id
                    WHERE d.person = ?3 AND d.kind IN (6, 19) AND d.object = i.part AND d.from_day <= ?1
                        AND (d.to_day IS NULL OR d.to_day >= ?1)
                        AND (d.absent_teacher IS NULL AND coalesce(d.since, d.from_day) <= i.day
                            OR i.key >= 6 AND d.kind = 6)
                        AND CASE i.key WHEN 2 THEN coalesce(x.acts, 7) / 2 % 2 WHEN 4 THEN coalesce(x.acts, 7) / 4 % 2
                            WHEN 6 THEN CASE d.kind WHEN 6 THEN 1 ELSE 0 END
                            WHEN 7 THEN CASE d.kind WHEN 6 THEN 1 ELSE 0 END ELSE coalesce(x.acts, 7) % 2 END = 1)
                    AND (i.key >= 6 OR NOT EXISTS (
                        SELECT 1 FROM substitution u WHERE u.lesson = i.object AND u.course = i.part)))
                AND (CAST(?5 AS BIGINT) IS NULL OR i.key = ?5)
                AND (CAST(?6 AS TEXT) IS NULL OR q.class_slug = ?6)
                AND (CAST(?7 AS BIGINT) = 0 OR i.due < ?8 AND i.soft = 0)
                AND i.day >= (SELECT coalesce(max(y.starts), 0) FROM school_year y WHERE y.starts <= ?1)
                AND (CAST(?11 AS BIGINT) = 0 OR i.owner IS NULL)
            ORDER BY CASE WHEN i.due IS NULL THEN 1 ELSE 0 END, i.due, i.day, i.object, i.key, i.part, i.n
            LIMIT CAST(?9 AS BIGINT) OFFSET CAST(?10 AS BIGINT)) o
        LEFT JOIN lesson l ON l.id = o.object AND o.key <= 4
            LEFT JOIN lesson_record r ON r.lesson = l.id AND r.course = o.part AND r.day = l.day
            JOIN course c ON c.id = o.part JOIN study_group g ON g.id = c.study_group
            LEFT JOIN person p ON p.id = o.owner
            LEFT JOIN work w ON o.key = 4 AND w.lesson = o.object AND w.n = o.n LEFT JOIN work_kind t ON t.id = w.kind
        WHERE o.key >= 6 OR r.lesson IS NOT NULL
        ORDER BY CASE WHEN o.due IS NULL THEN 1 ELSE 0 END, o.due, o.day, o.object, o.key, o.part, o.n
        """)
    private static let sums = SQL(
        """
        SELECT o.owner, p.surname, p.given, p.patronymic, o.key, c.class_slug, coalesce(k.name, min(g.name)),
            sum(CASE WHEN o.due < ?3 AND o.soft = 0 THEN 1 ELSE 0 END),
            sum(CASE WHEN o.due >= ?3 AND o.due < ?4 THEN 1 ELSE 0 END), count(*),
            sum(CASE WHEN o.fill_due < ?3 THEN 1 ELSE 0 END)
        FROM obligation o LEFT JOIN lesson l ON l.id = o.object AND o.key <= 4 JOIN course c ON c.id = o.part
            JOIN study_group g ON g.id = c.study_group
            LEFT JOIN school_class k ON k.year = c.year AND k.slug = c.class_slug
            LEFT JOIN person p ON p.id = o.owner
        WHERE o.done IS NULL AND (o.key >= 6 OR o.key <= 4 AND (o.day < ?1 OR o.day = ?1 AND l.ends <= ?2))
            AND o.day >= (SELECT coalesce(max(y.starts), 0) FROM school_year y WHERE y.starts <= ?1)
        GROUP BY o.owner, p.surname, p.given, p.patronymic, p.sort_key, o.key, c.class_slug, k.name
        ORDER BY CASE WHEN o.owner IS NULL THEN 1 ELSE 0 END, p.sort_key, o.owner, o.key, c.class_slug
        """)

    /// What is still owed of the year that people work in, what was due first at the head, by portions; terms are
    /// reckoned anew from the lines' facts.
    package func owed(
        _ filter: OwedFilter, now: Moment, zone: Zone, limit: Int, offset: Int = 0
    ) throws -> [OwedLine] {
        let (today, time, _) = zone.local(now)
        return try rows(
            Self.lines, today, time, filter.person, filter.isOwnerOnly, filter.key?.rawValue, filter.classSlug,
            filter.isLate, now, limit, offset, filter.isNobodys
        ) { row in
            OwedLine(
                obligation: Obligation(row, at: 17),
                lesson: row.isNull(31) ? nil : OwingLesson(row, zone: zone), slugs: (row.text(35), row.text(36)),
                count: row.int(28), group: row.text(29), title: row.text(30), n: row.intOrNil(31),
                owner: row.isNull(32) ? nil : PersonName(row, at: 32), reminded: row.momentOrNil(37),
                term: row.intOrNil(38).map { WorkTerm($0, of: row.text(39)) })
        }
    }

    /// How much everybody owes of the year that people work in, by kind and class.
    package func owedSums(now: Moment, zone: Zone) throws -> [OwedSum] {
        let (today, time, _) = zone.local(now)
        return try rows(Self.sums, today, time, now, now + 86_400) { row in
            OwedSum(
                owner: row.idOrNil(0), name: row.isNull(1) ? nil : PersonName(row, at: 1),
                key: ObligationKey(rawValue: row.int(4)) ?? .topic, classSlug: row.text(5), className: row.text(6),
                late: row.int(7), soon: row.int(8), all: row.int(9), unfilled: row.int(10))
        }
    }
}
