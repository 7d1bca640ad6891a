import School
import Storage
import Web

/// A course as its page knows it.
struct CourseLine: Sendable {
    let id: ID<Course>
    let year: Int
    let title: String
    let kind: CourseKind
    /// What marks it takes, and took before in its year.
    private(set) var scales: DatedScale
    let gradeLevel: Int?
    let scheme: Int
    let group: ID<StudyGroup>
    let subject: ID<Subject>
    let subjectName: String
    let isLanguage: Bool
    let address: CourseAddress
    let weeklyTenths: Int
    /// Whether it is taught to one student alone.
    let isAlone: Bool
    var classes: [ID<SchoolClass>]
    var classNames: [String]

    /// «8Б · Алгебра», as every page of the course is headed.
    var heading: String { classNames.isEmpty ? title : classNames.joined(separator: " + ") + " · " + title }

    /// The scale that counts: of the day that is looked at, or the last one.
    var scale: Scale { day.map(scales.on) ?? scales.last }

    private var day: Day?

    /// Whether the school marks the first year too.
    private(set) var isFirstMarked = false

    /// Whether marks have no place here: by the course's kind, its scale, or the first year of school (001 п. 3.2).
    var isMarkless: Bool { !kind.takesScale || scale == .markless || gradeLevel == 1 && !isFirstMarked }

    /// Whether its lessons have kinds and works at all.
    var hasWorks: Bool { kind.hasMarks || !isMarkless }

    /// Among which journals it stands.
    var section: JournalSection { JournalSection(kind, isAlone: isAlone) }

    /// The page under the school's rules: whether «1» is put, and whether the first year is marked.
    func under(_ regulation: Regulation) -> CourseLine {
        var line = self
        if regulation.marksFirstYear, gradeLevel == 1, kind.hasMarks {
            (line.scales, line.isFirstMarked) = (DatedScale(regulation.fivePoint), true)
        } else if regulation.isOn(.allowsOne) {
            line.scales = scales.map { if case .five = $0 { .five(allowsOne: true) } else { $0 } }
        }
        return line
    }

    /// The page as a period that ends on a day sums it up: by the scale that holds then.
    func summedUp(on day: Day) -> CourseLine {
        var line = self
        line.day = day
        return line
    }

    /// What the term of a mark on this page is reckoned from.
    func markTerm(_ lesson: ID<Lesson>, _ day: Day, _ work: WorkRow?, handedIn: Day? = nil) -> MarkTerm {
        MarkTerm(
            lesson: lesson, day: day, course: id, gradeLevel: gradeLevel, year: year, scheme: scheme,
            isWritten: work?.isWritten ?? false, own: work?.term, handedIn: handedIn)
    }

    /// What the gate is asked about.
    func scope(lesson: ID<Lesson>? = nil, day: Day? = nil) -> Scope {
        Scope(course: id, classes: classes, lesson: lesson, day: day)
    }
}

extension Reading {
    private static let byAddress = SQL(
        """
        SELECT c.id, c.year, c.title, c.kind, c.scale, c.grade_level, c.scheme, c.study_group, c.subject, s.name, \
        s.language,
            c.class_slug, c.slug, c.weekly_tenths, g.class, k.name, q.kind, f.ends, f.scale
        FROM course c JOIN subject s ON s.id = c.subject JOIN study_group q ON q.id = c.study_group
        LEFT JOIN group_class g ON g.study_group = c.study_group
        LEFT JOIN school_class k ON k.id = g.class
        LEFT JOIN former_scale f ON f.course = c.id
        WHERE c.class_slug = ?1 AND c.slug = ?2
            AND c.year = coalesce(CAST(?3 AS BIGINT), (SELECT max(y.id) FROM school_year y WHERE y.starts <= ?4))
        """)
    private static let byNumber = SQL(
        """
        SELECT c.id, c.year, c.title, c.kind, c.scale, c.grade_level, c.scheme, c.study_group, c.subject, s.name, \
        s.language,
            c.class_slug, c.slug, c.weekly_tenths, g.class, k.name, q.kind, f.ends, f.scale
        FROM course c JOIN subject s ON s.id = c.subject JOIN study_group q ON q.id = c.study_group
        LEFT JOIN group_class g ON g.study_group = c.study_group
        LEFT JOIN school_class k ON k.id = g.class
        LEFT JOIN former_scale f ON f.course = c.id
        WHERE c.id = ?1
        """)

    /// The course at an address in a year, or in the latest that has begun.
    func course(at address: CourseAddress, year: Int?, today: Day) throws -> CourseLine? {
        try remembered(Self.byAddress, address.schoolClass, address.subject, year, today) {
            try line(rows(Self.byAddress, address.schoolClass, address.subject, year, today) { CourseLine($0) })
        }
    }

    /// The course by its number.
    func course(_ id: ID<Course>) throws -> CourseLine? {
        try remembered(Self.byNumber, id) { try line(rows(Self.byNumber, id) { CourseLine($0) }) }
    }

    /// One row a class of the group, and for each of them one a scale that the page had before.
    private func line(_ rows: [CourseLine]) -> CourseLine? {
        guard var line = rows.first else { return nil }
        line.take(rows)
        return line
    }
}

extension CourseLine {
    /// The classes and the former scales of all rows of a page.
    fileprivate mutating func take(_ rows: [CourseLine]) {
        var seen: Set<ID<SchoolClass>> = []
        let own = rows.filter { row in row.classes.contains { seen.insert($0).inserted } }
        (classes, classNames) = (own.flatMap(\.classes), own.flatMap(\.classNames).sorted())
        scales = DatedScale(scales.last, former: Array(Set(rows.flatMap(\.scales.former))))
    }

    fileprivate init(_ row: Row) {
        id = row.id(0)
        year = row.int(1)
        title = row.text(2)
        kind = CourseKind(rawValue: row.int(3)) ?? .lesson
        let former = row.dayOrNil(17).map { DatedScale.Former(Scale(code: row.int(18)) ?? .markless, ends: $0) }
        scales = DatedScale(Scale(code: row.int(4)) ?? .markless, former: former.map { [$0] } ?? [])
        gradeLevel = row.intOrNil(5)
        scheme = row.int(6)
        group = row.id(7)
        subject = row.id(8)
        subjectName = row.text(9)
        isLanguage = row.flag(10)
        address = CourseAddress(row.text(11), row.text(12))
        weeklyTenths = row.int(13)
        isAlone = row.int(16) == GroupKind.individual.rawValue
        classes = row.idOrNil(14).map { [$0] } ?? []
        classNames = row.textOrNil(15).map { [$0] } ?? []
    }
}
