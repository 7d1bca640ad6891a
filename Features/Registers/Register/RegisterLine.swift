import School
import Storage

/// A person in a register: the paper or the acceptance, or that there is none.
struct RegisterLine: Sendable {
    let person: ID<Person>
    let name: PersonName
    /// The post of staff, the children of a parent.
    let about: String
    /// The number of the paper, where one holds.
    let paper: Int?
    /// When it was signed or accepted.
    let moment: Moment?
    let day: Day?
    /// The paper's own words.
    let words: String
}

extension Reading {
    // Whom a register concerns: staff by any post or duty of the day, parents of students of the day.
    // ?1 the day, ?2 the kind of paper.
    private static let staffPapers = SQL(
        """
        SELECT p.id, p.surname, p.given, p.patronymic,
            coalesce((SELECT e.post FROM employment e WHERE e.person = p.id AND e.from_day <= ?1
                AND (e.to_day IS NULL OR e.to_day >= ?1) ORDER BY e.from_day DESC, e.id DESC LIMIT 1), ''),
            g.id, g.day, coalesce(g.paper, '')
        FROM person p LEFT JOIN agreement g ON g.person = p.id AND g.kind = ?2
            AND (g.to_day IS NULL OR g.to_day >= ?1)
        WHERE EXISTS (SELECT 1 FROM employment e WHERE e.person = p.id AND e.from_day <= ?1
            AND (e.to_day IS NULL OR e.to_day >= ?1))
        ORDER BY p.sort_key, p.id, g.day
        """)
    private static let parentPapers = SQL(
        """
        SELECT p.id, p.surname, p.given, p.patronymic, coalesce((SELECT ch.surname || ' ' || ch.given FROM parenthood h
                JOIN person ch ON ch.id = h.student WHERE h.parent = p.id ORDER BY h.student LIMIT 1), ''),
            g.id, g.day, coalesce(g.paper, '')
        FROM person p LEFT JOIN agreement g ON g.person = p.id AND g.kind = ?2
            AND (g.to_day IS NULL OR g.to_day >= ?1)
        WHERE EXISTS (SELECT 1 FROM parenthood h WHERE h.parent = p.id AND h.from_day <= ?1
            AND (h.to_day IS NULL OR h.to_day >= ?1))
        ORDER BY p.sort_key, p.id, g.day
        """)
    // ?1 the day, ?2 the act, ?3 ?4 whether it binds staff and parents.
    private static let acceptances = SQL(
        """
        SELECT p.id, p.surname, p.given, p.patronymic,
            coalesce((SELECT e.post FROM employment e WHERE e.person = p.id AND e.from_day <= ?1
                AND (e.to_day IS NULL OR e.to_day >= ?1) ORDER BY e.from_day DESC, e.id DESC LIMIT 1),
                (SELECT 'родитель: ' || ch.surname || ' ' || ch.given FROM parenthood h
                    JOIN person ch ON ch.id = h.student WHERE h.parent = p.id ORDER BY h.student LIMIT 1), ''), a.at
        FROM person p LEFT JOIN acceptance a ON a.person = p.id AND a.local_act = ?2
        WHERE ?3 = 1 AND EXISTS (SELECT 1 FROM employment e WHERE e.person = p.id AND e.from_day <= ?1
                AND (e.to_day IS NULL OR e.to_day >= ?1))
            OR ?3 = 1 AND EXISTS (SELECT 1 FROM duty d WHERE d.person = p.id AND d.from_day <= ?1
                AND (d.to_day IS NULL OR d.to_day >= ?1))
            OR ?4 = 1 AND EXISTS (SELECT 1 FROM parenthood h WHERE h.parent = p.id AND h.blocked = 0
                AND h.from_day <= ?1 AND (h.to_day IS NULL OR h.to_day >= ?1))
        ORDER BY CASE WHEN a.at IS NULL THEN 0 ELSE 1 END, p.sort_key, p.id
        """)

    /// Everybody whom a register of papers concerns, with the paper that holds on the day.
    func register(_ kind: AgreementKind, on day: Day) throws -> [RegisterLine] {
        try rows(kind == .consent ? Self.parentPapers : Self.staffPapers, day, kind.rawValue) { row in
            RegisterLine(
                person: row.id(0), name: PersonName(row, at: 1), about: row.text(4), paper: row.intOrNil(5),
                moment: nil, day: row.dayOrNil(6), words: row.text(7))
        }
    }

    /// Everybody whom an act binds: who has not accepted it stands first.
    func acceptances(of act: ListedLocalAct, on day: Day) throws -> [RegisterLine] {
        try rows(Self.acceptances, day, act.id, act.bindsStaff, act.bindsParents) { row in
            RegisterLine(
                person: row.id(0), name: PersonName(row, at: 1), about: row.text(4), paper: nil,
                moment: row.momentOrNil(5), day: nil, words: "")
        }
    }
}
