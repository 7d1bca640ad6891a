import School
import Storage
import Web

/// A course as the pages of final marks know it.
struct FinalsCourse: Sendable {
    let listed: ListedCourse
    /// The marks that stand here under the school's rules, and those before in the year.
    let scales: DatedScale
    /// What sums up days to a last one is marked on the scale of that day; the year's last where none is named.
    private(set) var scale: Scale
    let subjectName: String
    /// The subject whose final mark this one is a part of, by name.
    let wholeName: String?
    let classes: [ID<SchoolClass>]
    let classNames: [String]
    /// The periods by which it is marked, in order.
    let periods: [Period]

    var address: CourseAddress { CourseAddress(listed.classSlug, listed.slug) }
    /// «8Б · Алгебра».
    var heading: String {
        classNames.isEmpty ? listed.title : classNames.joined(separator: " + ") + " · " + listed.title
    }

    /// The same as what ends on a day is marked.
    func summedUp(on day: Day) -> FinalsCourse {
        var course = self
        course.scale = scales.on(day)
        return course
    }

    /// What the gate is asked about: the page, or one student of it.
    func scope(_ student: FinalsStudent? = nil, day: Day? = nil) -> Scope {
        Scope(course: listed.id, classes: classes, student: student?.id, studentClass: student?.schoolClass)
    }
}

extension Reading {
    private static let classesOf = SQL(
        """
        SELECT k.id, k.name FROM group_class g JOIN school_class k ON k.id = g.class WHERE g.study_group = ?1
        ORDER BY k.sort_key, k.id
        """)
    private static let namesOf = SQL(
        """
        SELECT s.name, t.name, f.ends, f.scale FROM subject s LEFT JOIN subject t ON t.id = CAST(?2 AS BIGINT)
            LEFT JOIN former_scale f ON f.course = ?3
        WHERE s.id = ?1
        """)

    /// A course with marks; nil where none are given.
    func finalsCourse(_ listed: ListedCourse, _ regulation: Regulation) throws -> FinalsCourse? {
        let first = listed.gradeLevel == 1
        guard listed.kind.hasMarks, !first || regulation.marksFirstYear else { return nil }
        guard first || listed.scale != .markless else { return nil }
        // One row a scale that the page had before, and one at least.
        let names = try rows(Self.namesOf, listed.subject, listed.composedInto, listed.id) {
            row -> (own: String, whole: String?, former: DatedScale.Former?) in
            let former = row.dayOrNil(2).map { DatedScale.Former(Scale(code: row.int(3)) ?? .markless, ends: $0) }
            return (row.text(0), row.textOrNil(1), former)
        }
        let kept =
            first
            ? DatedScale(regulation.fivePoint) : DatedScale(listed.scale, former: names.compactMap { $0.former })
        let scales = kept.map { if case .five = $0 { regulation.fivePoint } else { $0 } }
        let classes = try rows(Self.classesOf, listed.group) { ($0.id(0, of: SchoolClass.self), $0.text(1)) }
        return FinalsCourse(
            listed: listed, scales: scales, scale: scales.last, subjectName: names.first?.own ?? listed.title,
            wholeName: names.first?.whole, classes: classes.map(\.0), classNames: classes.map(\.1),
            periods: try periods(of: listed.id))
    }
}

/// The address of a page of final marks: the two slugs, the year, what is summed up, and which rows are shown.
struct FinalsAddress: Sendable {
    let period: String?
    /// Whether the subject that this one is a part of is summed up.
    let isWhole: Bool
    let filter: FinalsFilter
    private let schoolClass: String
    private let subject: String
    private let year: Int?
    private let found = Once<FinalsCourse>()

    init(_ form: Form) throws {
        (schoolClass, subject) = (try form.part("class"), try form.part("subject"))
        year = try form.number("y", called: "Учебный год", in: 1990...2100)
        period = form["p"].flatMap { $0.isEmpty ? nil : $0 }
        isWhole = form["s"] == "whole"
        filter = FinalsFilter(rawValue: form["show"] ?? "") ?? .all
    }

    /// The course there, found once; of the year in hand where the address names none.
    func course(_ records: Reading, _ asking: Asking) throws -> FinalsCourse {
        try found.get {
            guard let year = try year ?? records.yearInHand(on: asking.today)?.number,
                let listed = try records.listedCourse(classSlug: schoolClass, slug: subject, year: year),
                let course = try records.finalsCourse(listed, asking.regulation)
            else { throw NotFound() }
            return course
        }
    }
}

/// Which rows are shown.
enum FinalsFilter: String, Sendable, CaseIterable {
    case all
    case disputed
    case few
    case na
    case waiting
    case moved
    case empty

    var title: String {
        switch self {
        case .all: "все"
        case .disputed: "спорные"
        case .few: "мало отметок"
        case .na: "н/а"
        case .waiting: "ждут аттестации"
        case .moved: "предложение изменилось"
        case .empty: "не выставлены"
        }
    }

    func takes(_ row: FinalRow) -> Bool {
        switch self {
        case .all: true
        case .disputed: row.proposal.isDisputed
        case .few: row.proposal.missing > 0 && row.proposal.mark != .notAttested
        case .na:
            row.proposal.mark == .notAttested || row.proposal.asksNotAttested
                || row.standing?.mark == .notAttested
        case .waiting: row.isWaiting
        case .moved: row.moved != nil
        case .empty: row.standing?.mark == nil
        }
    }
}
