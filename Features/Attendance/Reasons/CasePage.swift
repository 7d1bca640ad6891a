import Markup
import School
import Storage
import Web

/// One reason of absence: what it says, what it said before, and the forms that correct it and take it back.
struct CasePage: Page {
    static let path = "/class/:class/absences/:case"
    static let act = Act.seeClass

    struct Sheet: Sendable {
        let head: ClassHead
        let student: PersonName
        let filed: FiledCase
        let changes: [Change]
        let zone: Zone
        let symbols: Symbols
        let mayExplain: Bool
        /// How late the reason came after its document, and how its term is reckoned; nil without a document.
        let term: ReasonTerm?
    }

    private static let name = SQL("SELECT surname, given, patronymic FROM person WHERE id = ?1")

    let slug: String
    let id: ID<AbsenceCase>
    let form: Form

    init(_ form: Form) throws {
        slug = try form.part("class")
        id = try form.id("case")
        self.form = form
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { try records.filedCase(id, in: slug).scope }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        guard let filed = try records.absenceCase(id) else { throw NotFound() }
        let name = try records.first(Self.name, filed.absence.student) {
            PersonName(surname: $0.text(0), given: $0.text(1), patronymic: $0.textOrNil(2))
        }
        let changes = try records.changes(of: .absenceCase, id.number)
        return Sheet(
            head: try records.classHead(of: permit.scope), student: name ?? PersonName(surname: "", given: ""),
            filed: filed, changes: changes, zone: asking.zone, symbols: asking.regulation.symbols,
            mayExplain: asking.may(.explainAbsence, on: permit.scope),
            term: try ReasonTerm(filed, changes, records, asking))
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View { CaseView(sheet: sheet, frame: frame, form: form).view }
}
