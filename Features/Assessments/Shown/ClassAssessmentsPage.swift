import Markup
import School
import Storage
import Web

/// What is approved for a class in the year: its teachers and its leader read it.
struct ClassAssessmentsPage: Page {
    static let path = "/assessments/class/:class"
    static let act = Act.seeAssessments

    private static let courses = SQL(
        """
        SELECT c.id FROM course c JOIN group_class s ON s.study_group = c.study_group WHERE s.class = ?1 ORDER BY c.id
        """)

    private let slug: String
    private let found = Once<ListedClass>()

    init(_ form: Form) throws { slug = try form.part("class") }

    /// The class, and of the pages that the caller keeps the first one it has.
    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        let one = try found.get {
            guard let year = try records.yearInHand(on: asking.today),
                let found = try records.listedClass(slug: slug, year: year.number)
            else { throw NotFound() }
            return found
        }
        let own = Set(asking.caller.duties.filter { $0.hasBegun(by: asking.today) }.compactMap(\.duty.course))
        guard !own.isEmpty else { return Scope(classes: [one.id]) }
        let courses = try records.rows(Self.courses, one.id) { $0.id(0, of: Course.self) }
        return Scope(course: courses.first { own.contains($0) }, classes: [one.id])
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> ClassAssessments {
        let one = try found.get { throw NotFound() }
        return try ClassAssessments(records, one, on: asking.today, telling: asking.zone)
    }

    func table(_ sheet: ClassAssessments) -> ListTable? { sheet.table }

    func view(_ sheet: ClassAssessments, _ frame: Frame) -> View { sheet.view(frame) }
}

/// The same for a student of the class and for the parents.
struct ChildAssessmentsPage: Page {
    static let path = "/assessments/child/:student"
    static let act = Act.seeAssessments

    private let student: ID<Student>

    init(_ form: Form) throws { student = try form.id("student") }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        try records.scope(student: student, on: asking.today)
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> ClassAssessments {
        guard let own = permit.scope.studentClass, let one = try records.listedClass(own) else { throw NotFound() }
        return try ClassAssessments(records, one, on: asking.today)
    }

    func table(_ sheet: ClassAssessments) -> ListTable? { sheet.table }

    func view(_ sheet: ClassAssessments, _ frame: Frame) -> View { sheet.view(frame) }
}

extension Duty {
    /// The page that it keeps.
    fileprivate var course: ID<Course>? {
        switch self {
        case .teacher(let own), .delegate(let own): own
        default: nil
        }
    }
}
