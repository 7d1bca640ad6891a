import School
import Storage
import Web

/// Writes what the school decided where both attempts failed or the year is over (273-ФЗ ст. 58 ч. 9).
struct CloseDebt: Action {
    static let path = "/debts/:debt/close"
    static let act = Act.keepDebts
    static var page: (any Page.Type)? { DebtPage.self }

    private let form: DebtForm
    private let outcome: DebtOutcome

    init(_ form: Form) throws {
        guard let outcome = form["outcome"].flatMap({ Int($0) }).flatMap(DebtOutcome.init(rawValue:)) else {
            throw Objection("Выберите, что дальше.", field: "outcome")
        }
        self.outcome = outcome
        self.form = try DebtForm(form)
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let row = try records.debt(form.id)
        let debt = try row.debt.closing(with: outcome, today: asking.today)
        let order = try form.order(records, .council, about: "о задолженности: \(row.name.full), \(row.subjectName)")
        try records.put(debt, to: row, by: order)
        return form.back
    }
}
