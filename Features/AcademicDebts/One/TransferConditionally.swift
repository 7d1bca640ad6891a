import School
import Storage
import Web

/// Transfers a student with debts to the next class by a decision of the pedagogical council (273-ФЗ ст. 58 ч. 8).
struct TransferConditionally: Action {
    static let path = "/debts/:debt/transfer"
    static let act = Act.keepDebts
    static var page: (any Page.Type)? { DebtPage.self }

    /// The names of its form's fields: it stands on the page beside others that ask for a paper.
    static let fields = (number: "protocol", day: "held")

    private let id: ID<AcademicDebt>
    private let paper: DebtPaper

    init(_ form: Form) throws {
        id = try form.id("debt")
        paper = try DebtPaper(form, Self.fields)
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let row = try records.debt(id)
        if let paper = row.transferPaper { throw Objection("Ученик уже переведён условно: \(paper).") }
        let order = try paper.write(records, .council, about: "об условном переводе: \(row.name.full)")
        try records.transfer(row.student, by: order, on: asking.today)
        return .see(.debt(id))
    }
}
