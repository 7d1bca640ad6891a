import School
import Storage
import Web

/// Opens a class in the school year.
struct AddClass: Action {
    static let path = "/school/classes"
    static let act = Act.setUpSchool
    static var page: (any Page.Type)? { ClassesPage.self }

    let facts: ClassFacts

    init(_ form: Form) throws { facts = try ClassForm.facts(form) }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let year = try records.workingYear(asking)
        try ClassForm.check(facts, among: records.classChoices(of: year, on: asking.today))
        _ = try records.add(class: facts, year: year.number)
        return .see(.schoolClasses)
    }
}
