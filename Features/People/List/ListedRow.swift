import School
import Storage

/// One line of the list of people.
struct ListedRow: Sendable {
    let id: ID<Person>
    let name: PersonName
    let key: String
    /// The class of a student, the children of a parent, the posts of staff.
    let about: String
    let schoolClass: ID<SchoolClass>?
    /// How a student is taught.
    let form: StudyForm
    /// How many parents a student has.
    let parents: Int
    /// How many rows fit the question in all.
    let total: Int
}

extension Reading {
    // ?1 the day, ?2 1 for whoever sees all, ?3 who looks, ?4 ?5 ?6 the text as beginning, its end and as a word,
    // ?7 the class or empty, ?8 ?9 the row before, ?10 how many. Rows are counted before the page is cut.
    private static let students = SQL(
        """
        WITH fit AS (
            SELECT p.id, p.surname, p.given, p.patronymic, p.sort_key, c.name AS about, c.id AS class,
                (SELECT count(*) FROM parenthood h WHERE h.student = p.id AND h.from_day <= ?1
                    AND (h.to_day IS NULL OR h.to_day >= ?1)) AS parents,
                coalesce((SELECT f.form FROM student_form f WHERE f.student = s.id AND f.from_day <= ?1
                    ORDER BY f.from_day DESC LIMIT 1), s.study_form) AS form
            FROM student s JOIN person p ON p.id = s.id
            LEFT JOIN membership m ON m.student = s.id AND m.from_day <= ?1 AND (m.to_day IS NULL OR m.to_day >= ?1)
            LEFT JOIN school_class c ON c.id = m.class
            WHERE (p.search_key >= ?4 AND p.search_key < ?5 OR p.search_key LIKE ?6) AND (?7 = '' OR c.slug = ?7)
                AND (?2 = 1 OR EXISTS (
                    SELECT 1 FROM duty d WHERE d.person = ?3 AND d.from_day <= ?1
                        AND (d.to_day IS NULL OR d.to_day >= ?1)
                        AND (d.kind = 15 OR (d.kind = 13 OR d.kind = 14) AND d.object = p.id
                            OR (d.kind = 5 OR d.kind = 16) AND d.object = m.class
                            OR (d.kind = 6 OR d.kind = 19) AND EXISTS (
                            SELECT 1 FROM course k JOIN group_member g ON g.study_group = k.study_group
                            WHERE k.id = d.object AND g.student = p.id AND g.from_day <= ?1
                                AND (g.to_day IS NULL OR g.to_day >= ?1)))))
        )
        SELECT id, surname, given, patronymic, sort_key, about, class, parents, (SELECT count(*) FROM fit), form
        FROM fit WHERE sort_key > ?8 OR sort_key = ?8 AND id > ?9 ORDER BY sort_key, id LIMIT ?10
        """)
    private static let parents = SQL(
        """
        WITH fit AS (
            SELECT p.id, p.surname, p.given, p.patronymic, p.sort_key, min(h.student) AS child, count(*) AS children
            FROM parenthood h JOIN person p ON p.id = h.parent
            LEFT JOIN membership m ON m.student = h.student AND m.from_day <= ?1
                AND (m.to_day IS NULL OR m.to_day >= ?1)
            LEFT JOIN school_class c ON c.id = m.class
            WHERE h.from_day <= ?1 AND (h.to_day IS NULL OR h.to_day >= ?1)
                AND (p.search_key >= ?4 AND p.search_key < ?5 OR p.search_key LIKE ?6) AND (?7 = '' OR c.slug = ?7)
                AND (?2 = 1 OR EXISTS (
                    SELECT 1 FROM duty d WHERE d.person = ?3 AND d.from_day <= ?1
                        AND (d.to_day IS NULL OR d.to_day >= ?1)
                        AND d.kind = 5 AND d.object = m.class))
            GROUP BY p.id, p.surname, p.given, p.patronymic, p.sort_key
        )
        SELECT f.id, f.surname, f.given, f.patronymic, f.sort_key, ch.surname || ' ' || ch.given
                || CASE WHEN f.children > 1 THEN ' и ещё ' || CAST(f.children - 1 AS TEXT) ELSE '' END,
            NULL, 0, (SELECT count(*) FROM fit), 1
        FROM fit f JOIN person ch ON ch.id = f.child
        WHERE f.sort_key > ?8 OR f.sort_key = ?8 AND f.id > ?9 ORDER BY f.sort_key, f.id LIMIT ?10
        """)
    private static let staff = SQL(
        """
        WITH fit AS (
            SELECT p.id, p.surname, p.given, p.patronymic, p.sort_key,
                coalesce((SELECT e.post FROM employment e WHERE e.person = p.id AND e.from_day <= ?1
                    AND (e.to_day IS NULL OR e.to_day >= ?1) ORDER BY e.from_day DESC, e.id DESC LIMIT 1), '') AS post
            FROM person p
            WHERE (p.search_key >= ?4 AND p.search_key < ?5 OR p.search_key LIKE ?6) AND (?7 = '' OR ?7 <> '')
                AND ?2 >= 0 AND ?3 >= 0
                AND (EXISTS (SELECT 1 FROM employment e WHERE e.person = p.id AND e.from_day <= ?1
                        AND (e.to_day IS NULL OR e.to_day >= ?1))
                    OR EXISTS (SELECT 1 FROM duty d WHERE d.person = p.id AND d.from_day <= ?1
                        AND (d.to_day IS NULL OR d.to_day >= ?1)))
        )
        SELECT id, surname, given, patronymic, sort_key, post, NULL, 0, (SELECT count(*) FROM fit), 1
        FROM fit WHERE sort_key > ?8 OR sort_key = ?8 AND id > ?9 ORDER BY sort_key, id LIMIT ?10
        """)

    /// A page of people whom somebody's duties reach, one more than shown where there are more.
    func listed(_ wanted: PeopleWanted, for person: ID<Person>, seesAll: Bool, on day: Day) throws -> [ListedRow] {
        let question =
            switch wanted.kind {
            case .students: Self.students
            case .parents: Self.parents
            case .staff: Self.staff
            }
        return try rows(
            question, day, seesAll, person, wanted.text, wanted.textEnd, wanted.word, wanted.schoolClass,
            wanted.after.key,
            wanted.after.id, wanted.limit + 1
        ) { row in
            ListedRow(
                id: row.id(0), name: PersonName(surname: row.text(1), given: row.text(2), patronymic: row.textOrNil(3)),
                key: row.text(4), about: row.text(5), schoolClass: row.idOrNil(6),
                form: StudyForm(rawValue: row.int(9)) ?? .atSchool, parents: row.int(7), total: row.int(8))
        }
    }
}
