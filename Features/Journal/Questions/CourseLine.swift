import School
import Storage
import Web

/// A course as its page knows it.
struct CourseLine: Sendable {
    let id: ID<Course>
    let year: Int
    let title: String
    let kind: CourseKind
    private(set) var scale: Scale
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
            (line.scale, line.isFirstMarked) = (regulation.fivePoint, true)
        } else if case .five = scale, regulation.isOn(.allowsOne) {
            line.scale = .five(allowsOne: true)
        }
        return line
    }

    /// What the term of a mark on this page is reckoned from.
    func markTerm(_ lesson: ID<Lesson>, _ day: Day, isWritten: Bool, handedIn: Day? = nil) -> MarkTerm {
        MarkTerm(
            lesson: lesson, day: day, course: id, gradeLevel: gradeLevel, year: year, scheme: scheme,
            isWritten: isWritten, handedIn: handedIn)
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
            c.class_slug, c.slug, c.weekly_tenths, g.class, k.name, q.kind
        FROM course c JOIN subject s ON s.id = c.subject JOIN study_group q ON q.id = c.study_group
        LEFT JOIN group_class g ON g.study_group = c.study_group
        LEFT JOIN school_class k ON k.id = g.class
        WHERE c.class_slug = ?1 AND c.slug = ?2
            AND c.year = coalesce(CAST(?3 AS BIGINT), (SELECT max(y.id) FROM school_year y WHERE y.starts <= ?4))
        """)
    private static let byNumber = SQL(
        """
        SELECT c.id, c.year, c.title, c.kind, c.scale, c.grade_level, c.scheme, c.study_group, c.subject, s.name, \
        s.language,
            c.class_slug, c.slug, c.weekly_tenths, g.class, k.name, q.kind
        FROM course c JOIN subject s ON s.id = c.subject JOIN study_group q ON q.id = c.study_group
        LEFT JOIN group_class g ON g.study_group = c.study_group
        LEFT JOIN school_class k ON k.id = g.class
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

    /// One row a class of the group.
    private func line(_ rows: [CourseLine]) -> CourseLine? {
        guard var line = rows.first else { return nil }
        line.classes = rows.flatMap(\.classes)
        line.classNames = rows.flatMap(\.classNames).sorted()
        return line
    }
}

extension CourseLine {
    fileprivate init(_ row: Row) {
        id = row.id(0)
        year = row.int(1)
        title = row.text(2)
        kind = CourseKind(rawValue: row.int(3)) ?? .lesson
        scale = Scale(code: row.int(4)) ?? .markless
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
