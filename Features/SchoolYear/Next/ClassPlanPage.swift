import Markup
import School
import Storage
import Web

/// What becomes of one class in the next year: its name, its class teacher, its pages, and each of its students.
struct ClassPlanPage: Page {
    struct Sheet: Sendable {
        let step: ClassStep
        let students: [ListedStudent]
        let fates: [ID<Student>: StudentFate]
        let staff: [Employment]
        let form: Form
    }

    static let path = "/year/class/:class"
    static let act = Act.setUpSchool
    static let keeping = Keeping.nothing

    private let slug: String
    private let form: Form

    init(_ form: Form) throws {
        slug = try form.part("class")
        self.form = form
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let (listed, ending) = try records.endingClass(slug, asking)
        guard let step = try records.nextYear(after: ending).step(listed.id) else { throw NotFound() }
        return Sheet(
            step: step, students: try records.students(of: listed.id, on: ending.ends),
            fates: try records.studentDrafts(of: listed.id),
            staff: try records.staff(on: max(asking.today, ending.starts)), form: form)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View { ClassPlanView(sheet: sheet, frame: frame).view }
}

extension Reading {
    /// The class of an address in the newest year, once it has begun.
    func endingClass(_ slug: String, _ asking: Asking) throws -> (ListedClass, SchoolYear) {
        guard let ending = try years().last, ending.starts <= asking.today,
            let listed = try listedClass(slug: slug, year: ending.number)
        else { throw NotFound() }
        return (listed, ending)
    }
}
