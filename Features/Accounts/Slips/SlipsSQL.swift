import School
import Storage

/// Somebody who may be given a slip.
struct SlipReader: Sendable {
    let id: ID<Person>
    let key: [UInt8]
    let name: PersonName
    /// «ученик», «мать: Абрамов Иван».
    let role: String
    /// Whether the person has duties or a post at the school, or had: only the keeper gives them a way in.
    let isStaff: Bool
    /// What they are here for: decides who is asked about them.
    let kind: Kind
    /// The class through which they are known, «8Б»; empty for staff.
    let schoolClass: String

    enum Kind: Sendable {
        case student
        case parent
        case staff
    }
}

/// Questions that only the slips ask.
enum SlipsSQL {
    static let schoolClass = SQL("SELECT id, name FROM school_class WHERE slug = ?1 AND year = ?2")
    static let classes = SQL(
        """
        SELECT c.name, c.slug, c.id FROM school_class c JOIN school_year y ON y.id = c.year
        WHERE y.starts <= ?1 AND y.ends >= ?1 ORDER BY c.sort_key
        """)
    static let ofClass = SQL(
        """
        SELECT p.id, p.key, p.surname, p.given, p.patronymic, 0,
            CASE WHEN p.sex = 2 THEN 'ученица' ELSE 'ученик' END, '', 0, c.name, p.sort_key, p.id
        FROM membership m JOIN person p ON p.id = m.student JOIN school_class c ON c.id = m.class
        WHERE m.class = ?1 AND m.from_day <= ?2 AND (m.to_day IS NULL OR m.to_day >= ?2)
        UNION ALL
        SELECT p.id, p.key, p.surname, p.given, p.patronymic, h.kind, s.surname, s.given,
            (SELECT count(*) FROM duty d WHERE d.person = p.id)
                + (SELECT count(*) FROM employment e WHERE e.person = p.id), c.name, s.sort_key, s.id
        FROM membership m JOIN parenthood h ON h.student = m.student JOIN person p ON p.id = h.parent
        JOIN person s ON s.id = m.student JOIN school_class c ON c.id = m.class
        WHERE m.class = ?1 AND m.from_day <= ?2 AND (m.to_day IS NULL OR m.to_day >= ?2)
            AND h.blocked = 0 AND h.from_day <= ?2 AND (h.to_day IS NULL OR h.to_day >= ?2)
        ORDER BY 11, 12, 6, 1
        """)
    static let ofFamilies = SQL(
        """
        SELECT p.id, p.key, p.surname, p.given, p.patronymic, 0,
            CASE WHEN p.sex = 2 THEN 'ученица' ELSE 'ученик' END, '', 0, c.name, c.sort_key, p.sort_key, p.id
        FROM membership m JOIN person p ON p.id = m.student JOIN school_class c ON c.id = m.class
        WHERE m.from_day <= ?1 AND (m.to_day IS NULL OR m.to_day >= ?1)
        UNION ALL
        SELECT p.id, p.key, p.surname, p.given, p.patronymic, h.kind, s.surname, s.given,
            (SELECT count(*) FROM duty d WHERE d.person = p.id)
                + (SELECT count(*) FROM employment e WHERE e.person = p.id), c.name, c.sort_key, s.sort_key, s.id
        FROM membership m JOIN parenthood h ON h.student = m.student JOIN person p ON p.id = h.parent
        JOIN person s ON s.id = m.student JOIN school_class c ON c.id = m.class
        WHERE m.from_day <= ?1 AND (m.to_day IS NULL OR m.to_day >= ?1)
            AND h.blocked = 0 AND h.from_day <= ?1 AND (h.to_day IS NULL OR h.to_day >= ?1)
        ORDER BY 11, 10, 12, 13, 6, 1
        """)
    static let ofStaff = SQL(
        """
        SELECT p.id, p.key, p.surname, p.given, p.patronymic, -1, '', '', 1, '', p.sort_key, p.id FROM person p
        WHERE EXISTS (SELECT 1 FROM duty d WHERE d.person = p.id AND (d.to_day IS NULL OR d.to_day >= ?1))
            OR EXISTS (SELECT 1 FROM employment e WHERE e.person = p.id AND (e.to_day IS NULL OR e.to_day >= ?1))
        ORDER BY 11, 12
        """)
    static let ofPerson = SQL(
        """
        SELECT p.id, p.key, p.surname, p.given, p.patronymic,
            CASE WHEN EXISTS (SELECT 1 FROM student s WHERE s.id = p.id) THEN 0 ELSE -1 END,
            CASE WHEN p.sex = 2 THEN 'ученица' ELSE 'ученик' END, '',
            (SELECT count(*) FROM duty d WHERE d.person = p.id) + (SELECT count(*) FROM employment e WHERE e.person = \
            p.id), ''
        FROM person p WHERE p.id = ?1
        """)
    static let parents = SQL(
        """
        SELECT p.id, p.key, p.surname, p.given, p.patronymic, h.kind, s.surname, s.given,
            (SELECT count(*) FROM duty d WHERE d.person = p.id)
                + (SELECT count(*) FROM employment e WHERE e.person = p.id), ''
        FROM parenthood h JOIN person p ON p.id = h.parent JOIN person s ON s.id = h.student
        WHERE h.student = ?1 AND h.blocked = 0 AND h.from_day <= ?2 AND (h.to_day IS NULL OR h.to_day >= ?2)
        ORDER BY h.kind, p.id
        """)
    static let withoutParents = SQL(
        """
        SELECT c.name, p.surname, p.given FROM membership m JOIN person p ON p.id = m.student
        JOIN school_class c ON c.id = m.class
        WHERE m.from_day <= ?1 AND (m.to_day IS NULL OR m.to_day >= ?1) AND NOT EXISTS (SELECT 1 FROM parenthood h
            WHERE h.student = m.student AND h.blocked = 0 AND h.from_day <= ?1 AND (h.to_day IS NULL OR h.to_day >= ?1))
        ORDER BY p.sort_key, p.id
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
    /// The class of an address in the year of a day: in the second half of August the next year may stand too.
    func slipClass(_ slug: String, on day: Day) throws -> (id: ID<SchoolClass>, name: String)? {
        guard let year = try year(on: day) else { return nil }
        return try first(SlipsSQL.schoolClass, slug, year.number) { ($0.id(0), $0.text(1)) }
    }

    /// The classes of the year that the day belongs to, in their order.
    func slipClasses(on day: Day) throws -> [(name: String, slug: String, id: ID<SchoolClass>)] {
        try rows(SlipsSQL.classes, day) { ($0.text(0), $0.text(1), $0.id(2)) }
    }

    func slipReaders(of schoolClass: ID<SchoolClass>, on day: Day) throws -> [SlipReader] {
        Self.once(try rows(SlipsSQL.ofClass, schoolClass, day, as: Self.reader))
    }

    /// Students and parents of all classes, class by class.
    func slipFamilies(on day: Day) throws -> [SlipReader] {
        Self.once(try rows(SlipsSQL.ofFamilies, day, as: Self.reader))
    }

    func slipStaff(on day: Day) throws -> [SlipReader] { try rows(SlipsSQL.ofStaff, day, as: Self.reader) }

    /// Students of whom the record knows no parent, by class.
    func slipWithoutParents(on day: Day) throws -> [(schoolClass: String, name: String)] {
        try rows(SlipsSQL.withoutParents, day) { ($0.text(0), "\($0.text(1)) \($0.text(2))") }
    }

    func slipReader(_ person: ID<Person>) throws -> SlipReader? {
        try first(SlipsSQL.ofPerson, person, as: Self.reader)
    }

    /// The parents of a student.
    func slipParents(of student: ID<Person>, on day: Day) throws -> [SlipReader] {
        Self.once(try rows(SlipsSQL.parents, student, day, as: Self.reader))
    }

    /// The classes whose teacher may give the person a slip: their own, or their children's.
    func slipClasses(of person: ID<Person>, on day: Day) throws -> [ID<SchoolClass>] {
        try rows(SlipsSQL.classesOfPerson, person, day) { $0.id(0) }
    }

    /// A parent of several children stands with the first of them.
    private static func once(_ readers: [SlipReader]) -> [SlipReader] {
        var seen: Set<ID<Person>> = []
        return readers.filter { seen.insert($0.id).inserted }
    }

    private static func reader(_ row: Row) -> SlipReader {
        let role: String, kind: SlipReader.Kind
        switch row.int(5) {
        case 0: (role, kind) = (row.text(6), .student)
        case -1 where row.int(8) > 0: (role, kind) = ("сотрудник", .staff)
        case -1: (role, kind) = ("родитель", .parent)
        default:
            role = (Kin(rawValue: row.int(5))?.title ?? "родитель") + ": \(row.text(6)) \(row.text(7))"
            kind = .parent
        }
        return SlipReader(
            id: row.id(0), key: row.bytes(1),
            name: PersonName(surname: row.text(2), given: row.text(3), patronymic: row.textOrNil(4)), role: role,
            isStaff: row.int(8) > 0, kind: kind, schoolClass: row.text(9))
    }
}
