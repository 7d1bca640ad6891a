import Markup
import School
import Storage
import Web

/// A person's duties: what holds, what held, and the forms that give one and end one.
struct DutiesPage: Page {
    static let path = "/people/:person/duties"
    static let act = Act.keepDuties

    struct Sheet: Sendable {
        let name: PersonName
        let duties: [GivenDuty]
        let classes: [(value: String, title: String)]
        let courses: [(value: String, title: String)]
        let today: Day
        let isEmployed: Bool
    }

    let id: ID<Person>
    let form: Form

    init(_ form: Form) throws {
        id = try form.id("person")
        self.form = form
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { try records.scopeOfStaff(id, on: asking.today) }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        guard let facts = try records.facts(of: id) else { throw NotFound() }
        return Sheet(
            name: facts.name, duties: try records.givenDuties(of: id),
            classes: try records.classChoices(on: asking.today),
            courses: try records.courseChoices(on: asking.today), today: asking.today,
            isEmployed: try !records.posts(of: id).isEmpty)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        DutiesView(sheet: sheet, id: id, frame: frame, form: form).view
    }
}

extension Reading {
    private static let choices = SQL("SELECT id, name FROM school_class WHERE year = ?1 ORDER BY sort_key, id")

    /// The scope of somebody who may be given a duty: anybody but a student.
    func scopeOfStaff(_ id: ID<Person>, on day: Day) throws -> Scope {
        let scope = try scopeOfKeptCard(id, on: day)
        if scope.student != nil { throw NotFound() }
        return scope
    }

    /// The classes of the school year of a day, to choose from.
    func classChoices(on day: Day) throws -> [(value: String, title: String)] {
        try rows(Self.choices, yearInHand(on: day)?.number ?? 0) { (String($0.int(0)), $0.text(1)) }
    }
}
