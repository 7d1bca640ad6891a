import School
import Storage
import Web

/// A student is taught a subject alone from a day on: a page of the journal and a teacher of their own.
struct PlanIndividually: Action {
    static let path = "/class/:class/individual"
    static let act = Act.keepCurriculum
    static var page: (any Page.Type)? { IndividualPage.self }

    let slug: String
    let student: ID<Student>
    let subject: ID<Subject>
    let person: ID<Person>
    let tenths: Int
    let from: Day
    let isInstead: Bool
    let order: PaperForm?

    init(_ form: Form) throws {
        slug = try form.part("class")
        (student, subject, from) = try ChoiceForm.read(form)
        guard let person = form["person"].flatMap({ ID<Person>($0) }) else {
            throw Objection("Выберите учителя.", field: "person")
        }
        self.person = person
        tenths = try LoadHours.tenths(form)
        isInstead = form.isTicked("instead")
        order = try PaperForm(form)
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let listed = try records.workingClass(slug, asking), year = try records.workingYear(asking)
        try records.check(from, for: listed)
        let known = try ChoiceForm.check(student, subject, of: listed, on: from, records)
        guard try records.staffChoices(on: from).contains(where: { $0.value == String(person.number) }) else {
            throw Objection("Выберите учителя из сотрудников школы.", field: "person")
        }
        let paper = try order?.write(records, about: "об индивидуальном учебном плане")
        try records.planIndividually(
            student, known, by: person, weeklyTenths: tenths, from: from, year: year.number, isInstead: isInstead,
            order: paper)
        return .see(.individual(slug))
    }
}
