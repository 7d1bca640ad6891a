import School
import Storage
import Web

/// Appoints an attempt for a day, the second one before a commission; one that is to come is moved.
struct AppointAttempt: Action {
    static let path = "/debts/:debt/attempt"
    static let act = Act.keepDebts
    static var page: (any Page.Type)? { DebtPage.self }

    private let id: ID<AcademicDebt>
    private let day: Day
    private let commission: String
    private let excused: Int

    init(_ form: Form) throws {
        id = try form.id("debt")
        guard let day = try form.day("day", called: "День") else { throw Objection("Укажите день.", field: "day") }
        self.day = day
        commission = try form.text("commission", called: "Комиссия", limit: 200)
        excused = try form.number("excused", called: "Не входит в год, дней", in: 0...366) ?? 0
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let row = try records.debt(id)
        try records.put(try row.debt.appointing(day, commission: commission, excused: excused), to: row)
        return .see(.debt(id))
    }
}
