import Markup
import School
import Storage
import Web

/// A person's card: as little as the regulations ask, and when it was last compared with documents.
struct PersonPage: Page {
    static let path = "/people/:person"
    static let act = Act.seeCard
    static let logged = LoggedOpening.card
    static let keeping = Keeping.nothing

    struct Sheet: Sendable {
        let id: ID<Person>
        let facts: PersonFacts
        let lines: [CardLine]
        let kindred: [Kindred]
        let changes: [CardChange]
        /// A student's own facts.
        let student: StudentFacts?
        /// Sealed fields for whoever may reveal them; nil for everybody else.
        let secrets: [SecretField]?
        let regulation: Regulation
        /// Categories of today, for whoever may see them; nil for everybody else.
        let categories: [ListedCategory]?
        /// Today, or the first day of a year that has not begun.
        let today: Day
        let zone: Zone
        let mayKeep: Bool
        let mayGiveDuties: Bool
        /// Whether the caller may change how a student is taught.
        let mayPlan: Bool
        let mayIssue: Bool
        /// Whether the caller may only propose what another writes.
        let mayPropose: Bool

        var isStudent: Bool { student != nil }
    }

    let id: ID<Person>

    init(_ form: Form) throws { id = try form.id("person") }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { try records.scopeOfCard(id, on: asking.today) }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        guard let facts = try records.facts(of: id) else { throw NotFound() }
        let scope = permit.scope, own = try records.scopeOfKeptCard(id, on: asking.today)
        let kept = StudentCategory.kept(asking.regulation)
        let seesCategories = !kept.isEmpty && scope.student != nil && asking.may(.seeCategories, on: scope)
        return Sheet(
            id: id, facts: facts, lines: try records.cardLines(of: id),
            kindred: try records.kindred(of: id, on: asking.today),
            changes: try records.cardChanges(of: id, withCategories: seesCategories),
            student: try scope.student.flatMap { _ in try records.studentFacts(of: id) },
            secrets: try secrets(records, asking, own), regulation: asking.regulation,
            categories: seesCategories
                ? try records.categories(of: ID(id.number)).filter {
                    kept.contains($0.category) && !$0.isCancelled && $0.days.contains(asking.today)
                } : nil,
            today: try records.dayOfLists(asking.today), zone: asking.zone,
            mayKeep: asking.may(.keepCard, on: own),
            mayGiveDuties: scope.student == nil && asking.may(.keepDuties, on: scope),
            mayPlan: scope.student != nil && asking.may(.keepCurriculum, on: .school),
            mayIssue: asking.may(.issueCredentials, on: own) || asking.may(.issueAnyCredentials, on: scope),
            mayPropose: scope.student != nil && !asking.may(.keepCard, on: scope)
                && asking.may(.proposeCorrection, on: scope))
    }

    private func secrets(_ records: Reading, _ asking: Asking, _ scope: Scope) throws -> [SecretField]? {
        guard CardField.sealed.contains(where: asking.regulation.keeps), asking.may(.revealSecret, on: scope),
            let seal = asking.seal
        else { return nil }
        return try records.secrets(of: id, seal)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View { PersonView(sheet: sheet, frame: frame).view }
}
