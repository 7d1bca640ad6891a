import School
import Storage
import Web

/// A student chooses not to study a subject from a day on (10–11).
struct ExemptByChoice: Action {
    static let path = "/class/:class/choice"
    static let act = Act.keepCurriculum
    static var page: (any Page.Type)? { ChoicePage.self }

    let slug: String
    let student: ID<Student>
    let subject: ID<Subject>
    let from: Day
    let basis: String

    init(_ form: Form) throws {
        slug = try form.part("class")
        (student, subject, from) = try ChoiceForm.read(form)
        basis = try form.text("basis", called: "Основание", limit: 200)
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let listed = try records.workingClass(slug, asking)
        try records.check(from, for: listed)
        let known = try ChoiceForm.check(student, subject, of: listed, on: from, records)
        try records.exempt(student, from: known, since: from, basis: basis)
        return .see(.choice(slug))
    }
}
