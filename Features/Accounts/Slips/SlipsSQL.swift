import School
import Storage

/// Somebody who may be given a slip.
struct SlipReader: Sendable {
    let id: ID<Person>
    let key: [UInt8]
    let name: PersonName
    /// «ученик», «мать: Абрамов Иван».
    let role: String
    /// Whether the person has duties at the school: only the keeper gives them a way in.
    let isStaff: Bool
}

/// Questions that only the slips ask.
enum SlipsSQL {
    static let schoolClass = SQL("SELECT id, name FROM school_class WHERE slug = ?1 ORDER BY year DESC LIMIT 1")
    static let ofClass = SQL(
        """
        SELECT p.id, p.key, p.surname, p.given, p.patronymic, 0,
            CASE WHEN p.sex = 2 THEN 'ученица' ELSE 'ученик' END, '', 0, p.sort_key, p.id
        FROM membership m JOIN person p ON p.id = m.student
        WHERE m.class = ?1 AND m.from_day <= ?2 AND (m.to_day IS NULL OR m.to_day >= ?2)
        UNION ALL
        SELECT p.id, p.key, p.surname, p.given, p.patronymic, h.kind, s.surname, s.given,
            (SELECT count(*) FROM duty d WHERE d.person = p.id), s.sort_key, s.id
        FROM membership m JOIN parenthood h ON h.student = m.student JOIN person p ON p.id = h.parent
        JOIN person s ON s.id = m.student
        WHERE m.class = ?1 AND m.from_day <= ?2 AND (m.to_day IS NULL OR m.to_day >= ?2)
            AND h.blocked = 0 AND h.from_day <= ?2 AND (h.to_day IS NULL OR h.to_day >= ?2)
        ORDER BY 10, 11, 6, 1
        """)
    static let ofStaff = SQL(
        """
        SELECT p.id, p.key, p.surname, p.given, p.patronymic, -1, '', '', 1, p.sort_key, p.id FROM person p
        WHERE EXISTS (SELECT 1 FROM duty d WHERE d.person = p.id)
            OR EXISTS (SELECT 1 FROM employment e WHERE e.person = p.id)
        ORDER BY 10, 11
        """)
    static let ofPerson = SQL(
        """
        SELECT p.id, p.key, p.surname, p.given, p.patronymic,
            CASE WHEN EXISTS (SELECT 1 FROM student s WHERE s.id = p.id) THEN 0 ELSE -1 END,
            CASE WHEN p.sex = 2 THEN 'ученица' ELSE 'ученик' END, '',
            (SELECT count(*) FROM duty d WHERE d.person = p.id) + (SELECT count(*) FROM employment e WHERE e.person = \
            p.id)
        FROM person p WHERE p.id = ?1
        """)
    static let classesOfPerson = SQL(
        """
        SELECT m.class FROM membership m
        WHERE m.from_day <= ?2 AND (m.to_day IS NULL OR m.to_day >= ?2)
            AND (m.student = ?1 OR m.student IN (SELECT h.student FROM parenthood h
                WHERE h.parent = ?1 AND h.blocked = 0 AND h.from_day <= ?2 AND (h.to_day IS NULL OR h.to_day >= ?2)))
        """)
}

extension Reading {
    func slipClass(_ slug: String) throws -> (id: ID<SchoolClass>, name: String)? {
        try first(SlipsSQL.schoolClass, slug) { ($0.id(0), $0.text(1)) }
    }

    func slipReaders(of schoolClass: ID<SchoolClass>, on day: Day) throws -> [SlipReader] {
        var seen: Set<ID<Person>> = []
        // A parent of twins stands with the first of them.
        return try rows(SlipsSQL.ofClass, schoolClass, day, as: Self.reader).filter { seen.insert($0.id).inserted }
    }

    func slipStaff() throws -> [SlipReader] { try rows(SlipsSQL.ofStaff, as: Self.reader) }

    func slipReader(_ person: ID<Person>) throws -> SlipReader? {
        try first(SlipsSQL.ofPerson, person, as: Self.reader)
    }

    /// The classes whose teacher may give the person a slip: their own, or their children's.
    func slipClasses(of person: ID<Person>, on day: Day) throws -> [ID<SchoolClass>] {
        try rows(SlipsSQL.classesOfPerson, person, day) { $0.id(0) }
    }

    private static func reader(_ row: Row) -> SlipReader {
        let role: String
        switch row.int(5) {
        case 0: role = row.text(6)
        case -1: role = row.int(8) > 0 ? "сотрудник" : "родитель"
        default: role = (Kin(rawValue: row.int(5))?.title ?? "родитель") + ": \(row.text(6)) \(row.text(7))"
        }
        return SlipReader(
            id: row.id(0), key: row.bytes(1),
            name: PersonName(surname: row.text(2), given: row.text(3), patronymic: row.textOrNil(4)), role: role,
            isStaff: row.int(8) > 0)
    }
}
