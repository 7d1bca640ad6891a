import School
import Storage
import Web

/// One academic debt: what was done, and what the deputy does next.
struct DebtPage: Page {
    static let path = "/debts/:debt"
    static let act = Act.seeJournal

    struct Sheet: Sendable {
        let row: DebtRow
        /// The mark that stands now; the first one is the debt's own.
        let standing: Mark?
        let legend: String
        let mayKeep: Bool
        let today: Day
    }

    private let id: ID<AcademicDebt>
    private let form: Form
    private let found = Once<DebtRow>()

    init(_ form: Form) throws {
        id = try form.id("debt")
        self.form = form
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        let row = try found.get {
            guard let row = try records.academicDebt(id) else { throw NotFound() }
            return row
        }
        let home = try records.schoolClass(of: row.student, on: records.dayOfLists(asking.today))
        return Scope(classes: home.map { [$0] } ?? [], studentClass: home)
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let row = try found.get { throw NotFound() }
        return Sheet(
            row: row, standing: try records.finalMark(at: row.place)?.mark,
            legend: try records.scale(of: row.student, in: row.subject, year: row.year).finalLegend,
            mayKeep: asking.may(.keepDebts, on: .school), today: asking.today)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View { DebtView(sheet: sheet, form: form, frame: frame).view }
}

extension DebtRow {
    /// Where the mark stands that left it.
    var place: FinalPlace { FinalPlace(student: student, year: year, subject: subject, kind: kind) }
}
