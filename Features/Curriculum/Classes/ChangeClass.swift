import School
import Storage
import Web

/// Changes what is known of a class; its address stays.
struct ChangeClass: Action {
    static let path = "/school/classes/:class"
    static let act = Act.setUpSchool
    static var page: (any Page.Type)? { ClassPage.self }

    let slug: String
    let form: Form

    init(_ form: Form) throws {
        slug = try form.part("class")
        self.form = form
        _ = try ClassForm.facts(form)
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let listed = try records.workingClass(slug, asking)
        let facts = try ClassForm.facts(form, over: listed.facts)
        try ClassForm.check(facts, among: records.classChoices(of: records.workingYear(asking), on: asking.today))
        try records.change(listed, to: facts)
        return .see(.classFacts(slug))
    }
}
