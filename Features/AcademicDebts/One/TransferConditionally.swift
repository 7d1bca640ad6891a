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

    private let form: DebtForm

    init(_ form: Form) throws { self.form = try DebtForm(form, Self.fields) }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let row = try records.debt(form.id)
        if let paper = row.transferPaper { throw Objection("Ученик уже переведён условно: \(paper).") }
        let order = try form.order(records, .council, about: "об условном переводе: \(row.name.full)")
        try records.transfer(row.student, by: order, on: asking.today)
        return form.back
    }
}
