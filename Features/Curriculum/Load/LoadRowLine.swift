import School
import Storage

/// A line of the load in words.
struct LoadRowLine: Sendable {
    let id: ID<LoadRow>
    let person: ID<Person>
    let name: PersonName
    let course: ID<Course>
    let title: String
    let group: String
    let classSlug: String
    let slug: String
    let kind: CourseKind
    let tenths: Int
    let days: Span

    init(_ row: Row) {
        (id, person, name, course) = (row.id(0), row.id(1), PersonName(row, at: 2), row.id(5))
        (title, group, classSlug, slug) = (row.text(6), row.text(7), row.text(8), row.text(9))
        (kind, tenths) = (CourseKind(rawValue: row.int(10)) ?? .lesson, row.int(11))
        days = Span(from: row.day(12), to: row.dayOrNil(13))
    }

    /// «3 ч, с 01.09.2025».
    var words: String {
        "\(WeeklyHours.text(tenths)) ч, с \(days.from.russian)" + (days.to.map { " по \($0.russian)" } ?? "")
    }
}

extension Reading {
    private static let ofTeacher = SQL(
        """
        SELECT l.id, l.person, p.surname, p.given, p.patronymic, c.id, c.title, g.name, c.class_slug, c.slug, c.kind,
            l.weekly_tenths, l.from_day, l.to_day
        FROM load_row l JOIN course c ON c.id = l.course JOIN study_group g ON g.id = c.study_group
            JOIN person p ON p.id = l.person
        WHERE l.person = ?1 AND c.year = ?2 ORDER BY coalesce(c.grade_level, 99), c.class_slug, c.title, l.from_day, l.id
        """)
    private static let ofClass = SQL(
        """
        SELECT l.id, l.person, p.surname, p.given, p.patronymic, c.id, c.title, g.name, c.class_slug, c.slug, c.kind,
            l.weekly_tenths, l.from_day, l.to_day
        FROM group_class gc JOIN course c ON c.study_group = gc.study_group JOIN study_group g ON g.id = c.study_group
            JOIN load_row l ON l.course = c.id JOIN person p ON p.id = l.person
        WHERE gc.class = ?1 ORDER BY c.kind, c.title, l.from_day, l.id
        """)
    private static let oneLine = SQL(
        """
        SELECT l.id, l.person, p.surname, p.given, p.patronymic, c.id, c.title, g.name, c.class_slug, c.slug, c.kind,
            l.weekly_tenths, l.from_day, l.to_day
        FROM load_row l JOIN course c ON c.id = l.course JOIN study_group g ON g.id = c.study_group
            JOIN person p ON p.id = l.person
        WHERE l.id = ?1
        """)
    private static let teachers = SQL(
        """
        SELECT p.id, p.surname, p.given, p.patronymic, count(DISTINCT l.course)
        FROM load_row l JOIN course c ON c.id = l.course JOIN person p ON p.id = l.person
        WHERE c.year = ?1 AND l.from_day <= ?2 AND (l.to_day IS NULL OR l.to_day >= ?2)
        GROUP BY p.id, p.surname, p.given, p.patronymic, p.sort_key ORDER BY p.sort_key, p.id
        """)
    private static let unaccounted = SQL(
        """
        SELECT c.id, c.title, coalesce(p.surname, ''), coalesce(p.given, ''), p.patronymic
        FROM group_class gc JOIN course c ON c.study_group = gc.study_group
            LEFT JOIN duty d ON d.kind = 6 AND d.object = c.id AND d.from_day <= ?2
                AND (d.to_day IS NULL OR d.to_day >= ?2)
            LEFT JOIN person p ON p.id = d.person
        WHERE gc.class = ?1 AND NOT EXISTS (SELECT 1 FROM load_row l WHERE l.course = c.id AND l.from_day <= ?2
            AND (l.to_day IS NULL OR l.to_day >= ?2)) ORDER BY c.title, c.id, p.sort_key
        """)

    /// The load of a teacher in a year, ended lines with it.
    func loadLines(ofTeacher person: ID<Person>, year: Int) throws -> [LoadRowLine] {
        try rows(Self.ofTeacher, person, year) { LoadRowLine($0) }
    }

    /// Who teaches what in a class, its groups and streams, ended lines with it.
    func loadLines(ofClass id: ID<SchoolClass>) throws -> [LoadRowLine] {
        try rows(Self.ofClass, id) { LoadRowLine($0) }
    }

    /// One line of a load.
    func loadRowLine(_ id: ID<LoadRow>) throws -> LoadRowLine {
        guard let line = try first(Self.oneLine, id, as: { LoadRowLine($0) }) else { throw NotFound() }
        return line
    }

    /// Who has a load on a day, with how many pages of the journal.
    func teachersWithLoad(of year: Int, on day: Day) throws -> [(id: ID<Person>, name: PersonName, courses: Int)] {
        try rows(Self.teachers, year, day) { ($0.id(0), PersonName($0, at: 1), $0.int(4)) }
    }

    /// Pages of a class that no line of the load gives: nobody teaches there, or by a duty without hours.
    func coursesWithoutLoad(ofClass id: ID<SchoolClass>, on day: Day) throws -> [(title: String, teacher: String)] {
        try rows(Self.unaccounted, id, day) { row in
            (row.text(1), row.text(2).isEmpty ? "" : PersonName(row, at: 2).short)
        }
    }
}
