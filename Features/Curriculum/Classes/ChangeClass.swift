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
        try ClassForm.seen(listed.facts).check(form)
        let facts = try ClassForm.facts(form, over: listed.facts)
        try ClassForm.check(facts, among: records.classChoices(of: records.workingYear(asking), on: asking.today))
        // The periods go first: a closed one holds them, and the pages of the class follow.
        try records.divide(listed, by: facts.scheme)
        guard let standing = try records.listedClass(slug: listed.slug, year: listed.year) else { throw NotFound() }
        try records.change(standing, to: facts)
        if Self.rings(facts) != Self.rings(standing.facts) {
            try records.ringAnew(from: asking.today, after: asking.today)
        }
        return .see(.classFacts(slug))
    }

    /// What the times of lessons hang on.
    private static func rings(_ facts: ClassFacts) -> [Int?] {
        [facts.shift, facts.week.rawValue, facts.building?.number, facts.bells, facts.name.gradeLevel]
    }
}
