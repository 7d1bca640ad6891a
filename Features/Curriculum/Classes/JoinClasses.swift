import School
import Storage
import Web

/// Makes the class one class set with those that are ticked, or takes it out of its set.
struct JoinClasses: Action {
    static let path = "/school/classes/:class/set"
    static let act = Act.setUpSchool
    static var page: (any Page.Type)? { ClassPage.self }

    let slug: String
    let others: [ID<SchoolClass>]

    init(_ form: Form) throws {
        slug = try form.part("class")
        others = form.all("with").compactMap { ID<SchoolClass>($0) }
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let listed = try records.workingClass(slug, asking), ids = Set(others + [listed.id])
        try records.join(classSet: ids.sorted(), year: listed.year)
        return .see(.classFacts(slug))
    }
}
