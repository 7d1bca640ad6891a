import Markup
import School
import Storage
import Web

/// A person's card: as little as the regulations ask, and when it was last compared with documents.
struct PersonPage: Page {
    static let path = "/people/:person"
    static let act = Act.seeCard

    struct Sheet: Sendable {
        let id: ID<Person>
        let facts: PersonFacts
        let lines: [CardLine]
        let kindred: [Kindred]
        let changes: [Change]
        let isStudent: Bool
        /// Today, or the first day of a year that has not begun.
        let today: Day
        let zone: Zone
        let mayKeep: Bool
        let mayGiveDuties: Bool
        let mayIssue: Bool
    }

    let id: ID<Person>

    init(_ form: Form) throws { id = try form.id("person") }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { try records.scopeOfCard(id, on: asking.today) }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        guard let facts = try records.facts(of: id) else { throw NotFound() }
        let scope = permit.scope
        return Sheet(
            id: id, facts: facts, lines: try records.cardLines(of: id),
            kindred: try records.kindred(of: id, on: asking.today),
            changes: try records.changes(of: .person, id.number),
            isStudent: scope.student != nil, today: try records.dayOfLists(asking.today), zone: asking.zone,
            mayKeep: asking.may(.keepCard, on: scope),
            mayGiveDuties: scope.student == nil && asking.may(.keepDuties, on: scope),
            mayIssue: asking.may(.issueCredentials, on: scope) || asking.may(.issueAnyCredentials, on: scope))
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View { PersonView(sheet: sheet, frame: frame).view }
}
