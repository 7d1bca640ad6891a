import School
import Storage
import Web

/// A page of the journal besides the class's lessons: whose it is, and how it is kept.
struct ExtraCourse: Sendable {
    let id: ID<Course>
    let title: String
    let group: String
    let address: CourseAddress
    let kind: CourseKind
    let groupKind: GroupKind
    let tenths: Int
    let members: Int
    /// The last line of its load, where its hours, teacher and scale are changed.
    let load: ID<LoadRow>?
    /// Whoever is taught alone here.
    let student: ID<Person>?
    var teachers: [String] = []
    /// How many lessons are over, and how many of them have no topic or no roll-call.
    var kept = (held: 0, topics: 0, rolls: 0)

    /// Whether it has members of its own to be chosen.
    var hasMembers: Bool { groupKind == .stream || groupKind == .subgroup }

    fileprivate init(_ row: Row) {
        (id, title, group, address) = (row.id(0), row.text(1), row.text(2), CourseAddress(row.text(3), row.text(4)))
        kind = CourseKind(rawValue: row.int(5)) ?? .lesson
        groupKind = GroupKind(rawValue: row.int(6)) ?? .wholeClass
        (tenths, members, load) = (row.int(7), row.int(8), row.idOrNil(9))
        student = groupKind == .individual ? row.idOrNil(10) : nil
    }
}

extension Reading {
    private static let ofYear = SQL(
        """
        SELECT c.id, c.title, g.name, c.class_slug, c.slug, c.kind, g.kind, c.weekly_tenths,
            (SELECT count(DISTINCT m.student) FROM group_member m WHERE m.study_group = c.study_group
                AND m.from_day <= ?2 AND (m.to_day IS NULL OR m.to_day >= ?2)),
            (SELECT max(l.id) FROM load_row l WHERE l.course = c.id),
            (SELECT max(m.student) FROM group_member m WHERE m.study_group = c.study_group),
            p.surname, p.given, p.patronymic
        FROM course c JOIN study_group g ON g.id = c.study_group
            LEFT JOIN duty d ON d.kind = 6 AND d.object = c.id AND d.from_day <= ?2
                AND (d.to_day IS NULL OR d.to_day >= ?2)
            LEFT JOIN person p ON p.id = d.person
        WHERE c.year = ?1 AND (c.kind <> 1 AND c.kind <> 3 OR g.kind = 4)
        ORDER BY c.title, g.name, c.id, p.sort_key
        """)
    private static let kept = SQL(
        """
        SELECT c.id, count(*), CAST(sum(CASE WHEN r.topic = '' THEN 1 ELSE 0 END) AS BIGINT),
            CAST(sum(CASE WHEN r.roll = 0 THEN 1 ELSE 0 END) AS BIGINT)
        FROM course c JOIN study_group g ON g.id = c.study_group
            JOIN lesson_record r ON r.course = c.id AND r.day < ?2
            JOIN lesson l ON l.id = r.lesson AND l.status <> 3 AND l.status <> 4
        WHERE c.year = ?1 AND (c.kind <> 1 AND c.kind <> 3 OR g.kind = 4) GROUP BY c.id
        """)

    /// What is taught in a year besides the lessons of classes, and to single students, with what its records lack
    /// before a day: two questions.
    func extraCourses(of year: Int, on day: Day, before today: Day) throws -> [ExtraCourse] {
        var found: [ExtraCourse] = [], kept: [Int: (held: Int, topics: Int, rolls: Int)] = [:]
        try each(Self.kept, year, today) { kept[$0.int(0)] = ($0.int(1), $0.int(2), $0.int(3)) }
        try each(Self.ofYear, year, day) { row in
            if found.last?.id.number != row.int(0) { found.append(ExtraCourse(row)) }
            let last = found.count - 1
            if let sums = kept[row.int(0)] { found[last].kept = sums }
            guard !row.isNull(11) else { return }
            found[last].teachers.append(PersonName(row, at: 11).short)
        }
        return found
    }
}
