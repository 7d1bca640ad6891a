import School
import Storage
import Web

/// A course as the pages about its plan know it.
struct PlanCourse: Sendable {
    let listed: ListedCourse
    let classes: [ID<SchoolClass>]
    let classNames: [String]

    var id: ID<Course> { listed.id }
    var address: CourseAddress { CourseAddress(listed.classSlug, listed.slug) }
    /// «8Б · Алгебра».
    var heading: String {
        classNames.isEmpty ? listed.title : classNames.joined(separator: " + ") + " · " + listed.title
    }
    /// «2025/26».
    var yearName: String { "\(listed.year)/\((listed.year + 1) % 100)" }

    func scope(_ day: Day) -> Scope { Scope(course: id, classes: classes, day: day) }
}

extension Reading {
    private static let classesOf = SQL(
        """
        SELECT k.id, k.name FROM group_class g JOIN school_class k ON k.id = g.class WHERE g.study_group = ?1
        ORDER BY k.sort_key, k.id
        """)

    /// A course with the names of its classes.
    func planCourse(_ listed: ListedCourse) throws -> PlanCourse {
        let classes = try rows(Self.classesOf, listed.group) { ($0.id(0, of: SchoolClass.self), $0.text(1)) }
        return PlanCourse(listed: listed, classes: classes.map(\.0), classNames: classes.map(\.1))
    }
}

/// The address of a course's plan: the two slugs, and the year where it is not the present one.
struct PlanAddress: Sendable {
    private let schoolClass: String
    private let subject: String
    private let year: Int?
    private let found = Once<PlanCourse>()

    init(_ form: Form) throws {
        (schoolClass, subject) = (try form.part("class"), try form.part("subject"))
        year = try form.number("y", called: "Учебный год", in: 1990...2100)
    }

    /// The course there, found once; of the year in hand where the address names none.
    func course(_ records: Reading, _ asking: Asking) throws -> PlanCourse {
        try found.get {
            guard let year = try year ?? records.yearInHand(on: asking.today)?.number,
                let listed = try records.listedCourse(classSlug: schoolClass, slug: subject, year: year),
                listed.kind.hasTopics
            else { throw NotFound() }
            return try records.planCourse(listed)
        }
    }

    /// What the gate is asked about: the course as of the day of asking, or of its year's first day if that is to come.
    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        let course = try course(records, asking)
        let starts = try records.years().first { $0.number == course.listed.year }?.starts ?? asking.today
        return course.scope(max(starts, asking.today))
    }
}
