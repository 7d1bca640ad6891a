import Markup
import School
import Storage
import Web

/// One line of the ledger: what it says, who wrote it, what is still to be done, and where it is taken back.
struct LinePage: Page {
    static let path = "/movement/lines/:line"
    static let act = Act.seeMovement

    struct Sheet: Sendable {
        let row: LedgerRow
        let line: MovementLine
        let written: Change?
        let groups: [String]
        let brought: [ListedBroughtMark]
        let card: (birth: Day?, sex: Sex?, verified: Day?)
        let parents: Int
        let zone: Zone
        let mayKeep: Bool
        let mayIssue: Bool
        let maySeeCard: Bool
        let mayKeepCard: Bool
        let mayKeepBrought: Bool
        let isLast: Bool
    }

    private static let groupsGiven = SQL(
        """
        SELECT g.name FROM group_member m JOIN study_group g ON g.id = m.study_group
        WHERE m.student = ?1 AND m.line_in = ?2 AND g.kind <> 1 ORDER BY g.name
        """)

    let id: ID<Movement>
    let form: Form

    init(_ form: Form) throws {
        id = try form.id("line")
        self.form = form
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { try records.scope(line: id) }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        guard let row = try records.ledgerRow(id), let line = try records.movement(id),
            let facts = try records.facts(of: line.student.person)
        else { throw NotFound() }
        let scope = try records.scope(student: line.student, on: asking.today)
        let standing = try records.movements(of: line.student).last {
            $0.reversedBy == nil && $0.facts.kind != .reversal
        }
        return Sheet(
            row: row, line: line, written: try records.changes(of: .movement, id.number).first,
            groups: try records.rows(Self.groupsGiven, line.student, id) { $0.text(0) },
            brought: row.kind == .arrival ? try records.broughtMarks(of: line.student) : [],
            card: (facts.birth, facts.sex, facts.verified), parents: try records.parents(of: line.student).count,
            zone: asking.zone, mayKeep: asking.may(.keepMovement, on: .school),
            mayIssue: asking.may(.issueCredentials, on: scope) || asking.may(.issueAnyCredentials, on: .school),
            maySeeCard: asking.may(.seeCard, on: scope), mayKeepCard: asking.may(.keepCard, on: scope),
            mayKeepBrought: row.kind == .arrival && row.reversedBy == nil && asking.may(.keepBrought, on: scope),
            isLast: standing?.id == id && !line.isOpening)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View { LineView(sheet: sheet, form: form, frame: frame).view }
}

extension Reading {
    /// The scope of a ledger line: the classes it leads from and to.
    func scope(line id: ID<Movement>) throws -> Scope {
        guard let line = try movement(id) else { throw NotFound() }
        return Scope(classes: [line.classes.from, line.classes.to].compactMap { $0 }, day: line.facts.day)
    }
}
