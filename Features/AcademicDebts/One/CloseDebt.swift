import School
import Storage
import Web

/// Writes what the school decided where both attempts failed or the year is over (273-ФЗ ст. 58 ч. 9).
struct CloseDebt: Action {
    static let path = "/debts/:debt/close"
    static let act = Act.keepDebts
    static var page: (any Page.Type)? { DebtPage.self }

    private let id: ID<AcademicDebt>
    private let outcome: DebtOutcome
    private let paper: DebtPaper

    init(_ form: Form) throws {
        id = try form.id("debt")
        guard let outcome = form["outcome"].flatMap({ Int($0) }).flatMap(DebtOutcome.init(rawValue:)) else {
            throw Objection("Выберите, что дальше.", field: "outcome")
        }
        self.outcome = outcome
        paper = try DebtPaper(form)
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let row = try records.debt(id)
        let debt = try row.debt.closing(with: outcome, today: asking.today)
        let order = try paper.write(records, .council, about: "о задолженности: \(row.name.full), \(row.subjectName)")
        try records.put(debt, to: row, by: order)
        return .see(.debt(id))
    }
}
