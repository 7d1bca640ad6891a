import School
import Storage

/// Somebody whose name begins so, before the gate was asked.
struct FoundPerson: Sendable {
    let id: ID<Person>
    let name: PersonName
    /// The class of a student, the post of a member of staff.
    let about: String
    let schoolClass: ID<SchoolClass>?
    /// Whether the list of people shows them to whoever looks; else they are the caller's own.
    let isListed: Bool
}

extension Reading {
    // ?1 the day, ?2 1 for whoever sees all, ?3 who looks, ?4 ?5 ?6 ?7 and ?8 ?9 ?10 ?11 a name as beginning, its end
    // and as a word, with its class or empty, ?12 how many. Whom duties list is what the list of people shows, too.
    private static let students = SQL(
        """
        WITH fit AS (
            SELECT p.id, p.surname, p.given, p.patronymic, p.sort_key, coalesce(c.name, '') AS about, c.id AS class,
                CASE WHEN p.search_key >= ?4 AND p.search_key < ?5 OR p.search_key >= ?8 AND p.search_key < ?9
                    THEN 0 ELSE 1 END AS place,
                CASE WHEN ?2 = 1 OR EXISTS (
                    SELECT 1 FROM duty d WHERE d.person = ?3 AND d.from_day <= ?1
                        AND (d.to_day IS NULL OR d.to_day >= ?1)
                        AND (d.kind = 15 OR (d.kind = 13 OR d.kind = 14) AND d.object = p.id
                            OR (d.kind = 5 OR d.kind = 16) AND d.object = m.class
                            OR (d.kind = 6 OR d.kind = 19) AND EXISTS (
                            SELECT 1 FROM course k JOIN group_member g ON g.study_group = k.study_group
                            WHERE k.id = d.object AND g.student = p.id AND g.from_day <= ?1
                                AND (g.to_day IS NULL OR g.to_day >= ?1)))) THEN 1 ELSE 0 END AS listed,
                CASE WHEN p.id = ?3 OR EXISTS (
                    SELECT 1 FROM parenthood h WHERE h.student = s.id AND h.parent = ?3 AND h.blocked = 0
                    ) THEN 1 ELSE 0 END AS own
            FROM student s JOIN person p ON p.id = s.id
            LEFT JOIN membership m ON m.student = s.id AND m.from_day <= ?1 AND (m.to_day IS NULL OR m.to_day >= ?1)
            LEFT JOIN school_class c ON c.id = m.class
            WHERE (p.search_key >= ?4 AND p.search_key < ?5 OR p.search_key LIKE ?6) AND (?7 = '' OR c.slug = ?7)
                OR (p.search_key >= ?8 AND p.search_key < ?9 OR p.search_key LIKE ?10) AND (?11 = '' OR c.slug = ?11)
        )
        SELECT id, surname, given, patronymic, about, class, listed FROM fit WHERE listed = 1 OR own = 1
        ORDER BY place, sort_key, id LIMIT ?12
        """)
    // ?1 the day, ?2 ?3 ?4 and ?5 ?6 ?7 the name twice, ?8 how many.
    private static let staff = SQL(
        """
        SELECT p.id, p.surname, p.given, p.patronymic,
            coalesce((SELECT e.post FROM employment e WHERE e.person = p.id AND e.from_day <= ?1
                AND (e.to_day IS NULL OR e.to_day >= ?1) ORDER BY e.from_day DESC, e.id DESC LIMIT 1), '')
        FROM person p
        WHERE (p.search_key >= ?2 AND p.search_key < ?3 OR p.search_key LIKE ?4
                OR p.search_key >= ?5 AND p.search_key < ?6 OR p.search_key LIKE ?7)
            AND (EXISTS (SELECT 1 FROM employment e WHERE e.person = p.id AND e.from_day <= ?1
                    AND (e.to_day IS NULL OR e.to_day >= ?1))
                OR EXISTS (SELECT 1 FROM duty d WHERE d.person = p.id AND d.from_day <= ?1
                    AND (d.to_day IS NULL OR d.to_day >= ?1)))
        ORDER BY CASE WHEN p.search_key >= ?2 AND p.search_key < ?3 OR p.search_key >= ?5 AND p.search_key < ?6
            THEN 0 ELSE 1 END, p.sort_key, p.id LIMIT ?8
        """)

    /// Students of such a name whom somebody's duties list, and somebody's own children: surnames first.
    func students(
        named sought: Sought, for person: ID<Person>, seesAll: Bool, on day: Day, limit: Int
    ) throws -> [FoundPerson] {
        let (one, other) = sought.names
        return try rows(
            Self.students, day, seesAll, person, one.text, one.end, one.word, one.schoolClass, other.text, other.end,
            other.word, other.schoolClass, limit
        ) { row in
            FoundPerson(
                id: row.id(0), name: PersonName(row, at: 1), about: row.text(4), schoolClass: row.idOrNil(5),
                isListed: row.flag(6))
        }
    }

    /// Members of staff of such a name; a class before the name means a student.
    func staff(named sought: Sought, on day: Day, limit: Int) throws -> [FoundPerson] {
        let names: [Meaning.Name] = [sought.names.0, sought.names.1].map { $0.schoolClass.isEmpty ? $0 : .nobody }
        return try rows(
            Self.staff, day, names[0].text, names[0].end, names[0].word, names[1].text, names[1].end, names[1].word,
            limit
        ) { row in
            FoundPerson(
                id: row.id(0), name: PersonName(row, at: 1), about: row.text(4), schoolClass: nil, isListed: true)
        }
    }
}
