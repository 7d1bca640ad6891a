import School
import Storage

extension Reading {
    private static let counts = SQL(
        """
        SELECT c.id, (SELECT count(*) FROM membership m WHERE m.class = c.id AND m.from_day <= ?2 AND m.to_day IS NULL)
        FROM school_class c WHERE c.year = ?1
        """)
    private static let exceptions = SQL(
        """
        SELECT d.class, d.fate, count(*) FROM school_class c JOIN year_draft_student d ON d.class = c.id
            JOIN membership m ON m.class = d.class AND m.student = d.student AND m.from_day <= ?2 AND m.to_day IS NULL
        WHERE c.year = ?1 GROUP BY d.class, d.fate
        """)
    private static let leaders = SQL(
        """
        SELECT d.object, p.id, p.surname, p.given, p.patronymic FROM school_class c
            JOIN duty d ON d.kind = 5 AND d.object = c.id AND d.from_day <= ?2 AND (d.to_day IS NULL OR d.to_day >= ?3)
            JOIN person p ON p.id = d.person
        WHERE c.year = ?1 ORDER BY d.object, d.id
        """)
    private static let wishedLeaders = SQL(
        """
        SELECT p.id, p.surname, p.given, p.patronymic FROM year_draft_class d JOIN school_class c ON c.id = d.class
            JOIN person p ON p.id = d.leader
        WHERE c.year = ?1
        """)
    private static let periods = SQL(
        """
        SELECT p.scheme, p.id, p.n, p.kind, p.name, p.starts, p.ends, p.attestation FROM period p JOIN period_scheme s
            ON s.id = p.scheme WHERE s.year = ?1 ORDER BY p.scheme, p.starts, p.n
        """)
    private static let groups = SQL(
        """
        SELECT g.id, g.kind, g.name, g.subject, g.split, gc.class, g.division,
            CASE WHEN g.last_day <= ?2 OR g.kind = 4 AND NOT EXISTS (SELECT 1 FROM group_member m
                WHERE m.study_group = g.id AND (m.to_day IS NULL OR m.to_day > ?2)) THEN 1 ELSE 0 END
        FROM study_group g JOIN group_class gc ON gc.study_group = g.id
        WHERE g.year = ?1 ORDER BY g.id, gc.class
        """)
    private static let teachers = SQL(
        """
        SELECT d.object, d.person FROM duty d JOIN course k ON k.id = d.object AND k.year = ?1
        WHERE d.kind = 6 AND d.from_day <= ?2 AND (d.to_day IS NULL OR d.to_day > ?2) ORDER BY d.object, d.id
        """)
    // Asked about on the last day: whoever is dismissed by it takes no page along.
    private static let employed = SQL("SELECT DISTINCT person FROM employment WHERE to_day IS NULL OR to_day > ?1")

    func studentCounts(_ year: SchoolYear) throws -> [ID<SchoolClass>: StudentCounts] {
        let found = try rows(Self.counts, year.number, year.ends) { row in
            (row.id(0, of: SchoolClass.self), StudentCounts(all: row.int(1)))
        }
        var counts = Dictionary(found) { first, _ in first }
        try each(Self.exceptions, year.number, year.ends) { row in
            let id = row.id(0, of: SchoolClass.self)
            switch StudentFate(rawValue: row.int(1)) {
            case .repeats: counts[id]?.repeating = row.int(2)
            case .conditional: counts[id]?.conditional = row.int(2)
            case .leaves: counts[id]?.leaving = row.int(2)
            case .stays: counts[id]?.staying = row.int(2)
            case .goesOn, nil: break
            }
        }
        return counts
    }

    /// Who leads each class on the last day of the year and after it.
    func leaders(_ year: SchoolYear) throws -> [ID<SchoolClass>: (id: ID<Person>, name: PersonName)] {
        try leaders(year, on: year.ends, last: year.ends + 1)
    }

    /// Who leads each class of a year on a day.
    func leaders(_ year: SchoolYear, on day: Day) throws -> [ID<SchoolClass>: (id: ID<Person>, name: PersonName)] {
        try leaders(year, on: day, last: day)
    }

    private func leaders(
        _ year: SchoolYear, on day: Day, last: Day
    ) throws -> [ID<SchoolClass>: (id: ID<Person>, name: PersonName)] {
        let found = try rows(Self.leaders, year.number, day, last) { row in
            (row.id(0, of: SchoolClass.self), (id: row.id(1, of: Person.self), name: PersonName(row, at: 2)))
        }
        return Dictionary(found) { first, _ in first }
    }

    /// The groups of a year with their classes; whole classes too.
    func groupSteps(_ year: SchoolYear) throws -> [GroupStep] {
        var found: [GroupStep] = []
        try each(Self.groups, year.number, year.ends) { row in
            let before = found.last?.id.number == row.int(0) ? found.removeLast().classes : []
            found.append(
                GroupStep(
                    id: row.id(0), kind: GroupKind(rawValue: row.int(1)) ?? .wholeClass, name: row.text(2),
                    subject: row.idOrNil(3), split: row.text(4), division: row.idOrNil(6), isDissolved: row.flag(7),
                    classes: before + [row.id(5)], obstacle: nil))
        }
        return found
    }

    /// Who teaches each course on the last day, and whether they are employed after it.
    func teachersGoingOn(_ year: SchoolYear) throws -> [ID<Course>: [(id: ID<Person>, isEmployed: Bool)]] {
        var found: [ID<Course>: [(id: ID<Person>, isEmployed: Bool)]] = [:]
        let employed = Set(try rows(Self.employed, year.ends) { $0.id(0, of: Person.self) })
        try each(Self.teachers, year.number, year.ends) { row in
            let person = row.id(1, of: Person.self), course = row.id(0, of: Course.self)
            if found[course]?.contains(where: { $0.id == person }) == true { return }
            found[course, default: []].append((person, employed.contains(person)))
        }
        return found
    }

    /// The names of those who were wished for as class teachers.
    func wishedLeaders(_ year: SchoolYear) throws -> [ID<Person>: PersonName] {
        let found = try rows(Self.wishedLeaders, year.number) { row in
            (row.id(0, of: Person.self), PersonName(row, at: 1))
        }
        return Dictionary(found) { first, _ in first }
    }

    /// The periods of all schemes of a year.
    func allPeriods(_ year: SchoolYear) throws -> [Int: [Period]] {
        var found: [Int: [Period]] = [:]
        try each(Self.periods, year.number) { row in
            found[row.int(0), default: []].append(
                Period(
                    id: row.id(1), n: row.int(2), kind: PeriodKind(rawValue: row.int(3)) ?? .custom, name: row.text(4),
                    starts: row.day(5), ends: row.day(6), attestation: row.dayOrNil(7)))
        }
        return found
    }
}

/// What is taught at each grade level; a profile's own rows outweigh those for all.
struct NextCurriculum: Sendable {
    private struct Place: Hashable {
        let level: Int
        let profile: String
        let subject: ID<Subject>
    }

    private var hours: [Place: Int] = [:]
    private var levels: Set<Int> = []

    init(_ lines: [CurriculumLine]) {
        for line in lines {
            hours[Place(level: line.gradeLevel, profile: line.profile, subject: line.subject)] = line.weeklyTenths
            levels.insert(line.gradeLevel)
        }
    }

    /// Whether anything is known of a level.
    func knows(_ level: Int) -> Bool { levels.contains(level) }

    /// Hours a week of a subject, in tenths; nil where it is not taught there.
    func weeklyTenths(_ subject: ID<Subject>, level: Int, profile: String) -> Int? {
        hours[Place(level: level, profile: profile, subject: subject)]
            ?? hours[Place(level: level, profile: "", subject: subject)]
    }
}
