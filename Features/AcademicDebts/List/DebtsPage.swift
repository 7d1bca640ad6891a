import School
import Storage
import Web

/// Every academic debt of the school.
struct DebtsPage: Page {
    static let path = "/debts"
    static let act = Act.seeJournal

    /// Debts of older years are in the archive's books: a year and its attempts are over by then.
    private static let years = 2

    private let showsAll: Bool

    init(_ form: Form) throws { showsAll = form["all"] == "1" }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> DebtList {
        let since = SchoolYear.number(on: asking.today) - Self.years
        return DebtList(
            "Академические задолженности",
            try records.academicDebts(since: since, on: try records.dayOfLists(asking.today)), showsAll: showsAll,
            showsClass: true, at: .debts, today: asking.today)
    }

    func view(_ sheet: DebtList, _ frame: Frame) -> View { sheet.view(frame) }

    func table(_ sheet: DebtList) -> ListTable? { sheet.table }
}
