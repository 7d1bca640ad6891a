import School
import Storage

/// A substitution over weeks as its list shows it.
struct StandInRow: Sendable {
    let id: Int
    /// «8Б · Биология».
    let page: String
    let absent: PersonName
    let substitute: PersonName
    let days: ClosedRange<Day>
    let reason: String
    let order: String
    /// How many lessons of it are counted.
    let lessons: Int
}

/// A page that a teacher keeps on a day, and who could keep it meanwhile.
struct OwnPage: Sendable {
    let course: ID<Course>
    /// «8Б · Биология».
    let title: String
}

extension Reading {
    private static let all = SQL(
        """
        SELECT s.id, g.name, c.title, a.surname, a.given, a.patronymic, p.surname, p.given, p.patronymic, s.from_day,
            s.to_day, s.reason, o.number, o.day, (SELECT count(*) FROM substitution u WHERE u.stand_in = s.id)
        FROM stand_in s JOIN course c ON c.id = s.course JOIN study_group g ON g.id = c.study_group
            JOIN person a ON a.id = s.absent JOIN person p ON p.id = s.substitute
            JOIN school_order o ON o.id = s.order_id
        WHERE c.year = (SELECT max(y.id) FROM school_year y WHERE y.starts <= ?1)
        ORDER BY s.to_day DESC, a.sort_key, s.id
        """)
    private static let pages = SQL(
        """
        SELECT c.id, g.name, c.title FROM duty d JOIN course c ON c.id = d.object
            JOIN study_group g ON g.id = c.study_group
        WHERE d.kind = 6 AND d.person = ?1 AND d.absent_teacher IS NULL AND d.from_day <= ?2
            AND (d.to_day IS NULL OR d.to_day >= ?2)
        ORDER BY c.id
        """)

    /// The substitutions over weeks of the year of a day, those that end last first.
    func standInRows(on day: Day) throws -> [StandInRow] {
        try rows(Self.all, day) { row in
            let from = row.day(9)
            return StandInRow(
                id: row.int(0), page: coursePlace(row.text(1), row.text(2)), absent: PersonName(row, at: 3),
                substitute: PersonName(row, at: 6), days: from...max(from, row.day(10)), reason: row.text(11),
                order: "№\u{A0}\(row.text(12)) от \(row.day(13).russian)", lessons: row.int(14))
        }
    }

    /// The pages that are a teacher's own on a day.
    func pages(of teacher: ID<Person>, on day: Day) throws -> [OwnPage] {
        let found = try rows(Self.pages, teacher, day) { row in
            (
                page: OwnPage(course: row.id(0), title: coursePlace(row.text(1), row.text(2))),
                key: (SortKey.of(group: row.text(1)), SortKey.of(row.text(2)))
            )
        }
        return found.sorted { $0.key < $1.key }.map { $0.page }
    }
}
