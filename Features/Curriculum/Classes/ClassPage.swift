import School
import Storage
import Web

/// What is known of one class, who leads it by dates, and with whom it makes a class set.
struct ClassPage: Page {
    static let path = "/school/classes/:class"
    static let act = Act.seeSchool

    struct Sheet: Sendable {
        let listed: ListedClass
        let day: Day
        let choices: ClassChoices
        let teachers: [ClassTeacherLine]
        let staff: [(value: String, title: String)]
        let others: [ListedClass]
        let mayChange: Bool
        let mayFix: Bool
    }

    let slug: String
    let form: Form

    init(_ form: Form) throws {
        slug = try form.part("class")
        self.form = form
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        _ = try records.workingClass(slug, asking)
        return .school
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let listed = try records.workingClass(slug, asking), year = try records.workingYear(asking)
        let day = try records.dayOfLists(asking.today), mayFix = asking.may(.keepDuties, on: .school)
        return Sheet(
            listed: listed, day: day, choices: try records.classChoices(of: year, on: day),
            teachers: try records.classTeachers(of: listed.id),
            staff: mayFix ? try records.staffChoices(on: day) : [],
            others: try records.classes(of: year.number).filter { $0.id != listed.id },
            mayChange: asking.may(.setUpSchool, on: .school), mayFix: mayFix)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View { ClassView(sheet: sheet, frame: frame, form: form).view }
}
