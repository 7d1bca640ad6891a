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
        /// The orders that keep some of its lessons, whatever it says of them.
        let orders: [AbsenceCase]
    }

    // One row for each order (a reason of kind 4) on some of the days, and one at least.
    private static let name = SQL(
        """
        SELECT p.surname, p.given, p.patronymic, a.id, a.from_day, a.to_day, a.first_lesson, a.last_lesson,
            a.document_number, a.presented
        FROM person p LEFT JOIN absence_case a ON a.student = p.id AND a.reason = 4 AND a.cancelled_at IS NULL
            AND a.from_day <= ?3 AND a.to_day >= ?2
        WHERE p.id = ?1 ORDER BY a.from_day, a.id
        """)

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
        let absence = filed.absence
        var name: PersonName?, orders: [AbsenceCase] = []
        try records.each(Self.name, absence.student, absence.from, absence.to) { row in
            name = PersonName(row, at: 0)
            if let order = Self.order(row, absence.student) { orders.append(order) }
        }
        let changes = try records.changes(of: .absenceCase, id.number)
        return Sheet(
            head: try records.classHead(of: permit.scope), student: name ?? PersonName(surname: "", given: ""),
            filed: filed, changes: changes, zone: asking.zone, symbols: asking.regulation.symbols,
            mayExplain: asking.may(.explainAbsence, on: permit.scope),
            term: try ReasonTerm(filed, changes, records, asking), orders: absence.orders(among: orders))
    }

    /// An order of the row; nil where it has none.
    private static func order(_ row: Row, _ student: ID<Student>) -> AbsenceCase? {
        if row.isNull(3) { return nil }
        let paper = row.dayOrNil(9).map { AbsenceDocument(kind: .order, number: row.text(8), presented: $0) }
        return AbsenceCase(
            id: row.id(3), student: student, from: row.day(4), to: row.day(5), firstLesson: row.intOrNil(6),
            lastLesson: row.intOrNil(7), reason: .byOrder, document: paper)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View { CaseView(sheet: sheet, frame: frame, form: form).view }
}
