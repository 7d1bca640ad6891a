import School
import Storage
import Web

/// The academic debts of a class's students, for its class teacher.
struct ClassDebtsPage: Page {
    static let path = "/class/:class/debts"
    static let act = Act.seeJournal

    private let slug: String
    private let showsAll: Bool
    private let found = Once<ListedClass>()

    init(_ form: Form) throws {
        slug = try form.part("class")
        showsAll = form["all"] == "1"
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        let listed = try found.get {
            guard let year = try records.yearInHand(on: asking.today),
                let listed = try records.listedClass(slug: slug, year: year.number)
            else { throw NotFound() }
            return listed
        }
        return Scope(classes: [listed.id])
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> DebtList {
        let listed = try found.get { throw NotFound() }, day = try records.dayOfLists(asking.today)
        return DebtList(
            "\(listed.name.text) · Академические задолженности",
            try records.academicDebts(ofClass: listed.id, on: day), showsAll: showsAll, showsClass: false,
            at: .debts(ofClass: slug), today: asking.today)
    }

    func view(_ sheet: DebtList, _ frame: Frame) -> View { sheet.view(frame) }

    func table(_ sheet: DebtList) -> ListTable? { sheet.table }
}
